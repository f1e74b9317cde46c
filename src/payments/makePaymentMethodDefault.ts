import { recordAudit } from '../audit';
import type { Deps } from '../deps';
import type { Caller } from '../identity';
import { auditedMethod, makeDefaultIn, openMethod } from './methods';

/**
 * G4: makes a method the one that renewals are charged to; the account's other methods are not any more.
 * @throws Refused NOT_FOUND, or what the role refuses
 */
export async function makePaymentMethodDefault(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: { paymentMethodId: string },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const method = await openMethod(tx, caller, input.paymentMethodId, 'PAYMENT_METHOD_MAKE_DEFAULT');
    const { id: subjectId, accountId } = method;
    await makeDefaultIn(tx, accountId, method.id);
    const [before, after] = [auditedMethod(method, method.defaultOf !== null), auditedMethod(method, true)];
    await recordAudit(tx, caller, {
      accountId,
      action: 'PAYMENT_METHOD_MAKE_DEFAULT',
      subjectId,
      rule: 'G4',
      before,
      after,
    });
  });
}
