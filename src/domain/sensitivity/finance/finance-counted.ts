/** What a number counts or names: "40k stars", "350 ms", "page 300" are no money, "900 after tax" may be. */
import { bitsAt } from './finance-people.ts';
import { FINANCE } from './finance-classes.ts';
import { between } from './finance-digits.ts';
import type { Marks } from '../text/lexicon.ts';
import { isJapanese, type Words } from '../text/words.ts';

/** A number behind one of these names a place or a thing. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'ral acct account routing aba banque guichet compte konto kontonummer blz cle clave clef pin cvv cvc page seite pagina no nr ' +
    'number nummer numero id order room line port version issue ticket chapter model route bus flight level step pr section ' +
    'article paragraph art sku part apartment flat suite unit iso http error status code codice codigo form block gate highway ' +
    'exit channel episode season day week track slide sol kapitel rfc cve zip plz'
  ).split(' '),
);
/** What may stand behind a number that counts nothing: "900 after tax", "2.480 netto". */
const FOLLOWERS: ReadonlySet<string> = new Set(
  (
    'in on into of first already again short extra all trading betting between until till warm kalt for as after before since per ' +
    'from left base ote stored saved remaining outstanding each to at plus and or with by when so but which this last a an the ' +
    'every now net gross total still over under is was has can than more less back instead due open altogether together apiece ' +
    'apart overdrawn behind aside away down up through via once twice if because while though that who he she i we they user my ' +
    'his her their our next only just not no either too both clear cash fixed flat later today yesterday then max min minimum tops ' +
    'me him them us it im am fur als nach vor seit pro von bis zu bei und oder mit netto brutto noch auf ein eine den die das der ' +
    'dem mehr zuruck ubrig offen ab aus wenn weil dann davon dazu je fest par pour comme apres avant depuis de du des jusqu au aux ' +
    'et ou avec sur brut en le la les d l chacun chaque dont qui que chez al como por para tras antes desde hasta y o con sobre e ' +
    'del cada mas menos na jako za po przed od do lub z ze co w dla wiecej mniej come da dal dalla dopo prima fino su sul sulla ' +
    'della di che piu meno ogni circa environ etwa rund roughly about ish monthly most some according says days points went goes ' +
    'any towards toward against out off home there here combined tax given where versus vs compared depending like wasn isn doesn ' +
    'didn won would will should could owed federal state principal owing overdue late took'
  ).split(' '),
);
const LINKS =
  FINANCE.PERIOD |
  FINANCE.HOURLY |
  FINANCE.PAY |
  FINANCE.NOUN |
  FINANCE.WEAK |
  FINANCE.DUE |
  FINANCE.TIE |
  FINANCE.IS |
  FINANCE.TROUBLE |
  FINANCE.HOLD |
  FINANCE.LEND |
  FINANCE.RECEIVE |
  FINANCE.CURRENCY;

/** "Page 300", "order 4471": the number names a thing. */
export function isNamed(words: Words, from: number): boolean {
  const last = words.texts[from - 1] ?? '';
  return (words.clauses[from - 1] === words.clauses[from] && NAMES.has(last)) || last === '号';
}

/** Tells whether a number counts nothing: "a pension of 900" and "900 after tax", not "savings of 350 ms". */
export function isAlone(words: Words, marks: Marks, to: number, from: number): boolean {
  const next = words.texts[to];
  if (next === undefined || words.clauses[to] !== words.clauses[from]) return true;
  // "87500  # user's own", "900/mo": a sign other than a dash ends what the number counts.
  const gap = between(words, to);
  if (/[^\s-]/.test(gap)) return true;
  if (gap === '-' || between(words, to + 1) === '-') return false;
  if (isGermanVerb(words, to)) return true;
  return (bitsAt(marks, to) & LINKS) !== 0 || FOLLOWERS.has(next) || isJapanese(next.charCodeAt(0)) || /^\d/.test(next);
}

/** "Ist auf 1.340 gestiegen": a verb ends the clause, which a noun would be written large for. */
function isGermanVerb(words: Words, at: number): boolean {
  if (words.clauses[at + 1] === words.clauses[at]) return false;
  const written = words.folded.text.slice(words.starts[at], words.ends[at]);
  return /^(?:(?:an|auf|aus|ab|zuruck)?ge[a-z]{2,12}(?:t|en)|(?:ab|zuruck)?(?:be)?zahlen|abzuzahlen|zuruckzuzahlen|fordern|verlangen|verdienen|bekommen|erhalten|sparen|leihen|behalten|erhoht)$/.test(
    written,
  );
}
