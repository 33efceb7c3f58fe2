import { describe, expect, it } from 'vitest';
import {
  isAhv,
  isClabe,
  isCodiceFiscale,
  isCpf,
  isIban,
  isNino,
  isNir,
  isPesel,
  isRoutingNumber,
  isSpanishId,
  isSsn,
  passesLuhn,
} from '../../../src/domain/sensitivity/check-digits.ts';

// Examples that the issuers, standards or encyclopedias print; each is right, and wrong with one digit changed.
const printed: readonly (readonly [name: string, check: (value: string) => boolean, right: string, wrong: string])[] = [
  ['Luhn', passesLuhn, '4242424242424242', '4242424242424243'],
  ['IBAN of Germany', isIban, 'DE89370400440532013000', 'DE89370400440532013001'],
  ['IBAN of the United Kingdom', isIban, 'GB29NWBK60161331926819', 'GB29NWBK60161331926818'],
  ['IBAN that is too short', isIban, 'NO9386011117947', 'NO938601111794'],
  ['ABA routing number', isRoutingNumber, '021000021', '021000022'],
  ['codice fiscale', isCodiceFiscale, 'RSSMRA85T10A562S', 'RSSMRA85T10A562T'],
  ['DNI', isSpanishId, '12345678Z', '12345678A'],
  ['NIE', isSpanishId, 'X1234567L', 'X1234567M'],
  ['NIR', isNir, '255081416802538', '255081416802539'],
  ['CPF', isCpf, '52998224725', '52998224726'],
  ['PESEL', isPesel, '44051401359', '44051401358'],
  ['AHV', isAhv, '7569217076985', '7569217076984'],
  ['CLABE', isClabe, '032180000118359719', '032180000118359718'],
  ['SSN', isSsn, '078-05-1120', '000-05-1120'],
  ['NINO', isNino, 'AB123456C', 'GB123456C'],
];

describe('check digits', () => {
  it.each(printed)('of %s hold for a printed example and not for its neighbour', (_name, check, right, wrong) => {
    expect(check(right)).toBe(true);
    expect(check(wrong)).toBe(false);
  });
});
