import { findVisibleAccount, lockAccount, openAccount, sees, standingIn } from '../accounts';
import type { Context } from '../context';
import type { Caller } from '../identity';
import { placeholders, type Reader, selectRow, type Tx } from '../platform/database';
import { type Action, Refused, refuse, UNSETTLED_PAYMENT } from '../rules';
import { PaymentMethodRow } from './entities';

/** A stored method as the audit trail keeps it. */
export function auditedMethod({ type, card, removedAt }: PaymentMethodRow, isDefault: boolean): object {
  return { type, card, isDefault, removed: removedAt !== null };
}

/**
 * L1: locks the account of a method for something the caller wants to do to it, and answers the method as it stays.
 * @throws Refused NOT_FOUND, or what the role refuses
 */
export async function openMethod(tx: Tx, caller: Caller, methodId: string, action: Action): Promise<PaymentMethodRow> {
  const known = await selectRow(tx, PaymentMethodRow, 'WHERE id = ?', [methodId]);
  if (!known) throw new Refused(refuse('NOT_FOUND', 'L1'));
  await openAccount(tx, caller, known.accountId, action);
  const method = await selectRow(tx, PaymentMethodRow, 'WHERE id = ? AND removed_at IS NULL', [methodId]);
  if (!method) throw new Refused(refuse('NOT_FOUND', 'L1'));
  return method;
}

/** The account's default payment method; null when it has none. */
export function findDefaultMethod(reader: Reader, accountId: string): Promise<PaymentMethodRow | null> {
  return selectRow(reader, PaymentMethodRow, 'WHERE default_of = ?', [accountId]);
}

/** Has renewals of an account charged to this method of it, and to no other. The account is locked. */
export async function makeDefaultIn(tx: Tx, accountId: string, methodId: string): Promise<void> {
  await tx.execute('UPDATE payment_methods SET default_of = NULL WHERE default_of = ?', [accountId]);
  await tx.execute('UPDATE payment_methods SET default_of = account_id WHERE id = ?', [methodId]);
}

/** The account's method of that id; null when there is none, or no more. */
export function findMethodOf(reader: Reader, accountId: string, methodId: string): Promise<PaymentMethodRow | null> {
  const tail = 'WHERE id = ? AND account_id = ? AND removed_at IS NULL';
  return selectRow(reader, PaymentMethodRow, tail, [methodId, accountId]);
}

/** For each method, whether a payment that is not settled uses it (G4). */
export async function areUsedByUnsettledPayments(reader: Reader, methodIds: readonly string[]): Promise<boolean[]> {
  const used = await reader.query(
    `SELECT DISTINCT payment_method_id FROM payments
     WHERE payment_method_id IN (${placeholders(methodIds)}) AND status IN (${placeholders(UNSETTLED_PAYMENT)})`,
    [...methodIds, ...UNSETTLED_PAYMENT],
  );
  const ids = new Set(used.map((row) => row.payment_method_id));
  return methodIds.map((id) => ids.has(id));
}

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

/** The gateway says that the customer has authenticated a method: it needs them no more. */
export async function markMethodReadyIn(tx: Tx, gatewayReference: string): Promise<void> {
  const method = await selectRow(tx, PaymentMethodRow, 'WHERE gateway_reference = ?', [gatewayReference]);
  if (!method?.clientSecret) return;
  await lockAccount(tx, method.accountId);
  await tx.execute('UPDATE payment_methods SET client_secret = NULL WHERE id = ?', [method.id]);
}
