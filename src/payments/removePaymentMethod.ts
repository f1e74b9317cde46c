import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { selectRow, updateRow } from '../platform/database';
import { schedule } from '../platform/jobs';
import { decidePaymentMethodRemoval, enforce } from '../rules';
import type { Deps } from './deps';
import { PaymentMethodRow } from './entities';
import { areUsedByUnsettledPayments, auditedMethod, inPaymentMethod } from './methods';

/** Kind of the job that has the gateway forget a removed method; its subject is the method. */
export const PAYMENT_METHOD_REMOVE = 'paymentMethod.remove';

/**
 * G4: removes a method; its row stays, because payments name it. A default that is removed leaves the account without one. The
 * gateway is told afterwards, by a job (L3).
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
  return inPaymentMethod(deps, { caller, paymentMethodId, action }, async ({ tx, row: method }) => {
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
    return accountId;
  });
}

/** Has the gateway forget a method that was removed. A method of another gateway than today's is left to that one. */
export async function forgetMethodAtGateway(deps: Pick<Deps, 'database' | 'gateway'>, methodId: string): Promise<void> {
  const method = await selectRow(deps.database, PaymentMethodRow, 'WHERE id = ? AND removed_at IS NOT NULL', [
    methodId,
  ]);
  if (method?.gateway === deps.gateway.name) await deps.gateway.removeMethod(method.gatewayReference);
}
