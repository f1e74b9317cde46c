import * as AT from 'stdnum/lib/cjs/at/uid';
import * as BE from 'stdnum/lib/cjs/be/vat';
import * as BG from 'stdnum/lib/cjs/bg/vat';
import * as CY from 'stdnum/lib/cjs/cy/vat';
import * as CZ from 'stdnum/lib/cjs/cz/dic';
import * as DE from 'stdnum/lib/cjs/de/vat';
import * as DK from 'stdnum/lib/cjs/dk/cvr';
import * as EE from 'stdnum/lib/cjs/ee/kmkr';
import * as ES from 'stdnum/lib/cjs/es/nif';
import * as FI from 'stdnum/lib/cjs/fi/alv';
import * as FR from 'stdnum/lib/cjs/fr/tva';
import * as GB from 'stdnum/lib/cjs/gb/vat';
import * as GR from 'stdnum/lib/cjs/gr/vat';
import * as HR from 'stdnum/lib/cjs/hr/oib';
import * as HU from 'stdnum/lib/cjs/hu/anum';
import * as IE from 'stdnum/lib/cjs/ie/vat';
import * as IT from 'stdnum/lib/cjs/it/iva';
import * as LT from 'stdnum/lib/cjs/lt/pvm';
import * as LU from 'stdnum/lib/cjs/lu/tva';
import * as LV from 'stdnum/lib/cjs/lv/pvn';
import * as MT from 'stdnum/lib/cjs/mt/vat';
import * as NL from 'stdnum/lib/cjs/nl/btw';
import * as PL from 'stdnum/lib/cjs/pl/nip';
import * as PT from 'stdnum/lib/cjs/pt/nif';
import * as RO from 'stdnum/lib/cjs/ro/cif';
import * as SE from 'stdnum/lib/cjs/se/vat';
import * as SI from 'stdnum/lib/cjs/si/ddv';
import * as SK from 'stdnum/lib/cjs/sk/dph';
import { decideText, decideVatNumber, enforce, vatPrefixFor } from '../rules';

interface Validator {
  validate(number: string): { isValid: boolean; compact?: string };
}

/** The validator of each country's VAT number; by their own names they are other numbers too. */
const VALIDATORS: Readonly<Record<string, Validator>> = {
  AT,
  BE,
  BG,
  CY,
  CZ,
  DE,
  DK,
  EE,
  ES,
  FI,
  FR,
  GB,
  GR,
  HR,
  HU,
  IE,
  IT,
  LT,
  LU,
  LV,
  MT,
  NL,
  PL,
  PT,
  RO,
  SE,
  SI,
  SK,
};

/**
 * B5, D3: whether a VAT number is well-formed for a country of the EU or for Great Britain, by its check digits; nothing is asked of
 * an authority. It may come with or without the country's prefix (Greece: EL) and with any punctuation; the number is answered
 * with the prefix and without punctuation. Numbers of other countries are answered as they are, and never count as valid.
 */
export function checkVatNumber(country: string, given: string): { number: string; valid: boolean } {
  const prefix = vatPrefixFor(country);
  const validator = VALIDATORS[country];
  if (prefix === null || !validator) return { number: given.trim(), valid: false };
  const letters = given.toUpperCase().replace(/[^0-9A-Z+*]/g, '');
  const withoutPrefix = letters.startsWith(prefix) ? letters.slice(prefix.length) : letters;
  const { isValid, compact } = validator.validate(withoutPrefix);
  return { number: `${prefix}${compact ?? withoutPrefix}`, valid: isValid };
}

/**
 * The VAT number an account of that country keeps; null is none.
 * @throws Refused INVALID_INPUT, CARD_NUMBER_REFUSED, VAT_NUMBER_INVALID (field `vatNumber`)
 */
export function acceptVatNumber(
  country: string,
  given: string | null,
): { vatNumber: string | null; vatNumberValid: boolean } {
  if (given === null) return { vatNumber: null, vatNumberValid: false };
  enforce(decideText(['vatNumber'], given, { max: 32 }));
  const { number, valid } = checkVatNumber(country, given);
  enforce(decideVatNumber(country, valid));
  return { vatNumber: number, vatNumberValid: valid };
}
