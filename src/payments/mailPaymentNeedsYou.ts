import type { AccountRow } from '../accounts';
import { getUser } from '../identity';
import { linkTo, queueEmail, type TemplateData } from '../notifications';
import type { Tx } from '../platform/database';
import { PAYMENT_ABANDONED_AFTER_HOURS } from '../rules';
import type { PaymentRow } from './entities';

/** D5: asks the billing contact to confirm a payment at their bank, and says what becomes of what it pays if they do not. */
export async function mailPaymentNeedsYou(
  tx: Tx,
  account: AccountRow,
  { id, amount: due, currency }: PaymentRow,
  purpose: TemplateData['paymentNeedsYou']['purpose'],
): Promise<void> {
  const { name, email, locale } = await getUser(tx, account.billingContactId);
  const url = linkTo(account.kind, 'paymentConfirmation', id);
  await queueEmail(tx, {
    ...{ accountId: account.id, to: email, locale, template: 'paymentNeedsYou' },
    data: { name, accountName: account.name, url, due, currency, withinHours: PAYMENT_ABANDONED_AFTER_HOURS, purpose },
  });
}
