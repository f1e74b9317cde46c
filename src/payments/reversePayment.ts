import { type AccountRow, inAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import {
  excessOfPayments,
  InvoiceRow,
  mailPaymentTakenBack,
  moveBalance,
  reopenInvoice,
  usesOfBalance,
} from '../invoicing';
import { getRow, type Tx, updateRow } from '../platform/database';
import { keyOf } from '../platform/idempotency';
import {
  dateIn,
  decidePaymentReverse,
  decideReason,
  enforce,
  type Minor,
  negate,
  orderNumber,
  usesToUndo,
} from '../rules';
import type { Deps } from './deps';
import { PaymentRow } from './entities';
import { paidOfInvoice } from './paidOfInvoice';
import { moveWhole } from './paymentMovements';

export interface ReversePaymentInput {
  paymentId: string;
  reason: string;
  idempotencyKey: string;
}

/**
 * G5: a technician reverses a recorded payment that bounced, with a reason.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, PAYMENT_NOT_REVERSIBLE, INVALID_INPUT, CARD_NUMBER_REFUSED, L2's
 */
export async function reversePayment(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: ReversePaymentInput,
): Promise<{ paymentId: string }> {
  const { paymentId, reason } = input;
  const key = keyOf('paymentReverse', input);
  const request = { caller, of: [PaymentRow, paymentId], action: 'PAYMENT_REVERSE', key } as const;
  return inAccount(deps, request, async ({ tx, account, row: payment }) => {
    enforce(decidePaymentReverse({ status: payment.status, isRecorded: payment.gateway === null }));
    enforce(decideReason('reason', reason));
    await reversePaymentIn(tx, caller, account, payment, reason);
    return { paymentId };
  });
}

/**
 * G5, C8: takes back a payment that counts, in its account's locked transaction. Its invoice is open again; what it exceeded that by is taken from the
 * balance, and where that was spent, or reserved by an order that waits for its payment, the latest uses are undone, which reopens those
 * invoices. The balance never is negative.
 * @param caller null: the gateway tells of a dispute
 */
export async function reversePaymentIn(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  payment: PaymentRow,
  reason: string,
): Promise<void> {
  const { id, invoiceId, amount, currency } = payment;
  await updateRow(tx, PaymentRow, id, { status: 'REVERSED' });
  await moveWhole(tx, payment, 'RETURNED');
  const excess = await excessOfPayments(tx, [id]);
  const reopened: string[] = [];
  if (invoiceId && amount > excess) {
    reopened.push(await reopenInvoice(tx, account, invoiceId, await paidOfInvoice(tx, invoiceId)));
  }
  reopened.push(...(await takeExcessBack(tx, account, payment, excess)));
  if (invoiceId) {
    const today = dateIn(tx.now, account.timeZone);
    const taken = { amount, cause: caller ? ('BOUNCED' as const) : ('DISPUTED' as const), today };
    await mailPaymentTakenBack(tx, account, await getRow(tx, InvoiceRow, invoiceId), taken);
  }
  await recordAudit(tx, caller, {
    ...{ accountId: account.id, action: 'PAYMENT_REVERSE', subjectId: id, rule: 'G5' },
    before: { status: payment.status },
    after: { status: 'REVERSED', reason, amount, currency, reopened },
  });
}

/**
 * G5: takes an excess back from the balance; answers the numbers of the invoices that this reopens, and of the orders that have less of the
 * balance to wait with (C11).
 */
async function takeExcessBack(
  tx: Tx,
  account: AccountRow,
  { id: paymentId, invoiceId }: PaymentRow,
  excess: Minor,
): Promise<string[]> {
  const undone = await undoUses(tx, account, paymentId, excess);
  // G9: what a refund took from the balance comes back to it: the bank takes it instead.
  if (excess < 0) await moveBalance(tx, account, negate(excess), { reason: 'REFUNDED', paymentId });
  else await moveBalance(tx, account, negate(excess), { reason: 'PAYMENT_REVERSED', paymentId, invoiceId });
  return undone;
}

/**
 * G5: undoes the latest uses of the balance, as far as needed to take an amount from it (minor units); answers the numbers of the invoices
 * that this reopens, and of the orders that have less to wait with.
 */
export async function undoUses(tx: Tx, account: AccountRow, paymentId: string, amount: Minor): Promise<string[]> {
  const uses = amount > account.balance ? await usesOfBalance(tx, account.id) : [];
  const undone: string[] = [];
  for (const use of usesToUndo(uses, { excess: amount, balance: account.balance })) {
    const cause = use.invoiceId ? { invoiceId: use.invoiceId } : { orderId: use.orderId };
    await moveBalance(tx, account, use.amount, { reason: 'PAYMENT_REVERSED', paymentId, ...cause });
    undone.push(use.invoiceId ? await reopenInvoice(tx, account, use.invoiceId) : orderNumber(use.orderId!));
  }
  return undone;
}
