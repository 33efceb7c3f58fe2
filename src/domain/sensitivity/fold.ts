/**
 * The text as the rules read it: full-width digits and letters narrow (NFKC), invisible characters gone, every kind of
 * space a plain one, every dash and quotation mark its ASCII form, accents off the Latin letters.
 *
 * Rules match on the folded text and answer with places in the given one, so the fold keeps a map of offsets; pure ASCII
 * is its own fold and costs one test. Nothing here changes what is stored.
 */

export type Folded = Readonly<{
  /** Folded, letter case kept. */
  text: string;
  /** Folded and lower-cased, of the same length as `text`. */
  lower: string;
  /** Offset in the given text of each unit of `text`, one more at the end; null when they are the same. */
  offsets: Int32Array | null;
}>;

const NON_ASCII = /[\u0080-\uffff]/;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const SPACE = /^[\p{White_Space}\u2800\u3164]$/u;
const DASH = /^[\p{Dash_Punctuation}\u2212]$/u;
const QUOTE = /^[\u2018-\u201b\u2032\u02bc\u00b4]$/;
const DOUBLE_QUOTE = /^[\u201c-\u201f\u2033\u00ab\u00bb]$/;
const MARK = /[\u0300-\u036f]/g;

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
]);

const folds = new Map<string, string>();

function foldCharacter(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  const letter = LETTERS.get(character);
  if (letter !== undefined) return letter;
  const narrow = character.normalize('NFKC');
  const code = narrow.codePointAt(0) ?? 0;
  // Kana carry their voicing marks in the decomposition, so only Latin, Greek and Cyrillic are stripped.
  return code < 0x500 || (code >= 0x1e00 && code < 0x2000) ? narrow.normalize('NFD').replace(MARK, '') : narrow;
}

/** Folds a text; `offsets` has one more item than `text` has units, the last being the length of what was given. */
export function fold(given: string): Folded {
  if (!NON_ASCII.test(given)) return { text: given, lower: given.toLowerCase(), offsets: null };
  const offsets: number[] = [];
  let text = '';
  let lower = '';
  let at = 0;
  for (const character of given) {
    let folded = character;
    if (character > '\x7f') {
      const known = folds.get(character);
      folded = known ?? foldCharacter(character);
      // Bounded, so that a hostile text cannot grow the table for ever.
      if (known === undefined && folds.size < 4096) folds.set(character, folded);
    }
    for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
    text += folded;
    const small = folded.toLowerCase();
    lower += small.length === folded.length ? small : folded;
    at += character.length;
  }
  offsets.push(at);
  return { text, lower, offsets: Int32Array.from(offsets) };
}

/** Returns the place in the given text of a place in the folded one; the end stays exclusive. */
export function unfold(folded: Folded, start: number, end: number): Readonly<{ start: number; end: number }> {
  if (folded.offsets === null) return { start, end };
  const first = folded.offsets[start] ?? 0;
  const last = folded.offsets[end] ?? first;
  return { start: first, end: Math.max(last, first) };
}
