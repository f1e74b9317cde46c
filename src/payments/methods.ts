import { inAccount, type Opened, underLock } from '../accounts';
import type { Caller } from '../identity';
import { placeholders, type Reader, selectRow, selectRows, type Tx, updateRow } from '../platform/database';
import { type Action, isMethodUsable, type PlainDate, Refused, refuse, UNSETTLED_PAYMENT } from '../rules';
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

/** The account's default payment method, whether or not it can be charged; null when it has none. */
export function findDefaultMethod(reader: Reader, accountId: string): Promise<PaymentMethodRow | null> {
  return selectRow(reader, PaymentMethodRow, 'WHERE default_of = ?', [accountId]);
}

/** The default payment methods of accounts, whether or not they can be charged. */
export async function defaultMethodsOf(reader: Reader, accountIds: readonly string[]): Promise<PaymentMethodRow[]> {
  if (accountIds.length === 0) return [];
  return selectRows(reader, PaymentMethodRow, `WHERE default_of IN (${placeholders(accountIds)})`, [...accountIds]);
}

/** F9: keeps the day on which it was announced last that a method expires. */
export async function noteExpiryNotice(tx: Tx, methodId: string, expiryNoticedOn: PlainDate): Promise<void> {
  await updateRow(tx, PaymentMethodRow, methodId, { expiryNoticedOn });
}

/** Has renewals of an account charged to this method of it, and to no other. The account is locked. */
export async function makeDefaultIn(tx: Tx, accountId: string, methodId: string): Promise<void> {
  const before = await findDefaultMethod(tx, accountId);
  if (before?.id === methodId) return;
  if (before) await updateRow(tx, PaymentMethodRow, before.id, { defaultOf: null });
  await updateRow(tx, PaymentMethodRow, methodId, { defaultOf: accountId });
}

/** The default methods of accounts, by account, as far as they can be charged now (`isMethodUsable`). */
export async function usableDefaultMethods(
  reader: Reader,
  accountIds: readonly string[],
): Promise<Map<string, PaymentMethodRow>> {
  const methods = (await defaultMethodsOf(reader, accountIds)).filter(isMethodUsable);
  return new Map(methods.map((method) => [method.accountId, method]));
}

/** The account's default method; null when it has none that can be charged now. */
export async function findUsableDefault(reader: Reader, accountId: string): Promise<PaymentMethodRow | null> {
  return (await usableDefaultMethods(reader, [accountId])).get(accountId) ?? null;
}

/**
 * The account's method that a caller names for a payment.
 * @throws Refused NOT_FOUND (field `paymentMethodId`): there is none of that id, or it cannot be charged now
 */
export async function getNamedMethod(reader: Reader, accountId: string, methodId: string): Promise<PaymentMethodRow> {
  const method = await selectRow(reader, PaymentMethodRow, 'WHERE id = ? AND account_id = ?', [methodId, accountId]);
  if (!method || !isMethodUsable(method)) throw new Refused(refuse('NOT_FOUND', 'L1', ['paymentMethodId']));
  return method;
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
