import { TAX_RATES, type TaxRate, vatPrefixFor } from '../data/taxRates';
import type { Address } from '../people/account';

/**
 * B5, ours: after how many days the tax service and the VAT register are asked again, so that new rates and
 * registrations count.
 */
export const ASK_AGAIN_AFTER = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** B5: when a question that was answered at this business instant is asked again. */
export function askAgainAt(answeredAt: Date): Date {
  return new Date(answeredAt.getTime() + ASK_AGAIN_AFTER * DAY_MS);
}

/**
 * B5: the countries whose rate comes from the tax service, by the customer's address. Without a service they are not
 * taxed.
 */
export const TAXED_BY_SERVICE: readonly string[] = ['US'];

/** B5: the countries whose numbers the VAT register (VIES) knows. British numbers are checked offline only. */
export const ASKED_OF_REGISTRY: readonly string[] = Object.keys(TAX_RATES.europeanUnion);

/** The parts of an address that the tax service is asked with. */
export type TaxPlace = { country: string } & Pick<Address, 'region' | 'postalCode' | 'city' | 'line1'>;

/** The tax service's answer about a place, and when it was asked (UTC). Rate null: nothing is charged there. */
export interface TaxServiceAnswer {
  place: TaxPlace;
  rate: TaxRate | null;
  askedAt: string;
}

/**
 * The VAT register's answer about a number, and when it was asked (UTC). `consultation`: its proof that we asked, if it
 * gives one.
 */
export interface VatRegistryAnswer {
  number: string;
  registered: boolean;
  consultation: string | null;
  checkedAt: string;
}

/** The facts about an account that decide its tax. */
export interface TaxedAccount {
  country: string;
  address: Address | null;
  vatNumber: string | null;
  /** Whether its check digits are right. */
  vatNumberValid: boolean;
  taxServiceAnswer: TaxServiceAnswer | null;
  vatRegistryAnswer: VatRegistryAnswer | null;
}

/** B5, ours: no sales tax is higher, so a service that names a higher rate is mistaken. Per cent. */
const LARGEST_TAX_RATE = 50;

/**
 * B5, ours: the rate in a decimal text, without needless zeros ("6.250" becomes "6.25"). Null: not a decimal number,
 * more than four decimals, or above 50 per cent.
 */
export function parseTaxRate(text: string): TaxRate | null {
  const match = /^(\d{1,2})(?:\.(\d{1,4}))?$/.exec(text);
  if (!match || Number(text) > LARGEST_TAX_RATE) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  return `${Number(match[1])}${fraction && `.${fraction}`}`;
}

/** B5: the place that the tax service is asked about. Null: no rate comes from one, or there is no address. */
export function taxPlaceOf({ country, address }: Pick<TaxedAccount, 'country' | 'address'>): TaxPlace | null {
  if (!address || !TAXED_BY_SERVICE.includes(country)) return null;
  const { region, postalCode, city, line1 } = address;
  return { country, region, postalCode, city, line1 };
}

/** Whether two places are the same in everything that the tax service is asked with. */
export function isSamePlace(one: TaxPlace, other: TaxPlace | null): boolean {
  const parts = ['country', 'region', 'postalCode', 'city', 'line1'] as const;
  return other !== null && parts.every((part) => one[part] === other[part]);
}

/**
 * B5: the account's number as the VAT register wants it: the prefix, and the rest. Null: there is none, or no register
 * for the country.
 */
export function registryNumberOf({
  country,
  vatNumber,
}: Pick<TaxedAccount, 'country' | 'vatNumber'>): { prefix: string; number: string } | null {
  if (vatNumber === null || !ASKED_OF_REGISTRY.includes(country)) return null;
  const prefix = vatPrefixFor(country)!;
  return { prefix, number: vatNumber.slice(prefix.length) };
}

/**
 * B5: whether the account's VAT number counts as valid: its check digits are right, and the register has not denied
 * exactly this number. Until the register has answered, the check digits alone count.
 */
export function isVatNumberValid({
  vatNumber,
  vatNumberValid,
  vatRegistryAnswer,
}: Pick<TaxedAccount, 'vatNumber' | 'vatNumberValid' | 'vatRegistryAnswer'>): boolean {
  const isDenied = vatRegistryAnswer?.number === vatNumber && !vatRegistryAnswer?.registered;
  return vatNumberValid && !isDenied;
}
