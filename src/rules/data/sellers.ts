/** The entity that invoices an account. Its invoice numbers begin with `key` (G1). */
export interface Seller {
  key: 'US' | 'CA' | 'IE';
  name: string;
  address: { line1: string; postalCode: string; city: string; region: string | null; country: string };
  vatNumber: string | null;
  /** Where customers send their transfers. `number`: an IBAN, or what the country uses. */
  bankAccount: { bank: string; number: string; bic: string };
}

/** B5, ours: the selling entities; the names, addresses and bank accounts are invented. */
export const SELLERS: Readonly<Record<Seller['key'], Seller>> = {
  US: {
    key: 'US',
    name: 'Billing Center USA, Inc.',
    address: { line1: '100 Summer Street', postalCode: '02110', city: 'Boston', region: 'MA', country: 'US' },
    vatNumber: null,
    bankAccount: { bank: 'Example Bank of Boston', number: '011000015 / 000123456789', bic: 'EXBOUS33' },
  },
  CA: {
    key: 'CA',
    name: 'Billing Center Canada Ltd.',
    address: { line1: '200 Bay Street', postalCode: 'M5J 2J1', city: 'Toronto', region: 'ON', country: 'CA' },
    vatNumber: '123456789RT0001',
    bankAccount: { bank: 'Example Bank of Toronto', number: '00012-999 / 1234567', bic: 'EXTOCATT' },
  },
  IE: {
    key: 'IE',
    name: 'Billing Center Ireland Ltd.',
    address: { line1: '10 Hanover Quay', postalCode: 'D02 R573', city: 'Dublin', region: null, country: 'IE' },
    vatNumber: 'IE1234567T',
    bankAccount: { bank: 'Example Bank of Dublin', number: 'IE29 AIBK 9311 5212 3456 78', bic: 'EXDUIE2D' },
  },
};

/** B5: the seller to an account's country: the US and Canada have their own, everybody else buys from Ireland. */
export function sellerFor(country: string): Seller {
  return country === 'US' || country === 'CA' ? SELLERS[country] : SELLERS.IE;
}
