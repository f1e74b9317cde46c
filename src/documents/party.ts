import type { InvoiceRow } from '../invoicing';
import { translate } from '../language';
import { type Address, remembered, type Seller } from '../rules';

const regions = remembered((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

/** The country by its name in the language of a locale. */
const countryName = (country: string, locale: string) => regions(locale).of(country) ?? country;

/** Countries whose addresses end with the postal code. */
const CODE_LAST = ['AU', 'CA', 'GB', 'IE', 'NZ', 'US'];

function addressLines(address: Omit<Address, 'line2'> & { line2?: string | null }, country: string, locale: string) {
  const { line1, line2, postalCode, city, region } = address;
  const parts = CODE_LAST.includes(country) ? [city, region, postalCode] : [postalCode, city, region];
  const place = parts.filter(Boolean).join(' ');
  return [line1, line2, place, countryName(country, locale)].filter((line) => line != null && line !== '') as string[];
}

/** Who sells: name, address and tax number, in lines. */
export function sellerLines({ name, address, vatNumber, key }: Seller, locale: string): string[] {
  const label = key === 'IE' ? 'documents.vatNumber' : 'documents.taxNumber';
  const number = vatNumber === null ? [] : [translate(label, locale, { number: vatNumber })];
  return [name, ...addressLines(address, address.country, locale), ...number];
}

/** Who is billed: name, address and VAT number, in lines. */
export function customerLines(
  { name, address, country, vatNumber }: Omit<InvoiceRow['billedTo'], 'locale'>,
  locale: string,
): string[] {
  const number = vatNumber === null ? [] : [translate('documents.vatNumber', locale, { number: vatNumber })];
  const lines = address ? addressLines(address, country, locale) : [countryName(country, locale)];
  return [name, ...lines, ...number];
}
