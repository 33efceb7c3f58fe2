/** The parts that words play in a sentence about money. */
export const FINANCE = {
  /** Verbs whose object is one's own pay: earns, takes home, lives on. */
  PAY: 1,
  /** Verbs that bring a person money again and again: gets, sends. */
  RECEIVE: 2,
  /** "Has", "is left with": a sum of money right behind them is one's own. */
  HAVE: 1 << 26,
  /** "Half of", "so low", "months of": says how much without a figure. */
  MEASURE: 1 << 27,
  /** Verbs of negotiating: offered, asks for. */
  ASK: 4,
  /** Verbs of debts, gifts and savings: owes, lent, inherited, put aside. */
  LEND: 8,
  /** Nouns of personal finances; money beside them gives it away. */
  NOUN: 16,
  /** The same, but as common in business. */
  WEAK: 32,
  /** What somebody can be behind with. */
  DUE: 64,
  /** What people save and borrow for. */
  PURPOSE: 128,
  /** What people own: shares, bitcoin. Their prices are everybody's. */
  ASSET: 1 << 22,
  /** A situation that needs no figure. */
  STATE: 256,
  /** A situation of whoever is the subject: in debt, went bankrupt. */
  PLIGHT: 1 << 24,
  /** Verbs that tie money to a person: has, pays, sold. */
  TIE: 512,
  /** Verbs that tie money to a thing: is, costs, rose to. */
  IS: 1 << 23,
  /** "Needs, has, took out": makes a noun a fact even without a figure. */
  HOLD: 1 << 10,
  /** What goes wrong with money: a noun beside it is a situation. */
  TROUBLE: 1 << 11,
  CURRENCY: 1 << 12,
  HOURLY: 1 << 13,
  PERIOD: 1 << 14,
  /** Words beside which a plain number is a code: PIN, IBAN, branch. */
  CODE: 1 << 28,
  /** Percent. */
  SHARE: 1 << 15,
  /** People beyond those of `context.ts`. */
  PERSON: 1 << 16,
  /** Verbs in the first person, which need no subject. */
  ME: 1 << 17,
  /** What makes a topic or a business of the word before it: calculator, broker, stall. */
  TRADE: 1 << 18,
  /** What is paid for again and again without being a household's affair: a ticket, a gym. */
  PRICE: 1 << 25,
  /** Stories and games, whose people have money too. */
  TALE: 1 << 19,
  /** Verbs of asking, explaining and reading: what follows is a topic. */
  STUDY: 1 << 20,
  /** Phrases in which the word is no finance at all. */
  IDIOM: 1 << 21,
} as const;

export type FinanceClass = keyof typeof FINANCE;

/** The words of one language. */
export type FinanceLists = Readonly<Record<FinanceClass, string>>;
