import { AccountRow, type OpenedRow } from '../accounts';
import { recordAudit } from '../audit';
import {
  type CreditNoteRow,
  creditInvoice,
  excessOfPayments,
  InvoiceRow,
  mailPaymentRefunded,
  moveBalance,
  reopenInvoice,
  toBalanceOfInvoice,
  usesOfBalance,
} from '../invoicing';
import {
  allPaymentsOf,
  failRefund,
  type GatewayRefund,
  insertRefund,
  nameCreditNote,
  type PaymentRow,
  paidOfInvoice,
  type RefundRow,
  refundedOf,
  undoUses,
} from '../payments';
import { getRow, type Tx } from '../platform/database';
import { add, leftToCredit, type Minor, negate, smaller, spreadCredit, sum, takeRefund, ZERO } from '../rules';
import { creditFactsOf } from './creditFacts';

/**
 * G9: a refund that somebody made in the gateway's own dashboard arrives in the books. It is taken from the balance, as far as the
 * invoice put something there; the rest is credited on the invoice, so that nobody is asked to pay again what was given back.
 */
export async function recordRefund(
  { tx, account, row: payment }: OpenedRow<PaymentRow>,
  { reference, amount }: GatewayRefund,
  earlier: readonly RefundRow[],
): Promise<void> {
  await makeRoom(tx, account, payment, amount, earlier);
  const refund = await insertRefund(tx, payment, amount, reference);
  const { taken, note } = await take(tx, await getRow(tx, AccountRow, account.id), payment, amount);
  if (note) await nameCreditNote(tx, [refund], note.id);
  const invoice = await getRow(tx, InvoiceRow, payment.invoiceId!);
  await mailPaymentRefunded(tx, account, invoice, { amount, fromBalance: taken.fromBalance, note });
  await recordAudit(tx, null, {
    ...{ accountId: account.id, action: 'payment.refund', subjectId: payment.id, rule: 'G9' },
    after: { refund: refund.id, amount, currency: payment.currency, ...taken, creditNote: note?.number ?? null },
  });
}

/** What was given back by hand leaves less for what we had asked for and the gateway has not done yet. */
async function makeRoom(
  tx: Tx,
  account: AccountRow,
  payment: PaymentRow,
  amount: Minor,
  earlier: readonly RefundRow[],
): Promise<void> {
  for (const due of earlier.filter(({ status }) => status === 'DUE')) {
    const [refunded] = await refundedOf(tx, [payment.id]);
    if (add(refunded!, amount) <= payment.amount) return;
    await failRefund(tx, await getRow(tx, AccountRow, account.id), due, 'already_refunded');
  }
}

async function take(
  tx: Tx,
  account: AccountRow,
  payment: PaymentRow,
  amount: Minor,
): Promise<{ taken: ReturnType<typeof takeRefund>; note: CreditNoteRow | null }> {
  const { id: paymentId } = payment;
  const invoiceId = payment.invoiceId!;
  const { lines, isOrderPending } = await creditFactsOf(tx, invoiceId);
  const ofInvoice = (await allPaymentsOf(tx, invoiceId)).map(({ id }) => id);
  const held = add(await excessOfPayments(tx, ofInvoice), await toBalanceOfInvoice(tx, invoiceId));
  const used = sum((await usesOfBalance(tx, account.id)).map((use) => use.amount));
  const left = isOrderPending ? ZERO : leftToCredit(lines);
  const taken = takeRefund(amount, { held, balance: account.balance, left, used });
  const { fromBalance, credited, undone } = taken;
  await moveBalance(tx, account, negate(fromBalance), { reason: 'REFUNDED', paymentId, invoiceId });
  const undoing = await getRow(tx, AccountRow, account.id);
  await undoUses(tx, undoing, paymentId, undone);
  await moveBalance(tx, undoing, negate(undone), { reason: 'REFUNDED', paymentId, invoiceId });
  await reopenInvoice(tx, account, invoiceId, await paidOfInvoice(tx, invoiceId));
  if (credited === 0) return { taken, note: null };
  const invoice = await getRow(tx, InvoiceRow, invoiceId);
  const correction = { reason: 'GATEWAY_REFUND' as const, toCard: smaller(credited, invoice.openAmount) };
  const note = await creditInvoice(tx, account, invoice, spreadCredit(lines, credited), correction);
  return { taken, note };
}
