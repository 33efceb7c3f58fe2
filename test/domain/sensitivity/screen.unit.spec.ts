import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SENSITIVE_CATEGORIES } from '../../../src/domain/memory/model.ts';
import { screen } from '../../../src/domain/sensitivity/screen.ts';

const categoriesOf = (text: string): readonly string[] => screen(text)?.categories ?? [];

describe('screen', () => {
  it('answers null for a harmless line and for nothing', () => {
    expect(screen('User prefers short answers.')).toBeNull();
    expect(screen('')).toBeNull();
  });

  it('answers the category and the place of a card, not its text', () => {
    const text = 'Pay with 4539 5883 9769 1326 please';
    const answer = screen(text);
    expect(answer).toEqual({ categories: ['PAYMENT_CARD'], ranges: [{ start: 9, end: 28 }] });
    expect(JSON.stringify(answer)).not.toContain('4539');
  });

  it('leaves published test cards alone', () => {
    expect(screen('I test with 4242 4242 4242 4242.')).toBeNull();
  });

  it('orders categories like the API and names each once', () => {
    const text = 'User has epilepsy, diabetes, and the Wi-Fi password is Kolibri#551.';
    expect(categoriesOf(text)).toEqual(['PASSWORD', 'HEALTH']);
  });

  it('answers at most 100 ranges', () => {
    const text = Array.from({ length: 150 }, (_, index) => `password: Kolibri#${index + 100}`).join('\n');
    expect(screen(text)?.ranges).toHaveLength(100);
  });
});

describe('screen > folding', () => {
  it('finds full-width digits and answers places in the text as given', () => {
    expect(screen('カード ４５３９５８８３９７６９１３２６ です')?.ranges).toEqual([{ start: 4, end: 20 }]);
  });

  it('sees through zero-width characters and odd spaces', () => {
    expect(screen('Pay with 4539\u200b5883\u00a09769\u20091326')?.ranges).toEqual([{ start: 9, end: 28 }]);
  });

  it('counts what stands before in UTF-16 units', () => {
    expect(screen('😀 4539588397691326')?.ranges).toEqual([{ start: 3, end: 19 }]);
  });

  it('joins a value that is written over two lines or digit by digit', () => {
    expect(categoriesOf('card:\n4539 5883\n9769 1326')).toEqual(['PAYMENT_CARD']);
    expect(categoriesOf('card 4 5 3 9 5 8 8 3 9 7 6 9 1 3 2 6')).toEqual(['PAYMENT_CARD']);
    expect(categoriesOf('salary to DE48 5666 1997\n7769 7710 16')).toContain('BANK_ACCOUNT');
  });
});

describe('screen > any text', () => {
  const fragment = fc.constantFrom(
    'password',
    ' is ',
    '4539 5883 9769 1326',
    'User has ',
    'diabetes',
    'パスワードは',
    '\u200b',
    '"',
    '://a:b@',
    '$',
    '12k',
    '\n',
    '=',
    'ß',
    '😀',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  it('never throws, and keeps ranges ascending, apart and within the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const answer = screen(given);
        if (answer === null) return;
        expect(answer.categories).toEqual(SENSITIVE_CATEGORIES.filter((category) => answer.categories.includes(category)));
        expect(answer.ranges.length).toBeGreaterThan(0);
        let last = -1;
        for (const { start, end } of answer.ranges) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('answers the same for the same text', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(screen(given)).toEqual(screen(given));
      }),
      { numRuns: 300 },
    );
  });
});
