import { askTaxRate, checkVatRegistration } from '../accounts';
import { PRICE_SCHEDULED } from '../catalog';
import { noteSent, SEND_EMAIL, sendEmail } from '../notifications';
import { EXECUTE_SCHEDULED_CHANGE } from '../orders';
import {
  ADVANCE_INVOICE,
  advanceInvoice,
  forgetMethodAtGateway,
  PAYMENT_METHOD_REMOVE,
  REFUND_PART,
  REFUND_PAYMENT,
  refundPart,
  refundPayment,
  SETTLE_PAYMENT,
  settlePaymentJob,
} from '../payments';
import type { Tx } from '../platform/database';
import { finish, type JobRow } from '../platform/jobs';
import { ADVANCE_PURCHASE_ORDER, advancePurchaseOrder } from '../purchasing';
import { ADVANCE_QUOTE, advanceQuote, executeScheduledChanges } from '../quotes';
import {
  ADVANCE_SUBSCRIPTION,
  ANNOUNCE_CARD_EXPIRY,
  advanceSubscriptions,
  announceCardExpiry,
  reconsiderPrices,
} from '../renewals';
import { ASK_TAX_RATE, CHECK_VAT_NUMBER } from '../tax';
import type { Deps } from './deps';

/** Those outside whom jobs ask, and who may let them wait. */
export type Outside = 'PAYMENT_GATEWAY' | 'TAX_SERVICE' | 'VAT_REGISTER' | 'MAIL_SERVER';

/**
 * Does jobs of one kind. They may run more than once, so it must bear that. Throwing has them tried again later: a batch one by one
 * first, so that one bad job does not hold up the others.
 */
export interface JobHandler {
  /** Who outside is asked; nobody unless given. */
  asks?: Outside;
  /** How many are claimed and done together. */
  batch: number;
  run(deps: Deps, jobs: readonly JobRow[]): Promise<void>;
  /** Writes that jobs have been done; none: `run` does that, in the transaction in which it does them. */
  finish?: Finish;
}

type Finish = (tx: Tx, jobs: readonly JobRow[]) => Promise<void>;

/** A handler that does one job at a time. `note` writes besides that they are done. */
function single(
  work: (deps: Deps, job: JobRow) => Promise<void>,
  { asks, note = async () => {} }: { asks?: Outside; note?: Finish } = {},
): JobHandler {
  return {
    asks,
    batch: 1,
    async run(deps, jobs) {
      for (const job of jobs) await work(deps, job);
    },
    async finish(tx, jobs) {
      await note(tx, jobs);
      await finish(tx, jobs);
    },
  };
}

/** Every kind of job and what does it. */
export const handlers: Readonly<Record<string, JobHandler>> = {
  [SETTLE_PAYMENT]: single(settlePaymentJob, { asks: 'PAYMENT_GATEWAY' }),
  [REFUND_PAYMENT]: single(refundPayment, { asks: 'PAYMENT_GATEWAY' }),
  [REFUND_PART]: single(refundPart, { asks: 'PAYMENT_GATEWAY' }),
  [ANNOUNCE_CARD_EXPIRY]: single(announceCardExpiry),
  [PAYMENT_METHOD_REMOVE]: single((deps, job) => forgetMethodAtGateway(deps, job.subjectId), {
    asks: 'PAYMENT_GATEWAY',
  }),
  [ADVANCE_SUBSCRIPTION]: { batch: 500, run: advanceSubscriptions },
  [ADVANCE_INVOICE]: single(advanceInvoice),
  [ADVANCE_PURCHASE_ORDER]: single(advancePurchaseOrder),
  [EXECUTE_SCHEDULED_CHANGE]: single(executeScheduledChanges),
  [ADVANCE_QUOTE]: single(advanceQuote),
  [ASK_TAX_RATE]: single(askTaxRate, { asks: 'TAX_SERVICE' }),
  [CHECK_VAT_NUMBER]: single(checkVatRegistration, { asks: 'VAT_REGISTER' }),
  [PRICE_SCHEDULED]: single(reconsiderPrices),
  [SEND_EMAIL]: single(sendEmail, { asks: 'MAIL_SERVER', note: noteSent }),
};
