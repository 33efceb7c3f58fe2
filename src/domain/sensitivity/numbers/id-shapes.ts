/**
 * Personal numbers that can be told from their looks: what is printed this way and checks out is hardly anything else.
 *
 * `sure` ones speak for themselves. `likely` ones are written like part, file and order numbers too, so they count only
 * where nothing else is named; and a number that is only digits needs a word beside it, whatever its check digit says.
 */
import { isPersonId } from './person-ids.ts';

type Printed = readonly [key: string, written: RegExp];

const SURE: readonly Printed[] = [
  ['it/codicefiscale', /^[A-Z]{6}[ -]?[0-9A-Z]{5}[ -]?[A-Z][0-9A-Z]{3}[A-Z]$|^[A-Z]{3} [A-Z]{3} [0-9A-Z]{5} [0-9A-Z]{5}$/],
  ['fr/nir', /^[1-8][ .-]?\d\d[ .-]?\d\d[ .-]?\d[\dAB][ .-]?\d{3}[ .-]?\d{3}[ .|/-]{0,2}\d\d$/],
  ['mx/curp', /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/],
  ['es/nie', /^[XYZ][ -]?\d\.?\d{3}\.?\d{3}[ -]?[A-Z]$/],
  ['es/dni', /^\d\d\.?\d{3}\.?\d{3}[ -]?[A-Z]$/],
  ['gb/nino', /^[A-Z]{2}[ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-D]$/],
  ['ie/pps', /^\d{7}[ -]?[A-W][A-IW]?$/],
  ['in/pan', /^[A-Z]{3}P[A-Z]\d{4}[A-Z]$/],
  ['sg/nric', /^[STFGM]\d{7}[A-Z]$/],
  ['de/svnr', /^\d\d ?\d{6} ?[A-Z] ?\d{3}$/],
  ['gb/licence', /^[A-Z9]{5} ?\d{6} ?[A-Z9]{2}[A-Z0-9]{3}$/],
  ['cn/ric', /^\d{6}[ -]?\d{8}[ -]?\d{3}[0-9X]$/],
  ['ch/ssn', /^756[. ]\d{4}[. ]\d{4}[. ]\d\d$/],
  ['br/cpf', /^\d{3}\.\d{3}\.\d{3}-\d\d$/],
  ['be/nn', /^\d\d\.\d\d\.\d\d[-.]\d{3}[-.]\d\d$/],
  ['cl/rut', /^\d{1,2}\.\d{3}\.\d{3}-[0-9Kk]$/],
  ['ar/cuit', /^\d\d-\d{8}-\d$/],
  ['th/idnr', /^\d[- ]\d{4}[- ]\d{5}[- ]\d\d[- ]\d$/],
  ['ru/snils', /^\d{3}-\d{3}-\d{3}[ -]\d\d$/],
  ['pt/cc', /^\d{8} ?\d ?[A-Z]{2}\d$/],
  ['fi/hetu', /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/],
];

const LIKELY: readonly Printed[] = [
  ['us/ssn', /^\d{3}-\d\d-\d{4}$/],
  ['us/itin', /^\d{3}-\d\d-\d{4}$/],
  ['kr/rrn', /^\d{6}-\d{7}$/],
  ['cz/rc', /^\d{6}\/\d{4}$/],
  ['se/personnummer', /^(?:\d\d)?\d{6}[-+]\d{4}$/],
  ['is/kennitala', /^\d{6}-\d{4}$/],
  ['lv/code', /^\d{6}-\d{5}$/],
  ['pk/cnic', /^\d{5}-\d{7}-\d$/],
  ['my/nric', /^\d{6}-\d\d-\d{4}$/],
  ['do/cedula', /^\d{3}-\d{7}-\d$/],
  ['uy/cedula', /^\d\.\d{3}\.\d{3}-\d$/],
  ['mx/rfc', /^[A-Z]{4}-?\d{6}-?[A-Z0-9]{3}$/],
  ['tw/natid', /^[A-Z][12]\d{8}$/],
  ['de/idnr', /^\d\d \d{3} \d{3} \d{3}$/],
  ['fr/nif', /^\d\d \d\d \d{3} \d{3} \d{3}$/],
];

/** Says how much a number looks like that of a person: not at all is null. Takes it as written and without separators. */
export function looksLikePersonId(written: string, compact: string): 'sure' | 'likely' | null {
  if (compact.length < 8 || compact.length > 18) return null;
  if (SURE.some(([key, shape]) => shape.test(written) && isPersonId(key, compact))) return 'sure';
  return LIKELY.some(([key, shape]) => shape.test(written) && isPersonId(key, compact)) ? 'likely' : null;
}

/**
 * Tells whether a value is that of a company in a country that gives both kinds from one range: Spanish CIF, Chilean RUT
 * from fifty million, Argentine CUIT from 30, Brazilian CNPJ.
 */
export function isCompanyId(written: string, compact: string): boolean {
  if (/^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/.test(compact)) return true;
  if (/^3[034]-\d{8}-\d$/.test(written)) return true;
  if (/^\d\d\.?\d{3}\.?\d{3}\/\d{4}-\d\d$/.test(written)) return true;
  return /^(?:[5-9]\d)\.?\d{3}\.?\d{3}-[0-9Kk]$/.test(written);
}
