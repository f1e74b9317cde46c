import { findVisibleAccount, sees, standingIn } from '../accounts';
import type { Context } from '../graphql/context';
import { PaymentMethodRow } from './entities';

/** A10: the method of that id, if the caller may see the account's billing; null otherwise, and when it was removed. */
export async function findVisibleMethod(context: Context, methodId: string): Promise<PaymentMethodRow | null> {
  const method = await context.loaders.row(PaymentMethodRow, methodId);
  const account = method && !method.removedAt && (await findVisibleAccount(context, method.accountId));
  return account && sees(context, account, 'BILLING') ? method : null;
}

/** Whether the caller is the account's billing contact, the only one who may finish a payment with the gateway. */
export async function isContact(context: Context, accountId: string): Promise<boolean> {
  const account = await findVisibleAccount(context, accountId);
  return account !== null && standingIn(context.caller!, account) === 'CONTACT';
}
