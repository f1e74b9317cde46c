import type { AccountKind } from '../people/access';
import { TAX_RATES } from './taxRates';

/** A document about the vendor that a buyer asks for. */
export interface Form {
  /** What people call it. */
  name: string;
  /** Its file, in the folder of forms. */
  file: string;
  /** The countries of the accounts that it is for. */
  countries: 'EVERY' | 'ALL_OTHERS' | readonly string[];
  /** Whether the contact downloads it at once, or asks for it and gets it with staff's reply (J1). */
  access: 'DOWNLOAD' | 'ON_REQUEST';
}

/**
 * J1, J4, ours: the forms of corporate accounts, by country, and how customers get them. The W-9 is downloaded. A
 * buyer's purchasing department asks for a vendor form. Its tax department asks how the vendor is registered for the
 * tax on its invoices and, where tax is withheld from payments abroad, where the vendor is resident.
 */
export const FORMS: readonly Form[] = [
  { name: 'W-9', file: 'w-9.pdf', countries: ['US'], access: 'DOWNLOAD' },
  { name: 'Vendor form', file: 'vendor-form.pdf', countries: 'EVERY', access: 'ON_REQUEST' },
  {
    ...{ name: 'EU VAT registration', file: 'eu-vat-registration.pdf', access: 'ON_REQUEST' },
    countries: Object.keys(TAX_RATES.europeanUnion),
  },
  { name: 'UK VAT registration', file: 'uk-vat-registration.pdf', countries: ['GB'], access: 'ON_REQUEST' },
  { name: 'GST/HST registration', file: 'ca-gst-hst-registration.pdf', countries: ['CA'], access: 'ON_REQUEST' },
  { name: 'Australian GST registration', file: 'au-gst-registration.pdf', countries: ['AU'], access: 'ON_REQUEST' },
  {
    name: 'Qualified invoice issuer',
    file: 'jp-qualified-invoice-issuer.pdf',
    countries: ['JP'],
    access: 'ON_REQUEST',
  },
  { name: 'Tax residency certificate', file: 'tax-residency.pdf', countries: 'ALL_OTHERS', access: 'ON_REQUEST' },
];

const NAMED_COUNTRIES = new Set(FORMS.flatMap(({ countries }) => (typeof countries === 'string' ? [] : countries)));

/** J1, J4: all forms of an account: those that staff can attach to a reply. Online accounts have none. */
export function formsFor({ kind, country }: { kind: AccountKind; country: string }): readonly Form[] {
  if (kind !== 'CORPORATE') return [];
  return FORMS.filter(({ countries }) => {
    if (countries === 'EVERY') return true;
    return countries === 'ALL_OTHERS' ? !NAMED_COUNTRIES.has(country) : countries.includes(country);
  });
}

/** J4: the forms that an account can download at once: the W-9, for corporate accounts in the US. */
export function downloadableForms(account: { kind: AccountKind; country: string }): readonly Form[] {
  return formsFor(account).filter(({ access }) => access === 'DOWNLOAD');
}
