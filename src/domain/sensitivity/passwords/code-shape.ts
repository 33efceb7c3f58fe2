/** How much a number is written like a code. */
import { LOCK } from './lock-words.ts';
import type { NumberGroup } from '../numbers/numbers.ts';

/** Groups of single digits, a star at the end, letters inside: how codes are written; years, times and prices are not. */
export function shapeScore(group: NumberGroup, named: boolean, meant: boolean, seen: number): number {
  const recovery = (seen & LOCK.RECOVERY) !== 0;
  const secret = named && (seen & LOCK.SECRET) !== 0;
  const { written, digits } = group;
  if (recovery && group.compact.length >= 6 && group.compact.length <= 60 && digits.length >= 2) return 1.5;
  if (secret && digits.length > 12 && digits.length <= 40 && /^\d{3,6}(?: \d{3,6})+$/.test(written)) return 0.5;
  if (/^\d{6}(?:-\d{6}){7}$/.test(written)) return 6;
  if (digits.length < 3 || digits.length > 12 || group.compact.length > 16) return -4;
  if (/[a-z]{3}/i.test(written)) return -4;
  if (/^\d[ ,-]\d(?:[ ,-]\d){1,7}$/.test(written)) return 1.5;
  if (/^\d{1,2}-\d{1,2}-\d{1,2}$/.test(written)) return 1.5;
  if (/^[A-Z]?\d{3,6}[A-Z]?$/.test(written) && /[A-Z]/.test(written)) return 1;
  if (/^\d{1,3}[A-F]\d{1,3}$/.test(written) && written.length > 3) return 0.5;
  if (/[.,/:]\d/.test(written) || /^[A-Z]{2,}[- ]?\d/.test(written)) return -3;
  if (/^(?:19|20)\d\d$/.test(written)) return named || meant ? 0.5 : -1.5;
  if (digits.length === 3) return -0.5;
  if (digits.length > 8) return secret ? 0 : -3;
  return digits.startsWith('0') ? 1 : 0.5;
}
