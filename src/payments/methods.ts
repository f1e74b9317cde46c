import { inAccount, type Opened, underLock } from '../accounts';
import type { Caller } from '../identity';
import { placeholders, type Reader, selectRow, selectRows, type Tx, updateRow } from '../platform/database';
import { type Action, UNSETTLED_PAYMENT } from '../rules';
import type { Deps } from './deps';
import { PaymentMethodRow } from './entities';

/** A stored method as the audit trail keeps it. */
export function auditedMethod({ type, card, removedAt }: PaymentMethodRow, isDefault: boolean): object {
  return { type, card, isDefault, removed: removedAt !== null };
}

/** L1: a unit of work on a method of an account; one that was removed exists for nobody. See `inAccount`. */
export function inPaymentMethod<Result>(
  deps: Pick<Deps, 'database'>,
  { caller, paymentMethodId, action }: { caller: Caller; paymentMethodId: string; action: Action },
  work: (opened: Opened<PaymentMethodRow>) => Promise<Result>,
): Promise<Result> {
  const isVisible = ({ removedAt }: PaymentMethodRow) => removedAt === null;
  return inAccount(deps, { caller, of: [PaymentMethodRow, paymentMethodId], action, isVisible }, work);
}

/** The account's default payment method; null when it has none. */
export function findDefaultMethod(reader: Reader, accountId: string): Promise<PaymentMethodRow | null> {
  return selectRow(reader, PaymentMethodRow, 'WHERE default_of = ?', [accountId]);
}

/** Of each of these accounts its default method, by the account's id, where it has one that needs the customer no more. */
export async function usableDefaultMethods(
  reader: Reader,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, PaymentMethodRow>> {
  if (accountIds.length === 0) return new Map();
  const usable = `WHERE default_of IN (${placeholders(accountIds)}) AND client_secret IS NULL`;
  const methods = await selectRows(reader, PaymentMethodRow, usable, [...accountIds]);
  return new Map(methods.map((method) => [method.accountId, method]));
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

/** The gateway says that the customer has authenticated a method: it needs them no more. */
export async function markMethodReady(deps: Pick<Deps, 'database'>, gatewayReference: string): Promise<void> {
  const method = await selectRow(deps.database, PaymentMethodRow, 'WHERE gateway_reference = ?', [gatewayReference]);
  if (!method?.clientSecret) return;
  await underLock(deps, [PaymentMethodRow, method.id], ({ tx }) =>
    updateRow(tx, PaymentMethodRow, method.id, { clientSecret: null }),
  );
}
