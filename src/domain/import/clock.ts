/**
 * Clock times within dates: taken out together with their zone, so that the words around them can be read alone. §4 of the import contract.
 *
 * Only Z, UTC, GMT and numeric offsets make a time certain; other zone names are left in the text for the reader of words to drop.
 */

const TIME = /(?:^|[\st(,])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,12})?\s?([ap]m|[ap]\.m\.)?(?![\d:])/u;
const COMPACT_TIME = /^(\d{8})t(\d{2})(\d{2})(\d{2})?(?=z|[+-]|$)/u;
const HOUR = /(?:^|\s)(\d{1,2})\s?([ap])\.?m\b\.?/u;
const OFFSET = /^\s?\(?(?:utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?![\d-])\)?/u;
const UTC = /^\s?\(?(?:z|utc|gmt)(?![a-z\d])\)?/u;

/** `rest` is the text around the time; `possible` is false for times and offsets that no clock shows. */
export type Clock = Readonly<{ rest: string; seconds: number; offsetMinutes: number | null; possible: boolean }>;

/** Takes the clock time with its zone out of a folded date; null when there is none. */
export function clockOf(text: string): Clock | null {
  const compact = COMPACT_TIME.exec(text);
  if (compact !== null) return clock(compact[1] ?? '', [compact[2], compact[3], compact[4]], undefined, text.slice(compact[0].length));
  const time = TIME.exec(text);
  if (time !== null) return clock(text.slice(0, time.index), [time[1], time[2], time[3]], time[4], text.slice(time.index + time[0].length));
  const hour = HOUR.exec(text);
  return hour === null ? null : clock(text.slice(0, hour.index), [hour[1], '0', '0'], hour[2], text.slice(hour.index + hour[0].length));
}

function clock(before: string, parts: readonly (string | undefined)[], half: string | undefined, after: string): Clock {
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  const twelve = half !== undefined;
  const hour = twelve ? (hours % 12) + (half.startsWith('p') ? 12 : 0) : hours;
  const zone = OFFSET.exec(after) ?? UTC.exec(after);
  const offset = zone === null ? null : (zone[1] === '-' ? -1 : 1) * (Number(zone[2] ?? 0) * 60 + Number(zone[3] ?? 0));
  const possible = hour < 24 && (!twelve || (hours >= 1 && hours <= 12)) && minutes < 60 && seconds <= 60;
  const offsetPossible = offset === null || (Math.abs(offset) <= 18 * 60 && Number(zone?.[3] ?? 0) < 60);
  const rest = `${before} ${zone === null ? after : after.slice(zone[0].length)}`;
  return { rest, seconds: hour * 3600 + minutes * 60 + seconds, offsetMinutes: offset, possible: possible && offsetPossible };
}
