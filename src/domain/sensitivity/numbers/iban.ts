/** IBANs (ISO 13616): where one stands in a text, in groups or in one piece, with dots, dashes, over a line break, in any case. */
import { isLetterOrDigit } from '../text/anchored.ts';
import { mod97 } from './check-digits.ts';

/** Length of the IBAN of each country: SWIFT's registry, and the countries that use the format without being in it. */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AO25 AT20 AX18 AZ28 BA20 BE16 BF28 BG22 BH22 BI27 BJ28 BR29 BY28 CF27 CG27 CH21 CI28 CM27 CR22 CV25 CY28 CZ24 DE22 DJ27 DK18 DO28 ' +
    'DZ26 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GA27 GB22 GE22 GI23 GL18 GQ27 GR27 GT28 GW25 HN28 HR21 HU28 IE22 IL23 IQ23 IR26 IS26 IT27 JO30 KM27 KW30 ' +
    'KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MA28 MC27 MD24 ME22 MG27 MK19 ML28 MN20 MR27 MT31 MU30 MZ25 NE28 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 ' +
    'QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SN28 SO23 ST25 SV28 TD27 TG28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((item) => [item.slice(0, 2), Number(item.slice(2))]),
);

/** Returns how long an IBAN of this country is; undefined for a country without IBANs. */
export function ibanLength(country: string): number | undefined {
  return IBAN_LENGTHS.get(country);
}

/**
 * Tells whether a compact value is an IBAN: country, length and mod 97.
 *
 * Banks' own check digits inside it are not asked for: one that is wrong there still names somebody's account nearly right.
 */
export function isIban(value: string): boolean {
  return IBAN_LENGTHS.get(value.slice(0, 2)) === value.length && mod97(value.slice(4) + value.slice(0, 4)) === 1;
}

/** An IBAN that stands in a text; places in that text, the end exclusive. */
export type FoundIban = Readonly<{ start: number; end: number; compact: string }>;

/** Finds the IBANs of a folded text, in order. One look at each place that two digits make worth it. */
export function findIbans(text: string): readonly FoundIban[] {
  const found: FoundIban[] = [];
  for (let first = 0; first + 15 <= text.length; first++) {
    // Two letters and a digit, perhaps with spaces between ("DE 89", "D E 8 9"), are rare enough to skip almost every place.
    const second = text.charCodeAt(first + 2);
    const isSpelled =
      second !== 32 && isDigit(text.charCodeAt(first + 4)) && text.charCodeAt(first + 1) === 32 && text.charCodeAt(first + 3) === 32;
    if (!isDigit(second) && !isSpelled && !(second === 32 && isDigit(text.charCodeAt(first + 3)))) continue;
    if (isLetterOrDigit(text.charCodeAt(first - 1)) && text.slice(first - 4, first).toLowerCase() !== 'iban') continue;
    const length = ibanLength((isSpelled ? text.charAt(first) + text.charAt(first + 2) : text.slice(first, first + 2)).toUpperCase());
    if (length === undefined) continue;
    const read = readIban(text, first, length);
    if (read === null) continue;
    found.push(read);
    first = read.end - 1;
  }
  return found;
}

function readIban(text: string, first: number, length: number): FoundIban | null {
  let compact = '';
  let at = first;
  for (; at < text.length && compact.length < length && at - first < length * 2 + 8; at++) {
    const code = text.charCodeAt(at);
    if (isLetterOrDigit(code)) compact += text.charAt(at).toUpperCase();
    else if (!' .-/_|,()\u00b7\n'.includes(text.charAt(at))) break;
  }
  if (compact.length !== length || isLetterOrDigit(text.charCodeAt(at)) || !isIban(compact)) return null;
  return { start: first, end: at, compact };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
