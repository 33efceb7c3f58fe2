/**
 * Personal finances: pay, debt, rent, savings, tax of the user or the household.
 *
 * Money near a personal-finance noun or a verb of earning, or a situation that needs no figure ("behind on the rent"),
 * unless a business is spoken of or the word is the topic of some work. Points as in the rules for health.
 */
import { CONTEXT } from './context.ts';
import { FINANCE, FINANCE_WORDS } from './finance-words.ts';
import type { SensitiveHit } from './hit.ts';
import { findMarks, type Mark, type Marks } from './lexicon.ts';
import { isJapanese, type Words } from './words.ts';

const LEAST = 2;
/** How many words around a term are read: sentences are shorter, and a text without full stops stays linear. */
const WINDOW = 120;
const TERMS = FINANCE.EARN | FINANCE.NOUN | FINANCE.WEAK | FINANCE.STATE;
const MONEY_SUFFIX = /^\d+(?:mio|mln|eur|usd|gbp|zl|pln)$/;
/** Money only where it counts nothing else: "earns 80k", not "has 40k stars". */
const THOUSANDS = /^\d+[km]$/;
/** Units that count pianos and requests as well as money. */
const COUNTS = /^(?:k|m|grand|thousand|million|mille|mil|mila|tausend|tys|mio|mln)$/;
const SPELLED: ReadonlySet<string> = new Set(
  'a one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred couple few several zwei drei vier funf sechs sieben acht neun zehn zwanzig dreissig deux trois quatre cinq six sept huit neuf dix vingt trente dos tres cuatro cinco seis siete ocho nueve diez veinte treinta dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec dwadziescia due tre quattro cinque sei sette otto nove dieci venti trenta'.split(
    ' ',
  ),
);
const YEAR = /^(?:19|20)\d\d$/;

/** Finds what a text gives away about somebody's money. */
export function findFinances(words: Words, context: () => Marks): readonly SensitiveHit[] {
  const marks = findMarks(words, FINANCE_WORDS);
  if ((marks.any & TERMS) === 0) return [];
  const amounts = findAmounts(words, marks);
  if (amounts.length === 0 && (marks.any & (FINANCE.STATE | FINANCE.NOUN | FINANCE.TROUBLE)) === 0) return [];
  const hits: SensitiveHit[] = [];
  for (const mark of marks.all) {
    if ((mark.bit & TERMS) === 0 || isEverydayWord(words, mark) || ((marks.bits[mark.from] ?? 0) & FINANCE.IDIOM) !== 0) continue;
    const amount = nearest(words, amounts, mark);
    if (score(words, marks, context(), mark, amount) < LEAST) continue;
    const from = amount === null ? mark.from : Math.min(mark.from, amount.from);
    const to = amount === null ? mark.to : Math.max(mark.to, amount.to);
    hits.push({ category: 'FINANCIAL', start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0 });
  }
  return hits;
}

/** "ISA" is an account, "Isa" a name. */
function isEverydayWord(words: Words, mark: Mark): boolean {
  const word = words.texts[mark.from] ?? '';
  if (mark.to - mark.from > 1 || !/^(?:isa|ira|lisa|hsa|sipp)$/.test(word)) return false;
  return words.folded.text.slice(words.starts[mark.from], words.ends[mark.from]) !== word.toUpperCase();
}

/** A number as written, with how sure it is money: 2 with a currency or a "k", 1 for a bare number of some size. */
type Amount = Readonly<{ from: number; to: number; certainty: 1 | 2 }>;

function findAmounts(words: Words, marks: Marks): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let index = 0; index < words.texts.length; index++) {
    const text = words.texts[index] ?? '';
    const code = text.charCodeAt(0);
    if (code < 48 || code > 57) {
      if (
        !SPELLED.has(text) ||
        !/^(?:grand|thousand|k|hundred|million|tausend|mille|mil|mila|tysiac\w*|tys)$/.test(words.texts[index + 1] ?? '')
      )
        continue;
      const amount = { from: index, to: index + 2, certainty: 2 } as const;
      if (isUncounted(words, marks, amount)) amounts.push(amount);
      index++;
      continue;
    }
    let to = index + 1;
    let digits = text;
    while (
      to < words.texts.length &&
      /^\d{1,3}$/.test(words.texts[to] ?? '') &&
      (words.starts[to] ?? 0) - (words.ends[to - 1] ?? 0) === 1
    ) {
      digits += words.texts[to] ?? '';
      to++;
    }
    const before = words.folded.text.slice(Math.max(0, (words.starts[index] ?? 0) - 2), words.starts[index]);
    const after = words.folded.text.slice(words.ends[to - 1] ?? 0, (words.ends[to - 1] ?? 0) + 2);
    const unit =
      ((marks.bits[to] ?? 0) & FINANCE.CURRENCY) !== 0 &&
      words.sentences[to] === words.sentences[index] &&
      !(COUNTS.test(words.texts[to] ?? '') && !isUncounted(words, marks, { from: index, to: to + 1, certainty: 2 }));
    if (/[$€£¥₹]/.test(before) || /^ ?[$€£¥₹]/.test(after) || unit || MONEY_SUFFIX.test(text)) {
      amounts.push({ from: index, to: unit ? to + 1 : to, certainty: 2 });
    } else if (THOUSANDS.test(text)) {
      const amount = { from: index, to, certainty: 2 } as const;
      if (isUncounted(words, marks, amount)) amounts.push(amount);
    } else if (
      !(to === index + 1 && YEAR.test(digits)) &&
      (/^\d{3,8}$/.test(digits) || (/^[2-9]\d$/.test(digits) && isYearly(words, to)))
    ) {
      amounts.push({ from: index, to, certainty: 1 });
    }
    index = to - 1;
  }
  return amounts;
}

/** "Makes about 75 a year": thousands, as people leave them out. */
function isYearly(words: Words, index: number): boolean {
  return (
    /^(?:a|per|im|pro|par|al|all|na)$/.test(words.texts[index] ?? '') &&
    /^(?:year|jahr|an|ano|anno|rok)$/.test(words.texts[index + 1] ?? '')
  );
}

/** The amount in the same sentence that is closest to the mark, a certain one first. */
function nearest(words: Words, amounts: readonly Amount[], mark: Mark): Amount | null {
  let best: Amount | null = null;
  let least = Infinity;
  for (const amount of amounts) {
    if (words.sentences[amount.from] !== words.sentences[mark.from]) continue;
    // "Il 730" names a tax form: a number is never the amount of the phrase that it is part of.
    if (amount.from < mark.to && amount.to > mark.from) continue;
    const distance = (amount.from >= mark.to ? amount.from - mark.to : mark.from - amount.to) + (amount.certainty === 2 ? 0 : 4);
    if (distance < least && distance <= 16) {
      best = amount;
      least = distance;
    }
  }
  return best;
}

function score(words: Words, marks: Marks, context: Marks, mark: Mark, amount: Amount | null): number {
  const around = surroundings(words, marks, context, mark);
  const figure = amount === null ? 0 : amount.certainty === 2 ? 1.5 : 1;
  const money = around.trouble && (around.personal || around.own) ? Math.max(figure, 1.25) : figure;
  switch (mark.bit) {
    case FINANCE.STATE:
      return 2.5 + around.topic * 1.5 + (around.example ? -1 : 0);
    case FINANCE.NOUN:
      if (amount?.certainty === 1 && !isUncounted(words, marks, amount)) return score(words, marks, context, mark, null);
      return (
        (amount === null ? (isSituation(around) ? 1.5 : 1) : 1.5 + money) +
        (around.own ? 0.5 : 0) +
        around.topic +
        (around.example ? -1 : 0)
      );
    case FINANCE.EARN:
      if (
        amount === null ||
        (amount.certainty === 1 && !(around.period && isBarePay(words, marks, amount))) ||
        Math.abs(amount.from - mark.from) > 9
      )
        return 0;
      return 1 + (amount.certainty === 2 ? 0.75 : 0.25) + (around.period ? 1 : 0) + (around.personal ? 0.25 : 0) + around.topic;
    default:
      if (!around.trouble && (amount === null || (!around.move && !around.period && (!around.own || amount.certainty === 1)))) return 0;
      if (amount?.certainty === 1 && !isUncounted(words, marks, amount)) return 0;
      return 0.6 + money + (around.period ? 0.25 : 0) + (around.personal ? 0.25 : 0) + (around.own ? 0.25 : 0) + around.topic * 1.25;
  }
}

const NAME = /^[A-Z][a-z]{2,15}$/;
const NO_NAME =
  /^(?:The|Our|This|That|These|Each|Every|All|Some|For|From|With|When|About|After|Before|Cloud|Team|Order|Invoice|Price|Total)$/;

/** A capitalised word at the start of a sentence is taken for a person's name: "Devraj makes ...". */
function isName(words: Words, index: number): boolean {
  if (index > 0 && words.sentences[index - 1] === words.sentences[index]) return false;
  const written = words.folded.text.slice(words.starts[index], words.ends[index]);
  return NAME.test(written) && !NO_NAME.test(written);
}

/** A bare number is pay only before a period, or where the thought ends: "gets 200 e-mails a day" is none. */
function isBarePay(words: Words, marks: Marks, amount: Amount): boolean {
  return (
    words.clauses[amount.to] !== words.clauses[amount.from] ||
    ((marks.bits[amount.to] ?? 0) & (FINANCE.PERIOD | FINANCE.EARN | FINANCE.NOUN)) !== 0
  );
}

const FOLLOWERS: ReadonlySet<string> = new Set(
  (
    'in on into of first already again short extra all trading betting between until till warm kalt for as after before since per from left base ote stored saved remaining outstanding each to at plus and or with by when until so but which this last a an the each every now net gross total still over under is was has can than more less ' +
    'im am fur als nach vor seit pro von bis zu bei und oder mit netto brutto noch auf ein eine den die das ' +
    'par pour comme apres avant depuis de jusqu au et ou avec sur net brut en le la ' +
    'al como por para tras antes desde hasta y o con sobre e ' +
    'na jako za po przed od do i lub z co w ' +
    'al come da per dopo prima fino a e su'
  ).split(' '),
);

/** Tells whether a bare number counts nothing else: "a pension of 900" and "900 after tax", not "savings of 350 ms". */
function isUncounted(words: Words, marks: Marks, amount: Amount): boolean {
  const next = words.texts[amount.to];
  if (next === undefined || isBarePay(words, marks, amount)) return true;
  // "87500  # user's own", "900/mo": a sign other than a dash ends what the number counts.
  if (/[^\s-]/.test(words.folded.text.slice(words.ends[amount.to - 1], words.starts[amount.to]))) return true;
  const bits = FINANCE.CURRENCY | FINANCE.MOVE | FINANCE.TROUBLE | FINANCE.HOLD | FINANCE.WEAK;
  return ((marks.bits[amount.to] ?? 0) & bits) !== 0 || FOLLOWERS.has(next) || isJapanese(next.charCodeAt(0));
}

/** Without a figure: somebody holds it, or something goes wrong with it. */
function isSituation(around: Surroundings): boolean {
  return (around.hold && around.personal) || (around.trouble && (around.personal || around.own));
}

type Surroundings = Readonly<{
  personal: boolean;
  own: boolean;
  period: boolean;
  move: boolean;
  hold: boolean;
  trouble: boolean;
  example: boolean;
  topic: number;
}>;

/** What the sentence says about whose money it is; `topic` is zero or negative. */
function surroundings(words: Words, marks: Marks, context: Marks, mark: Mark): Surroundings {
  const japanese = isJapanese((words.texts[mark.from] ?? '').charCodeAt(0));
  let personal = false;
  let own = false;
  let period = false;
  let move = false;
  let hold = false;
  let trouble = false;
  let herself = false;
  let example = false;
  let topic = 0;
  const last = Math.min(words.texts.length, mark.to + WINDOW);
  for (let index = Math.max(0, mark.from - WINDOW); index < last; index++) {
    if (words.sentences[index] !== words.sentences[mark.from]) continue;
    const around = context.bits[index] ?? 0;
    const bits = marks.bits[index] ?? 0;
    const inside = index >= mark.from && index < mark.to;
    const sameClause = words.clauses[index] === words.clauses[mark.from];
    if ((around & (CONTEXT.SELF | CONTEXT.FAMILY)) !== 0 || (bits === 0 && isName(words, index))) personal = true;
    // "Freelances for an extra 1.1k": a note without a subject is about its owner.
    if (
      (bits & (FINANCE.EARN | FINANCE.MOVE)) !== 0 &&
      words.texts[index + 1] !== 'of' &&
      (index === 0 || words.sentences[index - 1] !== words.sentences[index])
    )
      personal = true;
    if ((around & CONTEXT.OWN) !== 0 && index < mark.from && mark.from - index <= 4) own = true;
    if ((bits & FINANCE.PERIOD) !== 0) period = true;
    if ((bits & FINANCE.MOVE) !== 0) move = true;
    if ((bits & FINANCE.HOLD) !== 0 && index < mark.from && mark.from - index <= 5) hold = true;
    if ((bits & FINANCE.TROUBLE) !== 0) trouble = true;
    if ((around & CONTEXT.HERSELF) !== 0) herself = true;
    if ((around & CONTEXT.EXAMPLE) !== 0) example = true;
    if (inside || (bits & FINANCE.IDIOM) !== 0) continue;
    const adjacent = index >= mark.to && index < mark.to + 2 && sameClause;
    if (adjacent && (around & (CONTEXT.THING | CONTEXT.OTHERS)) !== 0 && (bits & (TERMS | FINANCE.CURRENCY)) === 0) topic -= 2;
    else if (!sameClause && !japanese && (around & CONTEXT.WORK) === 0) continue;
    else if ((around & CONTEXT.BUSINESS) !== 0 && (bits & (FINANCE.NOUN | FINANCE.EARN)) === 0)
      topic -= index < mark.from || japanese ? 1.5 : 0.25;
    else if ((around & CONTEXT.OTHERS) !== 0) topic -= 1.5;
    else if ((around & CONTEXT.WORK) !== 0 && index < mark.from && (bits & FINANCE.MOVE) === 0) topic -= sameClause ? 1.5 : 0.75;
    else if ((around & CONTEXT.THING) !== 0) topic -= index < mark.from || japanese ? 1 : 0.25;
  }
  // "Builds a mortgage calculator and feeds it their own loan": work, and one's own case after all.
  if (herself && topic < 0) topic /= 4;
  return { personal, own, period, move, hold, trouble, example, topic };
}
