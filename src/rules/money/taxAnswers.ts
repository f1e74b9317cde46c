import { TAX_RATES, type TaxRate, vatPrefixFor } from '../data/taxRates';
import type { Address } from '../people/account';

/** B5, ours: days after which what a tax service or a VAT register said is asked again, so that rates and registrations follow. */
export const ASK_AGAIN_AFTER = 30;

/** B5: countries whose rate comes from the tax service where there is one, by the customer's address; none without it. */
export const TAXED_BY_SERVICE: readonly string[] = ['US'];

/** B5: countries whose numbers the VAT register (VIES) knows; British ones are checked offline only. */
export const ASKED_OF_REGISTRY: readonly string[] = Object.keys(TAX_RATES.europeanUnion);

/** Where a customer is, as far as a tax service wants to know. */
export type TaxPlace = { country: string } & Pick<Address, 'region' | 'postalCode' | 'city' | 'line1'>;

/** What the tax service said of a place, and when (UTC); rate null: nothing is charged there. */
export interface TaxServiceAnswer {
  place: TaxPlace;
  rate: TaxRate | null;
  askedAt: string;
}

/** What the VAT register said of a number, and when (UTC). `consultation`: its evidence of the question, where it gives one. */
export interface VatRegistryAnswer {
  number: string;
  registered: boolean;
  consultation: string | null;
  checkedAt: string;
}

/** What of an account decides its tax. */
export interface TaxedAccount {
  country: string;
  address: Address | null;
  vatNumber: string | null;
  /** By its check digits, offline. */
  vatNumberValid: boolean;
  taxServiceAnswer: TaxServiceAnswer | null;
  vatRegistryAnswer: VatRegistryAnswer | null;
}

/** B5, ours: no sales tax is higher; a service that says so is mistaken. Percent. */
const LARGEST_TAX_RATE = 50;

/**
 * B5, ours: the rate that a decimal text means, without needless zeros ("6.250" is "6.25"). Null for what is no decimal of at most four
 * decimals, or above 50 percent.
 */
export function parseTaxRate(text: string): TaxRate | null {
  const match = /^(\d{1,2})(?:\.(\d{1,4}))?$/.exec(text);
  if (!match || Number(text) > LARGEST_TAX_RATE) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  return `${Number(match[1])}${fraction && `.${fraction}`}`;
}

/** B5: the place a tax service is asked about; null where no rate comes from one, or the address is not known. */
export function taxPlaceOf({ country, address }: Pick<TaxedAccount, 'country' | 'address'>): TaxPlace | null {
  if (!address || !TAXED_BY_SERVICE.includes(country)) return null;
  const { region, postalCode, city, line1 } = address;
  return { country, region, postalCode, city, line1 };
}

/** Whether two places are the same in all that a tax service is asked about. */
export function isSamePlace(one: TaxPlace, other: TaxPlace | null): boolean {
  const parts = ['country', 'region', 'postalCode', 'city', 'line1'] as const;
  return other !== null && parts.every((part) => one[part] === other[part]);
}

/** B5: the account's number as the VAT register is asked: prefix and the rest; null without one, or where no register is asked. */
export function registryNumberOf({
  country,
  vatNumber,
}: Pick<TaxedAccount, 'country' | 'vatNumber'>): { prefix: string; number: string } | null {
  if (vatNumber === null || !ASKED_OF_REGISTRY.includes(country)) return null;
  const prefix = vatPrefixFor(country)!;
  return { prefix, number: vatNumber.slice(prefix.length) };
}

/**
 * B5: whether the account's VAT number counts as valid: its check digits are right, and the register has not denied exactly this number.
 * Until the register has answered, the check digits count.
 */
export function isVatNumberValid({
  vatNumber,
  vatNumberValid,
  vatRegistryAnswer,
}: Pick<TaxedAccount, 'vatNumber' | 'vatNumberValid' | 'vatRegistryAnswer'>): boolean {
  const isDenied = vatRegistryAnswer?.number === vatNumber && !vatRegistryAnswer?.registered;
  return vatNumberValid && !isDenied;
}
