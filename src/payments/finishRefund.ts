import { type AccountRow, underLock } from '../accounts';
import { recordAudit } from '../audit';
import { getUser } from '../identity';
import { InvoiceRow, moveBalance, pageOf } from '../invoicing';
import { queueEmail } from '../notifications';
import { getRow, selectRow, type Tx, updateRow } from '../platform/database';
import type { JobRow } from '../platform/jobs';
import { chargeOfPayment } from './chargedTogether';
import { PaymentRow, RefundRow } from './entities';
import { RefundRefused } from './gateway';
import { moveParts } from './paymentMovements';
import type { SettlingDeps } from './settlePayment';

/**
 * G9: gives back a part of a payment at the gateway, once: the refund's id is the key. Tried again while nobody answers; what the gateway
 * cannot give back goes to the balance.
 */
export async function refundPart(deps: SettlingDeps, { subjectId }: Pick<JobRow, 'subjectId'>): Promise<void> {
  const refund = await selectRow(deps.database, RefundRow, "WHERE id = ? AND status = 'DUE'", [subjectId]);
  if (!refund) return;
  const { id: key, amount } = refund;
  const paymentId = chargeOfPayment(await getRow(deps.database, PaymentRow, refund.paymentId));
  const refused = await deps.gateway.refund({ key, paymentId, amount }).then(
    () => null,
    (error: unknown) => {
      if (error instanceof RefundRefused) return error;
      throw error;
    },
  );
  await underLock(deps, [RefundRow, key], async ({ tx, account, row }) => {
    if (row.status !== 'DUE') return;
    if (refused) await failRefund(tx, account, row, refused.code);
    else await updateRow(tx, RefundRow, key, { status: 'DONE', endedAt: tx.now });
  });
}

/** G9: the gateway has given back what we asked for, and names its own number of it. */
export function finishRefund(tx: Tx, id: string, gatewayReference: string): Promise<void> {
  return updateRow(tx, RefundRow, id, { status: 'DONE', endedAt: tx.now, gatewayReference });
}

/**
 * G9: the gateway could not give back a refund, or it came back: the payment counts in full again, the amount goes to the balance, and the
 * contact is told. The account is locked.
 */
export async function failRefund(tx: Tx, account: AccountRow, refund: RefundRow, failureCode: string): Promise<void> {
  const { id, paymentId, amount, currency } = refund;
  await updateRow(tx, RefundRow, id, { status: 'FAILED', failureCode, endedAt: tx.now });
  const payment = await getRow(tx, PaymentRow, paymentId);
  await recordAudit(tx, null, {
    ...{ accountId: account.id, action: 'payment.refundFailed', subjectId: paymentId, rule: 'G9' },
    after: { refund: id, amount, currency, failureCode },
  });
  if (payment.status !== 'SUCCEEDED' || payment.refundStatus !== null) return;
  await moveParts(tx, [refund], 'RESTORED');
  const { invoiceId } = payment;
  await moveBalance(tx, account, amount, { reason: 'EXCESS_PAYMENT', paymentId, invoiceId });
  const invoice = await getRow(tx, InvoiceRow, invoiceId!);
  const { name, email, locale } = await getUser(tx, account.billingContactId);
  await queueEmail(tx, {
    ...{ accountId: account.id, to: email, locale, template: 'refundFailed' },
    data: {
      ...{ name, accountName: account.name, url: pageOf(account, invoice), invoiceNumber: invoice.number },
      ...{ amount, currency },
    },
  });
}
