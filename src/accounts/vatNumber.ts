import { stdnum } from 'stdnum';
import { decideText, decideVatNumber, enforce, vatPrefixFor } from '../rules';

interface Validator {
  validate(number: string): { isValid: boolean; compact?: string };
}

/** The validator of each country's VAT number; by their own names they are other numbers too. */
const {
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
} = stdnum;
const VALIDATORS: Readonly<Record<string, Validator>> = {
  AT: AT!.uid!,
  BE: BE!.vat!,
  BG: BG!.vat!,
  CY: CY!.vat!,
  CZ: CZ!.dic!,
  DE: DE!.vat!,
  DK: DK!.cvr!,
  EE: EE!.kmkr!,
  ES: ES!.nif!,
  FI: FI!.alv!,
  FR: FR!.tva!,
  GB: GB!.vat!,
  GR: GR!.vat!,
  HR: HR!.oib!,
  HU: HU!.anum!,
  IE: IE!.vat!,
  IT: IT!.iva!,
  LT: LT!.pvm!,
  LU: LU!.tva!,
  LV: LV!.pvn!,
  MT: MT!.vat!,
  NL: NL!.btw!,
  PL: PL!.nip!,
  PT: PT!.nif!,
  RO: RO!.cif!,
  SE: SE!.vat!,
  SI: SI!.ddv!,
  SK: SK!.dph!,
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
