import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import type { Deps } from './deps';
import { auditedMethod, inPaymentMethod, makeDefaultIn } from './methods';

/**
 * G4: makes a method the one that renewals are charged to; the account's other methods are not any more.
 * @throws Refused NOT_FOUND, or what the role refuses
 */
export async function makePaymentMethodDefault(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: { paymentMethodId: string },
): Promise<void> {
  const action = 'PAYMENT_METHOD_MAKE_DEFAULT';
  const { paymentMethodId } = input;
  await inPaymentMethod(deps, { caller, paymentMethodId, action }, async ({ tx, row: method }) => {
    const { id: subjectId, accountId } = method;
    await makeDefaultIn(tx, accountId, method.id);
    const [before, after] = [auditedMethod(method, method.defaultOf !== null), auditedMethod(method, true)];
    await recordAudit(tx, caller, { accountId, action, subjectId, rule: 'G4', before, after });
  });
}
