import type { AccountRow } from '../accounts';
import type { TemplateData } from '../notifications';
import type { Tx } from '../platform/database';
import type { PaymentPurpose, Refusal } from '../rules';
import type { PaymentRow } from './entities';

/**
 * What becomes of what a payment pays. Each runs in the transaction that settles the payment, with the account locked and the payment
 * written; the domain that started the payment contributes it.
 */
export interface PurposeHandler {
  /** The money came through. Answers false where nothing is left to pay: then it goes back to the customer (D10). */
  paid(tx: Tx, account: AccountRow, payment: PaymentRow): Promise<boolean>;
  /** Of one charge: the money came through and stays. Once for all that it pays, after `paid` of each (G11). */
  received?(tx: Tx, account: AccountRow, payments: readonly PaymentRow[]): Promise<void>;
  /** It will not come through. */
  failed(tx: Tx, account: AccountRow, payment: PaymentRow, failure: Refusal): Promise<void>;
  /** What the mail that asks the customer to confirm the payment says it is for (D5). */
  describe(tx: Tx, account: AccountRow, payment: PaymentRow): Promise<TemplateData['paymentNeedsYou']['purpose']>;
}

export type PurposeHandlers = Readonly<Record<Exclude<PaymentPurpose, 'RECORDED'>, PurposeHandler>>;
