import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { isCbu, isClabe, isNrb, isRib } from '../../../src/domain/sensitivity/numbers/account-shapes.ts';
import {
  isRoutingNumber,
  mod97,
  passesLuhn,
  passesMod11And10,
  passesMod11And2,
  passesVerhoeff,
} from '../../../src/domain/sensitivity/numbers/check-digits.ts';
import { findIbans, ibanLength, isIban } from '../../../src/domain/sensitivity/numbers/iban.ts';

// Examples that the issuers, standards or encyclopedias print; each is right, and wrong with one digit changed.
const printed: readonly (readonly [name: string, check: (value: string) => boolean, right: string, wrong: string])[] = [
  ['Luhn', passesLuhn, '4242424242424242', '4242424242424243'],
  ['mod 97', (value) => mod97(value) === 1, '79444', '79445'],
  ['mod 11,10', passesMod11And10, '86095742719', '86095742718'],
  ['mod 11-2', passesMod11And2, '11010519491231002X', '110105194912310021'],
  ['Verhoeff', passesVerhoeff, '2363', '2364'],
  ['IBAN of Germany', isIban, 'DE89370400440532013000', 'DE89370400440532013001'],
  ['IBAN of the United Kingdom', isIban, 'GB29NWBK60161331926819', 'GB29NWBK60161331926818'],
  ['IBAN that is too short', isIban, 'NO9386011117947', 'NO938601111794'],
  ['ABA routing number', isRoutingNumber, '021000021', '021000022'],
  ['CLABE', isClabe, '032180000118359719', '032180000118359718'],
  ['CBU', isCbu, '2850590940090418135201', '2850590940090418135202'],
  ['NRB', isNrb, '61109010140000071219812874', '61109010140000071219812875'],
  ['RIB', isRib, '20041010050500013M02606', '20041010050500013M02607'],
];

describe('check digits', () => {
  it.each(printed)('of %s hold for a printed example and not for its neighbour', (_name, check, right, wrong) => {
    expect(check(right)).toBe(true);
    expect(check(wrong)).toBe(false);
  });
});

describe('IBANs', () => {
  it('have the length that ibantools knows, in every country that has them', () => {
    // Åland and the territories of France write the IBANs of Finland and France.
    const territories = new Set('BL GF GP MF MQ NC PF PM RE TF WF YT'.split(' '));
    const known = Object.entries(getCountrySpecifications()).filter(([country, { chars }]) => chars !== null && !territories.has(country));
    expect(known.length).toBeGreaterThan(90);
    expect(known.filter(([country, { chars }]) => ibanLength(country) !== chars).map(([country]) => country)).toEqual([]);
  });

  it('are IBANs to us whenever they are to ibantools', () => {
    const samples =
      'DE89370400440532013000 GB29NWBK60161331926819 FR1420041010050500013M02606 NL91ABNA0417164300 NO9386011117947 BE68539007547034 ' +
      'CH9300762011623852957 ES9121000418450200051332 IT60X0542811101000000123456 PL61109010140000071219812874 MT84MALT011000012345MTLCAST001S';
    for (const sample of samples.split(' ')) {
      expect(isValidIBAN(sample)).toBe(true);
      expect(isIban(sample)).toBe(true);
    }
  });

  it.each([
    'DE89 3704 0044 0532 0130 00',
    'de89370400440532013000',
    'DE89-3704-0044-0532-0130-00',
    'DE89.3704.0044.0532.0130.00',
    'DE 89 3704 0044 0532 0130 00',
    'DE89 3704 0044\n0532 0130 00',
  ])('are found as %j', (text) => {
    expect(findIbans(`pay to ${text}, thanks`)).toEqual([{ start: 7, end: 7 + text.length, compact: 'DE89370400440532013000' }]);
  });
});
