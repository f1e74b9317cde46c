import { type Minor, percentOf, roundHalfUp, sum } from './money';
import { sellerFor } from './sellers';

/** A percentage as a decimal string: "20", "5.5". */
export type TaxRate = string;

/** Why a document carries the rate that it carries; what a document prints beside it. */
export type TaxNote = 'STANDARD' | 'REVERSE_CHARGE' | 'NONE';

export interface TaxTreatment {
  rate: TaxRate;
  note: TaxNote;
}

/** B5, ours: the standard rates in percent; a country in neither table, and the US, is not taxed. */
export const TAX_RATES: Readonly<Record<'europeanUnion' | 'others', Readonly<Record<string, TaxRate>>>> = {
  europeanUnion: {
    AT: '20',
    BE: '21',
    BG: '20',
    CY: '19',
    CZ: '21',
    DE: '19',
    DK: '25',
    EE: '24',
    ES: '21',
    FI: '25.5',
    FR: '20',
    GR: '24',
    HR: '25',
    HU: '27',
    IE: '23',
    IT: '22',
    LT: '21',
    LU: '17',
    LV: '21',
    MT: '18',
    NL: '21',
    PL: '23',
    PT: '23',
    RO: '21',
    SE: '25',
    SI: '22',
    SK: '23',
  },
  others: {
    AE: '5',
    AU: '10',
    CA: '5',
    CH: '8.1',
    GB: '20',
    IN: '18',
    IS: '24',
    JP: '10',
    KR: '10',
    LI: '8.1',
    MX: '16',
    NO: '25',
    NZ: '15',
    SA: '15',
    SG: '9',
    TR: '20',
    ZA: '15',
  },
};

/** What the tax of a country is called on documents. GST_HST is Canada's. */
export type TaxName = 'VAT' | 'GST' | 'GST_HST' | 'SALES_TAX' | 'TAX';

/** B5, ours: countries outside the EU whose tax documents call by its name; that of any other is a tax. */
const TAX_NAMES: Readonly<Record<Exclude<TaxName, 'TAX'>, readonly string[]>> = {
  VAT: ['AE', 'CH', 'GB', 'IS', 'KR', 'LI', 'MX', 'NO', 'SA', 'TR', 'ZA'],
  GST: ['AU', 'IN', 'NZ', 'SG'],
  GST_HST: ['CA'],
  SALES_TAX: ['US'],
};

/** B5: what the tax on a document is called, by the country of the customer: VAT in the EU. */
export function taxNameFor(country: string): TaxName {
  if (Object.hasOwn(TAX_RATES.europeanUnion, country)) return 'VAT';
  const names = Object.keys(TAX_NAMES) as (keyof typeof TAX_NAMES)[];
  return names.find((name) => TAX_NAMES[name].includes(country)) ?? 'TAX';
}

/** B5: the letters that a VAT number of the country begins with (Greece: EL). Null outside the EU and Great Britain. */
export function vatPrefixFor(country: string): string | null {
  if (country === 'GR') return 'EL';
  return country === 'GB' || Object.hasOwn(TAX_RATES.europeanUnion, country) ? country : null;
}

/**
 * B5: which rate an account's new documents carry and why. EU VAT is that of the account's country, or reverse charge when
 * the number is valid, begins with that country's prefix, and the country is not the seller's (so Ireland is always
 * charged). Elsewhere the table decides and a number changes nothing.
 */
export function taxTreatment(account: {
  country: string;
  vatNumber: string | null;
  vatNumberValid: boolean;
}): TaxTreatment {
  const { europeanUnion, others } = TAX_RATES;
  const rates = Object.hasOwn(europeanUnion, account.country) ? europeanUnion : others;
  if (!Object.hasOwn(rates, account.country)) return { rate: '0', note: 'NONE' };
  if (rates === europeanUnion && isReverseCharge(account)) return { rate: '0', note: 'REVERSE_CHARGE' };
  return { rate: rates[account.country]!, note: 'STANDARD' };
}

function isReverseCharge(account: Parameters<typeof taxTreatment>[0]): boolean {
  if (!account.vatNumberValid || sellerFor(account.country).address.country === account.country) return false;
  const number = (account.vatNumber ?? '').replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  return number.startsWith(vatPrefixFor(account.country)!);
}

/** B5: the tax of one line in minor units, half up on the absolute value, then the sign. */
export function lineTax(amount: Minor, rate: TaxRate): Minor {
  return roundHalfUp(percentOf(amount, rate));
}

/** A charged line and what was credited of it so far, in minor units. */
export interface CreditableLine {
  amount: Minor;
  tax: Minor;
  taxRate: TaxRate;
  creditedAmount: Minor;
  creditedTax: Minor;
}

/**
 * C10: the tax of a credit against a line: the line's rate, never more than the tax that is left; crediting all that is left
 * takes all the tax that is left, so that a line credited in parts ends at zero. Minor units, positive. Throws RangeError for
 * a credit above what is left of the line.
 */
export function creditTax(line: CreditableLine, credit: Minor): Minor {
  const amountLeft = line.amount - line.creditedAmount;
  const taxLeft = line.tax - line.creditedTax;
  if (credit < 0 || credit > amountLeft) throw new RangeError(`A credit of ${credit} against ${amountLeft} left`);
  return credit === amountLeft ? taxLeft : Math.min(lineTax(credit, line.taxRate), taxLeft);
}

/** One rate of a document: the amounts that carry it and their tax. */
export interface TaxAmount {
  rate: TaxRate;
  base: Minor;
  tax: Minor;
}

/** B5: a document's tax per rate, the highest rate first; each is the sum of its lines' tax, never computed from the sum. */
export function taxSummary(lines: readonly { amount: Minor; taxRate: TaxRate; tax: Minor }[]): TaxAmount[] {
  const rates = [...new Set(lines.map((line) => line.taxRate))].sort((a, b) => Number(b) - Number(a));
  return rates.map((rate) => {
    const carrying = lines.filter((line) => line.taxRate === rate);
    return { rate, base: sum(carrying.map((line) => line.amount)), tax: sum(carrying.map((line) => line.tax)) };
  });
}
