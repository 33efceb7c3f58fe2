/** Passwords made of plain words: found only where a name and a verb lead to them, and when no word is one of prose. */
import { trimOutside } from '../text/anchored.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import type { Token } from '../text/tokens.ts';

/** Words that say something about a password rather than being one. */
export const STOP: ReadonlySet<string> = new Set(
  (
    'a an the not no never in on at from of for by with as if when where what which who how only also too very more less than least most still already yet once twice again read written ' +
    'stored hashed salted kept saved encrypted rotated required optional mandatory expired expires wrong right correct incorrect invalid valid weak strong long short missing empty blank null ' +
    'case-sensitive secret hidden masked visible shown logged sent reset changed set unset generated random shared unknown lost forgotten disabled enabled allowed forbidden needed checked ' +
    'must should can cannot may might will would has have had does do did be been being it this that these those there here they you we he she i his her their my your our its minimum maximum ' +
    'managed policy reset manager managers field form hash hashes prompt vault rotation strength length input screen page flow link email file store database table column rules safe secure insecure ' +
    'them us him it its often most always all some any many much then than after before during until unless because so but or into out off up down again about every each both few other such no nobody somebody everyone users people team please via per error errors failed failure denied ' +
    'sicher falsch richtig abgelaufen gespeichert gehasht geheim noch nicht nie im in der die das dem den ein eine am vom von mit und oder muss soll mindestens lang hier dort unbekannt vergessen ' +
    'sie es er ihn ihnen ihr wir ich man alle jeder immer oft schon bald wieder wird werden wurde sind hat haben kann nur auch aber wenn dann weil dass beim zum zur bei nach vor aus alle tage wochen nutzer kollegen ' +
    'il elle ils elles on nous vous je tu lui leur ce cette ces mon ma mes son sa ses qui que quand tous toutes tout souvent toujours apres avant sera est sont ont mais ou donc car plus moins bien mal encore ' +
    'ella ellos ellas yo nosotros lo le les su sus mi mis que quien cuando todos todas todo siempre despues antes sera esta estan son han pero o pues mas menos bien mal aun ' +
    'ja ty on ona oni one je go ich ja jej jego mu im nam ktory ktora ktore kto co gdy kiedy zawsze czesto najczesciej wszyscy wszystkie potem przed bedzie sa maja ma ale lub albo wiec bo juz jeszcze tylko bardzo ' +
    'lui lei loro noi voi io che chi quando tutti tutte tutto sempre spesso dopo prima sara sono hanno ha ma o quindi piu meno bene male ancora gia solo molto ' +
    'le la les un une des du de dans sur pas jamais stocke hache obligatoire oublie perdu expire trop doit au chez secret sur par avec pour ' +
    'el los las una del en con por no nunca se guardada cifrada obligatoria olvidada caducada demasiado debe para secreta al ' +
    'jest w na z nie nigdy musi do od po za przez zapisane zahaszowane wymagane zapomniane wygaslo tajne zbyt ' +
    'il lo i gli nel nella con per non mai deve va salvata cifrata obbligatoria dimenticata scaduta troppo segreta dal dalla letta'
  ).split(' '),
);

/** A passphrase or a lone word that ends the thought: "is basalt hammock riviera 61". `loose` lets words of prose stand behind the first. */
export function passphrase(tokens: readonly Token[], loose = false): Readonly<{ start: number; end: number }> | null {
  const first = tokens[0];
  if (first === undefined) return null;
  let count = 0;
  let end = first.end;
  for (const token of tokens) {
    const bare = trimOutside(token.text);
    const small = bare.toLowerCase();
    if (token.quoted || !/^[A-Za-z0-9'-]{1,24}$/.test(bare)) break;
    if (/[:=]$/.test(token.text)) return null;
    if (count === 0 && (STOP.has(small) || (!loose && /(?:ed|ing|able|ible|ly)$/.test(small) && !/\d/.test(small)))) return null;
    if (count > 0 && !loose && STOP.has(small)) return null;
    count++;
    end = token.start + bare.length;
    if (/[.,;!?)]$/.test(token.text)) break;
  }
  if (count >= 3 && count <= 12) return { start: first.start, end };
  const bare = trimOutside(first.text);
  const alone = tokens.length === 1 || /[.,;!?]$/.test(first.text);
  return count === 1 && alone && bare.length >= 5 && !/(?:en|ous|al|ive|ent|ant|t)$/.test(bare.toLowerCase()) && !isPlaceholder(bare)
    ? { start: first.start, end: first.start + bare.length }
    : null;
}

/** Adjectives, participles and adverbs by their endings, in English and the Romance languages, Polish and German. */
const DESCRIBING =
  /(?:ed|ing|able|ible|ly|ous|ful|less|ive|ent|ant|ary|ory|ic|al|bar|lich|ig|isch|los|haft|eux|euse|owy|owa|owe|kie|.{4}(?:ado|ada|ido|ida|oso|osa|ato|ata|uto|uta|ito|ita|ee|any|ana|ane|ony|ona|one))$/;
/** What is said of a password, a network or a login in prose, beyond the words of `STOP`. */
const SAID: ReadonlySet<string> = new Set(
  (
    'flaky slow fast down up open free patchy spotty terrible awful great good bad fine okay ok broken gone back new old same different similar easy tricky simple complex complicated wrong ' +
    'public private common default temporary permanent unique alone fiber fibre cable mesh starlink eduroam enterprise unifi overkill annoying mine ours theirs his hers yours anyone everyone nobody somebody ' +
    'confirmation auth authentication login sharing recovery autofill entry protection grant store keeper complexity cracking spraying notes toggle update updates list dialog box reuse length authenticator prompts lookup storage plugin extension handling management settings ' +
    'langsam schnell weg neu alt gleich anders schlecht gut offen frei kaputt instabil einfach schwer pflicht leer privat da aus an ' +
    'lent lente rapide gratuit gratuite nouveau nouvelle vieux pareil identique facile simple trop ouvert ouverte libre correct correcte mauvais mauvaise bon bonne ' +
    'lenta lento rapida rapido nueva nuevo vieja viejo igual misma mismo facil dificil abierta abierto libre gratis mala malo buena bueno debil fuerte ' +
    'slabe wolne szybkie nowe stare proste trudne inne takie darmowe otwarte dobre zle mocne krotkie dlugie silne ' +
    'lenta lento veloce nuova nuovo vecchia vecchio uguale diversa stessa stesso facile difficile aperta aperto libero libera gratis debole forte lunga corta'
  ).split(' '),
);

/** Tells whether a word says something about a password rather than being one. */
export function isDescriptive(word: string): boolean {
  const bare = trimOutside(word);
  const small = bare.toLowerCase();
  return bare.length < 4 || STOP.has(small) || SAID.has(small) || (/^[a-z]+$/.test(bare) && DESCRIBING.test(small));
}
