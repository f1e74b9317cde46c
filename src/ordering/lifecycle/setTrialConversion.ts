import { recordAudit } from '../../audit';
import type { Caller } from '../../identity';
import { findDefaultMethod } from '../../payments';
import { type Database, updateRow } from '../../platform/database';
import { decideTrialConversion, enforce, type Frequency, Refused, refuse } from '../../rules';
import { SubscriptionRow } from '../../subscriptions';
import { openSubscription } from './openSubscription';
import { planNext } from './schedule';

/**
 * E2: chooses or switches off that a trial becomes a subscription by itself at its end; choosing it needs a frequency and a payment method.
 * @throws Refused NOT_FOUND, role, STALE_VERSION, ORDER_PENDING, NOT_A_TRIAL, INVALID_INPUT, PAYMENT_METHOD_REQUIRED
 */
export function setTrialConversion(
  deps: { database: Database },
  caller: Caller,
  input: { subscriptionId: string; expectedVersion: number; convertAtEnd: boolean; frequency?: Frequency | null },
): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const opened = await openSubscription(tx, caller, input, 'SUBSCRIPTION_SET_TRIAL_CONVERSION');
    enforce(decideTrialConversion(opened.facts));
    const { account, subscription } = opened;
    const convertsTo = input.convertAtEnd ? (input.frequency ?? null) : null;
    if (input.convertAtEnd && !convertsTo) throw new Refused(refuse('INVALID_INPUT', 'E2', ['frequency']));
    if (convertsTo && !(await findDefaultMethod(tx, account.id)))
      throw new Refused(refuse('PAYMENT_METHOD_REQUIRED', 'E2'));
    await updateRow(tx, SubscriptionRow, subscription.id, { convertsTo, version: subscription.version + 1 });
    await recordAudit(tx, caller, {
      ...{ accountId: account.id, action: 'SUBSCRIPTION_SET_TRIAL_CONVERSION', subjectId: subscription.id, rule: 'E2' },
      ...{ before: { convertsTo: subscription.convertsTo }, after: { convertsTo } },
    });
    await planNext(tx, account, [subscription.id]);
  });
}
