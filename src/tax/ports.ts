import type { TaxPlace, TaxRate } from '../rules';

/**
 * B5: whoever knows which rate a place is taxed at. Asked after the commit, never inside a transaction (L3); what it said is kept with
 * the account.
 */
export interface TaxService {
  /**
   * The rate of a place in percent; null: nothing is charged there.
   * @throws Unanswered when no usable answer came
   */
  rateFor(place: TaxPlace): Promise<TaxRate | null>;
}

/** What a register of VAT numbers said of one. */
export interface Registration {
  registered: boolean;
  /** The number under which the register keeps the question, as evidence that it was asked; null where it gives none. */
  consultation: string | null;
}

/** B5: the register that VAT numbers are looked up in. Asked after the commit, never inside a transaction (L3). */
export interface VatRegistry {
  /**
   * Whether a number is registered; the prefix is the member state's, the number goes without it.
   * @throws Unanswered when no usable answer came: that the member state's register is closed is no denial
   */
  check(prefix: string, number: string): Promise<Registration>;
}
