import { describe, expect, it } from 'vitest';
import { screen } from '../../../src/domain/sensitivity/screen.ts';

describe('screen', () => {
  it('answers null for a harmless line', () => {
    expect(screen('User prefers short answers.')).toBeNull();
  });

  it('answers the category and the place of a card, not its text', () => {
    const text = 'Pay with 4539 5883 9769 1326 please';
    expect(screen(text)).toEqual({ categories: ['PAYMENT_CARD'], ranges: [{ start: 9, end: 28 }] });
  });

  it('leaves published test cards alone', () => {
    expect(screen('I test with 4242 4242 4242 4242.')).toBeNull();
  });

  it('finds full-width digits and answers places in the text as given', () => {
    const text = 'カード ４５３９５８８３９７６９１３２６ です';
    expect(screen(text)?.ranges).toEqual([{ start: 4, end: 20 }]);
  });
});
