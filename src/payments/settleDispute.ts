import { AccountRow, underLock } from '../accounts';
import { recordAudit } from '../audit';
import { InvoiceRow } from '../invoicing';
import { getRow, type Tx, updateRow } from '../platform/database';
import { disputeEffect, isAsAsked } from '../rules';
import { allocateIn } from './allocatePayment';
import { amountOfCharge, chargedTogether } from './chargedTogether';
import { PaymentRow } from './entities';
import { findPaymentByReference } from './findPayments';
import { moveWhole } from './paymentMovements';
import { reversePaymentIn } from './reversePayment';
import type { SettlingDeps } from './settlePayment';

/**
 * G5: the gateway tells that the customer's bank took a payment back, or that the dispute was won. The gateway is asked for the truth. What is
 * gone takes the path of a payment that bounced; what came back (ours) settles what is open of its invoice, the rest goes to the
 * balance. Done once, however often it is told; a payment whose end is not known yet is left to `settlePayment`.
 * @param reference the gateway's, of the payment
 * @throws GatewayUnanswered so that the gateway tells again
 */
export async function settleDispute(deps: SettlingDeps, reference: string): Promise<void> {
  const { gateway } = deps;
  const found = await findPaymentByReference(deps.database, gateway.name, reference);
  const outcome = found && (await gateway.find(found.id));
  if (!outcome) return;
  const asked = { amount: await amountOfCharge(deps.database, found.id), currency: found.currency };
  if ('taken' in outcome && !isAsAsked(asked, outcome.taken)) return;
  await underLock(deps, [PaymentRow, found.id], async ({ tx, account: { id } }) => {
    for (const payment of await chargedTogether(tx, found.id)) {
      const account = await getRow(tx, AccountRow, id);
      const facts = { status: payment.status, isRefunded: payment.refundStatus !== null };
      const effect = disputeEffect(outcome.status, facts);
      if (effect === 'RESTORE') await restoreIn(tx, account, payment);
      if (effect === 'REVERSE' && outcome.status === 'DISPUTED')
        await reversePaymentIn(tx, null, account, payment, outcome.reason);
    }
  });
}

async function restoreIn(tx: Tx, account: AccountRow, payment: PaymentRow): Promise<void> {
  const { id, amount, currency } = payment;
  await updateRow(tx, PaymentRow, id, { status: 'SUCCEEDED' });
  await moveWhole(tx, payment, 'RESTORED');
  const invoice = await getRow(tx, InvoiceRow, payment.invoiceId!);
  await allocateIn(tx, account, invoice, payment);
  await recordAudit(tx, null, {
    ...{ accountId: account.id, action: 'payment.restore', subjectId: id, rule: 'G5' },
    before: { status: 'REVERSED' },
    after: { status: 'SUCCEEDED', amount, currency, invoice: invoice.number },
  });
}
