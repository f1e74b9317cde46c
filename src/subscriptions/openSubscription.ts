import { type AccountRow, openAccount } from '../accounts';
import type { Caller } from '../identity';
import { selectRow, type Tx } from '../platform/database';
import { type Action, dateIn, decideVersion, enforce, Refused, refuse } from '../rules';
import { SubscriptionRow } from './entities';
import { statusOf } from './facts';

/** A subscription that somebody wants to do something to, as it is while its account is locked. */
export interface OpenedSubscription {
  account: AccountRow;
  subscription: SubscriptionRow;
  /** What rules ask of it: its status today, and whether an order is pending (D10). */
  facts: ReturnType<typeof statusOf>;
}

/**
 * L1: visible, role, the account's lock, version.
 * @throws Refused NOT_FOUND, what the role refuses, STALE_VERSION
 */
export async function openSubscription(
  tx: Tx,
  caller: Caller,
  { subscriptionId, expectedVersion }: { subscriptionId: string; expectedVersion: number },
  action: Action,
): Promise<OpenedSubscription> {
  const found = await selectRow(tx, SubscriptionRow, 'WHERE id = ?', [subscriptionId]);
  if (!found) throw new Refused(refuse('NOT_FOUND', 'L1'));
  const { account } = await openAccount(tx, caller, found.accountId, action);
  const subscription = (await selectRow(tx, SubscriptionRow, 'WHERE id = ?', [subscriptionId]))!;
  enforce(decideVersion(subscription.version, expectedVersion));
  const facts = statusOf(subscription, dateIn(tx.now, account.timeZone));
  return { account, subscription, facts };
}
