/** A long made-up dump whose every line's fate is known beforehand: new, repeated, about hobbies, or secret. */
import { seeded } from '../../../bench/random.ts';

/** Stands in every secret line, and in no other. */
export const SECRET = 'Quokka!Vault';

export type Fate = 'IMPORTED' | 'DUPLICATE' | 'DECLINED' | 'SENSITIVE';

/** `fates` by item index; `texts` too, null for what is secret. */
export type MadeDump = Readonly<{ text: string; fates: readonly Fate[]; texts: readonly (string | null)[] }>;

const THINGS = ['the tide model', 'a build pipeline', 'the port map', 'release notes', 'the gauge gateway', 'the replay tool'];

/** Returns a dump of so many lines; `known` are texts that the memory has before it. */
export function makeDump(lines: number, seed: number, known: readonly string[]): MadeDump {
  const random = seeded(seed);
  const fates: Fate[] = [];
  const texts: (string | null)[] = [];
  const out: string[] = ['## Projects'];
  const add = (fate: Fate, text: string): void => {
    fates.push(fate);
    texts.push(fate === 'SENSITIVE' ? null : text);
    out.push(`[2026-01-${String(1 + (out.length % 28)).padStart(2, '0')}] - ${text}`);
  };
  const hobbies = Math.floor(lines / 20);
  const fresh: string[] = [];
  while (out.length < lines - hobbies - 1) {
    const draw = random();
    const number = out.length;
    if (draw < 0.05) add('SENSITIVE', `The staging password is ${SECRET}-${number}`);
    else if (draw < 0.1 && fresh.length > 0) add('DUPLICATE', fresh[Math.floor(random() * fresh.length)]!);
    else if (draw < 0.12 && known.length > 0) add('DUPLICATE', known[Math.floor(random() * known.length)]!);
    else {
      const text = `Maintains ${THINGS[number % THINGS.length]} with Team ${number}, note ${Math.floor(random() * 1e9)}.`;
      fresh.push(text);
      add('IMPORTED', text);
    }
  }
  out.push('## Hobbies');
  while (out.length < lines) add('DECLINED', `Sails a small boat on lake ${out.length} at weekends.`);
  return { text: out.join('\n'), fates, texts };
}
