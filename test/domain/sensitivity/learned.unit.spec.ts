import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/sensitivity/text/fold.ts';
import type { SensitiveHit } from '../../../src/domain/sensitivity/hit.ts';
import { eachFeature } from '../../../src/domain/sensitivity/learned/features.ts';
import { judge } from '../../../src/domain/sensitivity/learned/judge.ts';
import { isSensitive, weigh } from '../../../src/domain/sensitivity/learned/weigh.ts';
import { type MarkedText, markText } from '../../../src/domain/sensitivity/text-marks.ts';
import { readWords } from '../../../src/domain/sensitivity/text/words.ts';

const read = (text: string): MarkedText => markText(readWords(fold(text)));

function featuresOf(text: string): ReadonlySet<number> {
  const marked = read(text);
  const found = new Set<number>();
  eachFeature({ text: marked, from: 0, to: marked.words.texts.length }, (feature) => found.add(feature));
  return found;
}

const DULL = 'User reviews pull requests in the morning and answers mail after lunch. ';
const DIRE = 'The password for the router is Kestrel#9141rain.';

describe('features of a text', () => {
  it('are 32-bit integers, the same for the same text', () => {
    const found = featuresOf(DIRE);
    expect(found.size).toBeGreaterThan(20);
    expect([...found].every((feature) => (feature | 0) === feature)).toBe(true);
    expect(featuresOf(DIRE)).toEqual(found);
  });

  it('see the shape of a value, not the value', () => {
    expect(featuresOf('The code of the gate is 4829.')).toEqual(featuresOf('The code of the gate is 7136.'));
    expect(featuresOf('The code of the gate is 4829.')).not.toEqual(featuresOf('The code of the gate is 48291.'));
    expect(featuresOf('The code of the gate is 4829.')).not.toEqual(featuresOf('The code of the gate is 2024.'));
  });

  it('see the order of words', () => {
    expect(featuresOf('pays the rent')).not.toEqual(featuresOf('rent the pays'));
  });
});

describe('judge', () => {
  it('scores what is like the labelled lines above what is not, and names the category', () => {
    const [dire] = judge(read(DIRE));
    const [dull] = judge(read(DULL));
    expect(dire?.score).toBeGreaterThan(1);
    expect(dull?.score).toBeLessThan(-1);
    expect(dire?.likeliest()).toBe('PASSWORD');
    expect(judge(read('User has taken insulin since the diagnosis of diabetes.'))[0]?.likeliest()).toBe('HEALTH');
    expect(judge(read('User earns 82,000 a year before tax.'))[0]?.likeliest()).toBe('FINANCIAL');
  });

  it('judges a long text by the sentence, so that length dilutes nothing', () => {
    const text = read(`${DULL.repeat(20)}${DIRE} ${DULL.repeat(20)}`);
    const judged = judge(text);
    expect(judged).toHaveLength(41);
    const [most] = judged.toSorted((a, b) => b.score - a.score);
    expect(text.words.texts.slice(most?.from, most?.to).join(' ')).toBe('the password for the router is kestrel 9141rain');
    expect(most?.score).toBe(judge(read(DIRE))[0]?.score);
  });

  it('covers every word once, also in a sentence without an end', () => {
    const text = read('word '.repeat(1000));
    const judged = judge(text);
    expect(judged[0]?.from).toBe(0);
    expect(judged.at(-1)?.to).toBe(1000);
    judged.slice(1).forEach((window, index) => expect(window.from).toBe(judged[index]?.to));
  });

  it('has nothing to say about a text without words', () => {
    expect(judge(read('?!'))).toEqual([]);
  });
});

describe('rules and score together', () => {
  const hit = (category: SensitiveHit['category'], sure?: true): SensitiveHit => ({
    category,
    start: 0,
    end: 4,
    ...(sure === undefined ? {} : { sure }),
  });

  it('keep what has a shape of its own, whatever the score says', () => {
    expect(isSensitive([hit('SECRET_KEY')], -50)).toBe(true);
    expect(isSensitive([hit('PAYMENT_CARD')], -50)).toBe(true);
    expect(isSensitive([hit('PASSWORD', true)], -50)).toBe(true);
    expect(weigh(read(DULL), [hit('BANK_ACCOUNT')])).toEqual([hit('BANK_ACCOUNT')]);
  });

  it('drop a hit of wording only where the score speaks clearly against it', () => {
    expect(isSensitive([hit('HEALTH')], -0.5)).toBe(true);
    expect(isSensitive([hit('HEALTH')], -5)).toBe(false);
    expect(weigh(read(DULL), [hit('FINANCIAL')])).toEqual([]);
  });

  it('add a hit only where the score speaks clearly for it', () => {
    expect(isSensitive([], 0.1)).toBe(false);
    expect(isSensitive([], 5)).toBe(true);
    const text = read(DULL + DIRE);
    expect(weigh(read(DIRE), [])).toEqual([{ category: 'PASSWORD', start: 0, end: DIRE.length - 1 }]);
    expect(weigh(text, []).length).toBeLessThanOrEqual(1);
  });
});
