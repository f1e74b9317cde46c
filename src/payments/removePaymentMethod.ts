import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { selectRow, selectRows, type Tx, updateRow } from '../platform/database';
import { schedule } from '../platform/jobs';
import { decidePaymentMethodRemoval, enforce, inheritsDefault, isMethodUsable } from '../rules';
import type { Deps } from './deps';
import { PaymentMethodRow } from './entities';
import { mailDefaultReplaced } from './mailDefaultReplaced';
import { areUsedByUnsettledPayments, auditedMethod, inPaymentMethod, makeDefaultIn } from './methods';

/** Kind of the job that has the gateway forget a removed method; its subject is the method. */
export const PAYMENT_METHOD_REMOVE = 'paymentMethod.remove';

/**
 * G4, F9: removes a method; its row stays, because payments name it. Where it was the default of an ONLINE account, the next stored one
 * becomes it, and the contact is told. The gateway is told afterwards, by a job (L3).
 * @throws Refused PAYMENT_METHOD_IN_USE, NOT_FOUND, or what the role refuses
 * @returns the id of the account
 */
export async function removePaymentMethod(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: { paymentMethodId: string },
): Promise<string> {
  const action = 'PAYMENT_METHOD_REMOVE';
  const { paymentMethodId } = input;
  return inPaymentMethod(deps, { caller, paymentMethodId, action }, async ({ tx, account, row: method }) => {
    const [used] = await areUsedByUnsettledPayments(tx, [method.id]);
    enforce(decidePaymentMethodRemoval({ usedByUnsettledPayment: used! }));
    const change = { defaultOf: null, clientSecret: null, removedAt: tx.now };
    await updateRow(tx, PaymentMethodRow, method.id, change);
    await schedule(tx, { kind: PAYMENT_METHOD_REMOVE, subjectId: method.id, dueAt: tx.now });
    const audit = {
      before: auditedMethod(method, method.defaultOf !== null),
      after: auditedMethod({ ...method, ...change }, false),
    };
    const { id: subjectId, accountId } = method;
    await recordAudit(tx, caller, { accountId, action, subjectId, rule: 'G4', ...audit });
    const wasDefault = method.defaultOf !== null;
    if (inheritsDefault({ kind: account.kind, wasDefault })) await makeNextDefault(tx, caller, account, method);
    return accountId;
  });
}

/** F9: makes the method that has been stored longest the default, if it can be charged, and tells the contact. */
async function makeNextDefault(tx: Tx, caller: Caller, account: AccountRow, removed: PaymentMethodRow): Promise<void> {
  const methods = await selectRows(tx, PaymentMethodRow, 'WHERE account_id = ? ORDER BY id', [account.id]);
  const next = methods.find(isMethodUsable);
  if (!next) return;
  await makeDefaultIn(tx, account.id, next.id);
  await recordAudit(tx, caller, {
    ...{ accountId: account.id, action: 'PAYMENT_METHOD_MAKE_DEFAULT', subjectId: next.id, rule: 'F9' },
    ...{ before: auditedMethod(next, false), after: auditedMethod(next, true) },
  });
  await mailDefaultReplaced(tx, account, removed, next);
}

/** Has the gateway forget a method that was removed. A method of another gateway than today's is left to that one. */
export async function forgetMethodAtGateway(deps: Pick<Deps, 'database' | 'gateway'>, methodId: string): Promise<void> {
  const method = await selectRow(deps.database, PaymentMethodRow, 'WHERE id = ? AND removed_at IS NOT NULL', [
    methodId,
  ]);
  if (method?.gateway === deps.gateway.name) await deps.gateway.removeMethod(method.gatewayReference);
}
