/**
 * The arithmetic of check digits: cards, accounts, national numbers. Compact values in, upper case, no separators.
 *
 * Own and small, because a start pays for every file: the validators of `stdnum` that the screen would need take as long
 * to load as the whole screen, and a third of them read the clock. So they check these functions in the tests instead,
 * country by country, and `ibantools` the lengths of the IBANs.
 */

/** Luhn (ISO/IEC 7812-1, annex B): cards, and the personal numbers of a dozen countries. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const value = index % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** ISO 7064 mod 97-10 over letters and digits: 1 for a valid value. */
export function mod97(value: string): number {
  let rest = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    rest = code >= 65 ? (rest * 100 + code - 55) % 97 : (rest * 10 + code - 48) % 97;
  }
  return rest;
}

/** Returns the rest of a number of any length by a small divisor. */
export function rest(digits: string, divisor: number): number {
  let left = 0;
  for (let index = 0; index < digits.length; index++) left = (left * 10 + digits.charCodeAt(index) - 48) % divisor;
  return left;
}

/** Sum of the digits, each times its weight; digits behind the last weight do not count. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += (digits.charCodeAt(index) - 48) * (weights[index] ?? 0);
  return sum;
}

/** ISO 7064 mod 11,10: German tax ids, Croatian OIB. */
export function passesMod11And10(digits: string): boolean {
  let product = 10;
  for (let index = 0; index < digits.length - 1; index++) {
    const sum = (digits.charCodeAt(index) - 48 + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return digits.length > 1 && (11 - product) % 10 === digits.charCodeAt(digits.length - 1) - 48;
}

/** ISO 7064 mod 11-2, whose check character may be X: Chinese resident numbers. */
export function passesMod11And2(value: string): boolean {
  let sum = 0;
  for (let index = 0; index < value.length - 1; index++) sum = ((sum + value.charCodeAt(index) - 48) * 2) % 11;
  return value.length > 1 && '0123456789X'.charAt((12 - sum) % 11) === value.at(-1);
}

/** The group D5 as a table, and the permutation that Verhoeff applies once a place. */
const D5 = '0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210';
const TURN = '01234567891576283094580379614289160435279453126870428657390127938064157046913258';

/** Verhoeff: Aadhaar. */
export function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const turned = TURN.charCodeAt((place % 8) * 10 + digit) - 48;
    check = D5.charCodeAt(check * 10 + turned) - 48;
  }
  return digits.length > 0 && check === 0;
}

/** ABA routing number: 3-7-1 weights. */
export function isRoutingNumber(digits: string): boolean {
  return /^(?:0[1-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits) && weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}
