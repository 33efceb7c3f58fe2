/** What a figure is large enough to be, and how far it stands from a word. */
import type { Figure } from './finance-figures.ts';
import type { Mark } from '../text/lexicon.ts';

/** How many words stand between; a unit such as "BTC" is part of its figure and has none. */
export function gapOf(mark: Mark, figure: Figure): number {
  return Math.max(0, figure.from >= mark.to ? figure.from - mark.to : mark.from - figure.to);
}

/** A bare number is a sum of money from a hundred on, or before "an hour", "a year". */
export function isSum(figure: Figure): boolean {
  return figure.kind === 'MONEY' || (figure.kind === 'BARE' && (figure.value >= 100 || (figure.per !== null && figure.value >= 5)));
}

/** A figure that can only be pay: a year's, or one an hour or a month. */
export function isPay(figure: Figure): boolean {
  if (figure.kind === 'SHARE') return false;
  // "Asks for 85000" is pay, "asks for 76544" is anything.
  const isSalary = figure.value >= 20_000 && (figure.kind === 'MONEY' || figure.value % 100 === 0);
  return isSalary || (figure.per === 'HOUR' && figure.value >= 8) || (figure.per === 'TIME' && figure.value >= 250);
}
