/**
 * Calendar dates out of reduced texts: digits, signs and month numbers (`m5`) in one of a few shapes. §4 of the import contract.
 *
 * A day and month in numbers before the year are read only if one reading is possible or both agree.
 */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Returns whether the calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  const days = month === 2 && isLeap(year) ? 29 : DAYS[month - 1];
  return year > 0 && days !== undefined && day >= 1 && day <= days;
}

/** A date as far as it is known; month and day may be impossible. */
export type Calendar = Readonly<{ year: number; month: number | null; day: number | null }>;

type Field = 'year' | 'month' | 'day';
/** A shape of a reduced date and what its groups are. */
const SHAPES: readonly (readonly [RegExp, ...Field[]])[] = [
  [/^(\d{4})$/u, 'year'],
  [/^(\d{4}) ?[-/.] ?(\d{1,2})$/u, 'year', 'month'],
  [/^(\d{1,2}) ?[-/.] ?(\d{4})$/u, 'month', 'year'],
  [/^(\d{4}) m(\d{1,2})$/u, 'year', 'month'],
  [/^m(\d{1,2}) (\d{4})$/u, 'month', 'year'],
  [/^(\d{4}) ?- ?(\d{1,2}) ?- ?(\d{1,2})$/u, 'year', 'month', 'day'],
  [/^(\d{4}) ?\/ ?(\d{1,2}) ?\/ ?(\d{1,2})$/u, 'year', 'month', 'day'],
  [/^(\d{4}) ?\. ?(\d{1,2}) ?\. ?(\d{1,2})$/u, 'year', 'month', 'day'],
  [/^(\d{1,2}) m(\d{1,2}) (\d{4})$/u, 'day', 'month', 'year'],
  [/^m(\d{1,2}) (\d{1,2}) (\d{4})$/u, 'month', 'day', 'year'],
  [/^(\d{4}) m(\d{1,2}) (\d{1,2})$/u, 'year', 'month', 'day'],
];
const DAY_OR_MONTH_FIRST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})$/u;
const PACKED = /^(\d{4})(\d{2})(\d{2})$/u;

/** Returns the one calendar date that a reduced text can mean, or null. */
export function calendarOf(core: string): Calendar | null {
  const packed = PACKED.exec(core);
  if (packed !== null) return { year: Number(packed[1]), month: Number(packed[2]), day: Number(packed[3]) };
  const numeric = DAY_OR_MONTH_FIRST.exec(core);
  if (numeric !== null) return dayOrMonthFirst(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
  const named = /m\d/u.test(core) ? core.replaceAll(/[^\dm]+/gu, ' ').trim() : core;
  for (const [shape, ...fields] of SHAPES) {
    const match = shape.exec(named);
    if (match === null) continue;
    const number = (field: Field): number | null => (fields.includes(field) ? Number(match[fields.indexOf(field) + 1]) : null);
    return { year: number('year') ?? 0, month: number('month'), day: number('day') };
  }
  return null;
}

function dayOrMonthFirst(first: number, second: number, year: number): Calendar | null {
  const dayFirst = isDay(year, second, first);
  const monthFirst = isDay(year, first, second);
  if (dayFirst && monthFirst && first !== second) return null;
  if (dayFirst) return { year, month: second, day: first };
  return monthFirst ? { year, month: first, day: second } : null;
}
