import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/sensitivity/text/fold.ts';
import { KEY_MATERIAL } from '../../../src/domain/sensitivity/keys/key-material.ts';
import { PLATFORM_KEYS } from '../../../src/domain/sensitivity/keys/platform-keys.ts';
import { findSecrets } from '../../../src/domain/sensitivity/keys/secrets.ts';
import { SERVICE_KEYS } from '../../../src/domain/sensitivity/keys/service-keys.ts';
import { markText } from '../../../src/domain/sensitivity/text-marks.ts';
import { readWords } from '../../../src/domain/sensitivity/text/words.ts';

const FORMATS = [...PLATFORM_KEYS, ...SERVICE_KEYS, ...KEY_MATERIAL];
/** What the rules for keys say, before the learned score weighs them. */
function categoriesOf(text: string): readonly string[] {
  return [...new Set(findSecrets(markText(readWords(fold(text)))).map((hit) => hit.category))];
}

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

function unitsOf(body: string): string {
  let units = '';
  for (let at = 0; at < body.length; at++) {
    if (body.charAt(at + 1) !== '-' || at + 2 >= body.length) units += body.charAt(at);
    else {
      for (let code = body.charCodeAt(at); code <= body.charCodeAt(at + 2); code++) units += String.fromCharCode(code);
      at += 2;
    }
  }
  return units;
}

/** A made-up value of a shape, as `shape.ts` describes them, a little longer than it must be. */
function valueOf(shape: string, next: () => number): string {
  const body = shape.endsWith('!') ? shape.slice(0, -1) : shape;
  let value = '';
  const part = /\[((?:\\.|[^\]])+)\](?:\{(\d+)(?:,(\d+))?\})?|\\d(?:\{(\d+)(?:,(\d+))?\})?|\(([^)]*)\)(\?)?|(.)(\?)?/gs;
  for (const [, list, least, most, digits, mostDigits, group, , literal, optional] of body.matchAll(part)) {
    if (group !== undefined) value += group.split('|')[0];
    else if (literal !== undefined && literal !== '\\') value += optional === undefined ? literal : '';
    else {
      const units = list === undefined ? '0123456789' : list === '^-' ? 'Abcd3fgh1jkl' : unitsOf(list);
      const shortest = Math.max(Number(least ?? digits ?? 1), 1);
      const count = Math.min(shortest + 12, Math.max(shortest, Number(most ?? mostDigits ?? 0)));
      for (let unit = 0; unit < count; unit++) value += units.charAt(Math.floor(next() * units.length));
    }
  }
  return value;
}

describe('screen > keys of documented formats', () => {
  it.each(FORMATS.map(([name, , shape], index) => [name, shape, index] as const))('finds a %s (%s)', (_, shape, index) => {
    const value = valueOf(shape, numbers(index + 1));
    for (const line of [`CI logs in with ${value} since May.`, `Notiz: ${value}`, `el valor es "${value}", de producción`])
      expect(categoriesOf(line), line).toContain('SECRET_KEY');
  });

  it.each([
    'The scanner knows the prefixes ghp_, xoxb-, glpat- and AKIA.',
    'The masked token ends in ghp_abc... and was rotated.',
    'sk-... is how these keys begin.',
    'The publishable key pk_live_51HqZy2eZvKYlo2C is in the page.',
    'Traces carry request id 4cb0cf3d-efae-461a-983a-8a84c23d13bd.',
    'Commit 9fceb02d0ae598e95dc970b74767f19372d61af8 broke the build.',
    'WireGuard peer: PublicKey = D06q4c50sN3xzWYUwvy+u1H4FT9B/1jbUxKgI81Cevs=',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFxZf3qVia3Ue2jOXv+PR5mXsQ6J+UYD2dnbgdlLqKiK ines@workbench',
    'go.sum has h1:xOVB8NyQC9TmH/eSw6CqO298GuhgrDnVWYRri6HsYR0= for it.',
    'API_KEY=your-key-here',
  ])('leaves "%s" alone', (line) => {
    expect(categoriesOf(line)).toEqual([]);
  });
});

describe('screen > keys by their name', () => {
  it.each([
    'The weather API key is 7cb7ed72200b3387e3105247950b293c.',
    'Jeton remis par le prestataire pour la prod : 6bdnKGB1fR3H1Kl0ghpIBHqG7d6arz42AyfULv1k7zVW',
    'Der Schlüssel für die Karten-API lautet q8Zr2LmT5vXc9Np1Ks7Bd3.',
    'La clave de la API de mapas: 2485aa546db371233f173c78f5fdb118b83a5eb0',
    'Klucz API do pogody to 7cb7ed72200b3387e3105247950b293c',
    'La chiave segreta del webhook è q8Zr2LmT5vXc9Np1Ks7Bd3Wy6.',
    '天気APIのキーは7cb7ed72200b3387e3105247950b293cです。',
    'Heroku API key: 5d2f1f0e-3c1b-4f6e-9a53-0b8f6f1e7c44',
    'The LinkedIn client secret is q8Zr2LmT5vXc9Np1.',
    'PrivateKey = iK5xL9oV5K8t+VKXkaAdGbhxOX0h8rT53UmbEMtlX2o=',
    'Set the authenticator up again with the setup key MSGFMMGSZJVWGORYXSGXQBJCOTOBCNIK.',
    'Two-factor for the registrar: 6O2P 37ZI DQXS BVGQ N2QV BFMU LUGI CK5V',
  ])('finds the key in "%s"', (line) => {
    expect(categoriesOf(line)).toContain('SECRET_KEY');
  });

  it('leaves the same values alone when they are called a hash or public', () => {
    expect(categoriesOf('md5 of the archive: 7cb7ed72200b3387e3105247950b293c')).toEqual([]);
    expect(categoriesOf('The public key is q8Zr2LmT5vXc9Np1Ks7Bd3.')).toEqual([]);
  });
});

describe('screen > wallet phrases', () => {
  const phrase = 'cattle junk nose text master false height magnet foil sea spring desk';

  it('finds one by its checksum, plain, numbered or with commas', () => {
    const words = phrase.split(' ');
    const numbered = words.map((word, index) => `${index + 1}. ${word}`).join(' ');
    for (const line of [phrase, numbered, words.join(', ')]) expect(categoriesOf(`recovery: ${line}`)).toEqual(['SECRET_KEY']);
  });

  it('finds words of any list that are called such a phrase', () => {
    const french = 'abaisser ligoter soleil marron dragon puzzle effacer violon bison talonner gravir notable';
    expect(categoriesOf(`La phrase de récupération du portefeuille : ${french}`)).toContain('SECRET_KEY');
    expect(categoriesOf(`La phrase de récupération du portefeuille est dans le coffre de la banque depuis mai.`)).toEqual([]);
  });

  it('leaves the vectors of the standard alone', () => {
    expect(categoriesOf(`seed: ${'abandon '.repeat(11)}about`)).toEqual([]);
    expect(categoriesOf('seed: legal winner thank year wave sausage worth useful legal winner thank yellow')).toEqual([]);
    expect(categoriesOf('wallet seed: ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic')).toEqual([]);
  });
});
