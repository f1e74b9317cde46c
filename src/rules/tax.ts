import type { Address } from './account';
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

/** B5, ours: days after which what a tax service or a VAT register said is asked again, so that rates and registrations follow. */
export const ASK_AGAIN_AFTER = 30;

/** B5: countries whose rate comes from the tax service where there is one, by the customer's address; none without it. */
export const TAXED_BY_SERVICE: readonly string[] = ['US'];

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

/** B5: the letters that a VAT number of the country begins with (Greece: EL). Null outside the EU and Great Britain. */
export function vatPrefixFor(country: string): string | null {
  if (country === 'GR') return 'EL';
  return country === 'GB' || Object.hasOwn(TAX_RATES.europeanUnion, country) ? country : null;
}

/**
 * B5: which rate an account's new documents carry and why. EU VAT is that of the account's country, or reverse charge when
 * the number is valid, begins with that country's prefix, and the country is not the seller's (so Ireland is always
 * charged). In the US the tax service's rate for exactly the account's address; none while it has said nothing of that. Elsewhere
 * the table decides and a number changes nothing.
 */
export function taxTreatment(account: TaxedAccount): TaxTreatment {
  const { europeanUnion, others } = TAX_RATES;
  if (TAXED_BY_SERVICE.includes(account.country)) return atServiceRate(account);
  const rates = Object.hasOwn(europeanUnion, account.country) ? europeanUnion : others;
  if (!Object.hasOwn(rates, account.country)) return { rate: '0', note: 'NONE' };
  if (rates === europeanUnion && isReverseCharge(account)) return { rate: '0', note: 'REVERSE_CHARGE' };
  return { rate: rates[account.country]!, note: 'STANDARD' };
}

function atServiceRate(account: TaxedAccount): TaxTreatment {
  const { taxServiceAnswer: answer } = account;
  const isKnown = answer !== null && isSamePlace(answer.place, taxPlaceOf(account));
  const rate = (isKnown && answer.rate) || '0';
  return { rate, note: rate === '0' ? 'NONE' : 'STANDARD' };
}

function isReverseCharge(account: TaxedAccount): boolean {
  if (!isVatNumberValid(account) || sellerFor(account.country).address.country === account.country) return false;
  const number = (account.vatNumber ?? '').replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  return number.startsWith(vatPrefixFor(account.country)!);
}

/**
 * B5, G1: why a document carries the rates of its lines, whatever has become of the account since they were priced: only a reverse charge
 * takes the tax off an EU line.
 */
export function taxNoteOf(country: string, rates: readonly TaxRate[]): TaxNote {
  if (rates.some((rate) => rate !== '0')) return 'STANDARD';
  return Object.hasOwn(TAX_RATES.europeanUnion, country) ? 'REVERSE_CHARGE' : 'NONE';
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
