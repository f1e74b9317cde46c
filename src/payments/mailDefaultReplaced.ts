import type { AccountRow } from '../accounts';
import { getUser } from '../identity';
import { linkTo, queueEmail } from '../notifications';
import type { Tx } from '../platform/database';
import type { PaymentMethodRow } from './entities';

/** F9: tells the billing contact that the default was removed, and which stored method renewals are charged to from now on. */
export async function mailDefaultReplaced(
  tx: Tx,
  account: AccountRow,
  removed: PaymentMethodRow,
  next: PaymentMethodRow,
): Promise<void> {
  const { name, email, locale } = await getUser(tx, account.billingContactId);
  const url = linkTo(account.kind, 'account', account.id);
  await queueEmail(tx, {
    ...{ accountId: account.id, to: email, locale, template: 'defaultMethodReplaced' },
    data: { name, accountName: account.name, url, removed: cardOf(removed), next: cardOf(next) },
  });
}

const cardOf = ({ card }: PaymentMethodRow) => card && { brand: card.brand, last4: card.last4 };
