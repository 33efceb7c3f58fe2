import { describe, expect, it } from 'vitest';
import { screen } from '../../../src/domain/sensitivity/screen.ts';

const categoriesOf = (text: string): readonly string[] => screen(text)?.categories ?? [];

/** The same words, once as somebody's own case and once as a topic, a placeholder or something else. */
const pairs: readonly (readonly [category: string, own: string, other: string])[] = [
  ['PASSWORD', 'The staging password is Kolibri#551.', 'The staging password is stored in the vault.'],
  ['PASSWORD', 'DB_PASSWORD=Kolibri#551', 'DB_PASSWORD=${DB_PASSWORD}'],
  ['PASSWORD', 'postgres://app:Kolibri551@db/app', 'postgres://user:password@localhost/app'],
  ['PASSWORD', 'The gate opens with 4471#.', 'The build opens 4471 files.'],
  ['PASSWORD', 'Il PIN del telefono è 7215.', 'Il CAP dell’ufficio è 20121.'],
  ['SECRET_KEY', 'API key: 7cb7ed72200b3387e3105247950b293c', 'md5: 7cb7ed72200b3387e3105247950b293c'],
  ['PAYMENT_CARD', 'Card 4539 5883 9769 1326', 'Order 4539 5883 9769 1326'],
  ['BANK_ACCOUNT', 'Pay me on DE48 5666 1997 7769 7710 16', 'DE89 3704 0044 0532 0130 00 is in the docs'],
  ['GOVERNMENT_ID', 'User’s SSN is 868-55-7148.', 'Part 868-55-7148 is out of stock.'],
  ['FINANCIAL', 'User earns 62,000 euros a year.', 'The shop earns 62,000 euros a year for its client.'],
  ['FINANCIAL', 'User is behind on the rent.', 'User builds an app about rent.'],
  ['HEALTH', 'User has diabetes.', 'User builds an app for people with diabetes.'],
  ['HEALTH', 'User’s daughter has epilepsy.', 'User’s thesis is about epilepsy.'],
  ['HEALTH', 'Ich habe Multiple Sklerose.', 'Ich schreibe ein Buch über Multiple Sklerose.'],
  ['HEALTH', '妻が妊娠8か月です。', '妊婦向けのアプリを開発している。'],
];

describe('screen > each category', () => {
  it.each(pairs)('%s: finds "%s" and leaves "%s" alone', (category, own, other) => {
    expect(categoriesOf(own)).toContain(category);
    expect(categoriesOf(other)).toEqual([]);
  });

  it('takes work plus the own case for the own case', () => {
    expect(categoriesOf('User works on a diabetes app because they have injected insulin since they were nine.')).toEqual(['HEALTH']);
  });
});
