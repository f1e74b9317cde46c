import { sellerFor } from '../data/sellers';
import { TAX_RATES, type TaxRate, vatPrefixFor } from '../data/taxRates';
import { type Minor, smaller, subtract, sum } from './minor';
import { percentOf, roundHalfUp } from './money';
import { isSamePlace, isVatNumberValid, TAXED_BY_SERVICE, type TaxedAccount, taxPlaceOf } from './taxAnswers';

/** Why a document has its tax rate; documents print it. */
export type TaxNote = 'STANDARD' | 'REVERSE_CHARGE' | 'NONE';

export interface TaxTreatment {
  rate: TaxRate;
  note: TaxNote;
}

/**
 * B5: the rate of an account's new documents, and why. In the EU it is that of the account's country; or reverse
 * charge, if the VAT number is valid, begins with that country's prefix, and the country is not the seller's (so
 * Ireland is always charged). In the US it is the tax service's rate for exactly the account's address; none until that
 * has answered. Elsewhere the table decides, and a number changes nothing.
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
 * B5, G1: why a document has the rates of its lines, whatever has changed about the account since they were priced: in
 * the EU only a reverse charge makes a rate zero.
 */
export function taxNoteOf(country: string, rates: readonly TaxRate[]): TaxNote {
  if (rates.some((rate) => rate !== '0')) return 'STANDARD';
  return Object.hasOwn(TAX_RATES.europeanUnion, country) ? 'REVERSE_CHARGE' : 'NONE';
}

/** B5: the tax of one line in minor units, half up on the absolute value, then the sign. */
export function lineTax(amount: Minor, rate: TaxRate): Minor {
  return roundHalfUp(percentOf(amount, rate));
}

/** A charged line with what has been credited of it so far, in minor units. */
export interface CreditableLine {
  amount: Minor;
  tax: Minor;
  taxRate: TaxRate;
  creditedAmount: Minor;
  creditedTax: Minor;
}

/**
 * C10: the tax of a credit against a line: at the line's rate, and never more than the tax that is left. Crediting all
 * that is left takes all the tax that is left, so that a line credited in parts ends at zero. Minor units, positive.
 * Throws RangeError for a credit above what is left of the line.
 */
export function creditTax(line: CreditableLine, credit: Minor): Minor {
  const amountLeft = subtract(line.amount, line.creditedAmount);
  const taxLeft = subtract(line.tax, line.creditedTax);
  if (credit < 0 || credit > amountLeft) throw new RangeError(`A credit of ${credit} against ${amountLeft} left`);
  return credit === amountLeft ? taxLeft : smaller(lineTax(credit, line.taxRate), taxLeft);
}

/** One rate of a document, with the sum of its lines before tax and their tax. */
export interface TaxAmount {
  rate: TaxRate;
  base: Minor;
  tax: Minor;
}

/**
 * B5: a document's tax per rate, the highest rate first. The tax is the sum of the lines' tax, never computed from the
 * sum of amounts.
 */
export function taxSummary(lines: readonly { amount: Minor; taxRate: TaxRate; tax: Minor }[]): TaxAmount[] {
  const rates = [...new Set(lines.map((line) => line.taxRate))].sort((a, b) => Number(b) - Number(a));
  return rates.map((rate) => {
    const carrying = lines.filter((line) => line.taxRate === rate);
    return { rate, base: sum(carrying.map((line) => line.amount)), tax: sum(carrying.map((line) => line.tax)) };
  });
}
