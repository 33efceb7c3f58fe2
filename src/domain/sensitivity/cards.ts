/**
 * Payment cards: numbers of 12 to 19 digits with the prefix of an issuer that pass the Luhn check, and security codes.
 *
 * Every tenth order, parcel or device number passes Luhn too, so what the number is called decides where a word says so.
 */
import { passesLuhn } from './check-digits.ts';
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isExample, isInSentence, isNear, type Reading } from './naming.ts';
import type { NumberGroup } from './numbers.ts';
import { isPublished } from './placeholder.ts';

const ISSUER = /^(?:4|5[0-8]|6|2[2-7]|3[04-9]|8[16]|9[79]|220)/;
/** "Tries it with their own card because the sandbox is down." */
const OWN = /\b(?:own|real|actual|eigene|propre|propia|wlasn|propria)/;
const SHORT = /^\d{3,4}$/;

/** Finds card numbers, and the security codes that stand beside a word for one. */
export function findCards(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const { words } = reading;
  for (const group of groups) {
    for (const span of cardSpans(reading, group)) {
      const named = isNear(reading, NAMING.CARD, span.from, span.to, 8);
      if (isNear(reading, NAMING.OTHER_NUMBER, span.from, span.to, 7) && !named) continue;
      if (isExample(reading, span.from) && !OWN.test(words.folded.lower)) continue;
      hits.push({ category: 'PAYMENT_CARD', start: words.starts[span.from] ?? 0, end: words.ends[span.to - 1] ?? 0 });
    }
    const code = securityCode(reading, group);
    if (code !== null) hits.push(code);
  }
  return hits;
}

/** The words of a group that make up a card number: one block, the usual blocks, digit by digit, or the whole group. */
function cardSpans(reading: Reading, group: NumberGroup): readonly Readonly<{ from: number; to: number }>[] {
  const spans: { from: number; to: number }[] = [];
  if (group.digits.length < 12) return spans;
  const { texts } = reading.words;
  for (let from = group.from; from < group.to; from++) {
    let digits = '';
    let layout = '';
    let best = -1;
    for (let to = from; to < group.to && digits.length < 19; to++) {
      const text = texts[to] ?? '';
      if (!/^\d{1,19}$/.test(text)) break;
      digits += text;
      layout += String(Math.min(text.length, 9));
      if (digits.length < 12 || digits.length > 19 || !isCardLayout(layout) || !ISSUER.test(digits) || !passesLuhn(digits)) continue;
      if (isPublished(digits)) return [];
      best = to;
    }
    if (best < 0) continue;
    spans.push({ from, to: best + 1 });
    from = best;
  }
  return spans;
}

/** The ways in which people part a card number; 9 stands for one long block. */
const LAYOUTS: ReadonlySet<string> = new Set(
  '9 44 444 4444 44441 44442 44443 4441 4442 4443 84 48 88 844 484 448 888 8444 848 884 465 464 455 446 4445 466 468 66 666 77 69 93 94 68 86'.split(
    ' ',
  ),
);

function isCardLayout(layout: string): boolean {
  return LAYOUTS.has(layout) || (layout.length >= 6 && new Set(layout).size === 1);
}

function securityCode(reading: Reading, group: NumberGroup): SensitiveHit | null {
  const { words } = reading;
  for (let index = group.from; index < group.to; index++) {
    if (!SHORT.test(words.texts[index] ?? '')) continue;
    const before = isNear(reading, NAMING.CVV, index, index + 1, 3) || isDefinedAs(reading, index);
    if (!before || isExample(reading, index) || !isInSentence(reading, NAMING.CARD, index)) continue;
    return { category: 'PAYMENT_CARD', start: words.starts[index] ?? 0, end: words.ends[index] ?? 0 };
  }
  return null;
}

/** "The security code on the back of the card is 519". */
function isDefinedAs(reading: Reading, index: number): boolean {
  return (
    /^(?:is|ist|est|es|to|e|lautet|は)$/.test(reading.words.texts[index - 1] ?? '') && isNear(reading, NAMING.CVV, index, index + 1, 12)
  );
}
