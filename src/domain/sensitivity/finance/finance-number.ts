/** What is read of a number, whether it is written with digits or in words. */
/** A number as it is written. */
export type Read = Readonly<{
  /** The word behind it. */
  to: number;
  value: number;
  /** Says "k", "thousand", "万": nobody counts small things so. */
  thousands: boolean;
  /** A currency is written to it: "40eur". */
  unit: boolean;
  /** Looks like a year, an id or a group of one: only a currency makes it money. */
  odd: boolean;
}>;
