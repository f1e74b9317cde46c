import { inAccount } from '../accounts';
import { recordAudit } from '../audit';
import { pricesOf } from '../catalog';
import type { Caller } from '../identity';
import { findUsableDefault } from '../payments';
import type { Database } from '../platform/database';
import {
  conversionPrice,
  decideConversionChoice,
  decideInvoiceAddress,
  decideTrialConversion,
  enforce,
  type Frequency,
} from '../rules';
import { changeSubscription } from './changeSubscriptions';
import { SubscriptionRow } from './entities';
import { statusOf } from './facts';

/**
 * E2: chooses or switches off that a trial becomes a subscription by itself at its end; choosing it needs a frequency, a payment
 * method, and an address to invoice (D3).
 * @throws Refused NOT_FOUND, role, STALE_VERSION, ORDER_PENDING, NOT_A_TRIAL, INVALID_INPUT, PRICE_NOT_AVAILABLE,
 *   PAYMENT_METHOD_REQUIRED, ADDRESS_REQUIRED
 */
export function setTrialConversion(
  deps: { database: Database },
  caller: Caller,
  input: { subscriptionId: string; expectedVersion: number; convertAtEnd: boolean; frequency?: Frequency | null },
): Promise<void> {
  const { subscriptionId, expectedVersion } = input;
  const action = 'SUBSCRIPTION_SET_TRIAL_CONVERSION';
  const request = { caller, of: [SubscriptionRow, subscriptionId], action, expectedVersion } as const;
  return inAccount(deps, request, async ({ tx, account, row: subscription, today }) => {
    enforce(decideTrialConversion(statusOf(subscription, today)));
    const frequency = input.frequency ?? null;
    const { planId, periodEnd: on } = subscription;
    const facts = { prices: await pricesOf(tx, [subscription]), currency: account.currency };
    const isPriced = conversionPrice({ planId, frequency, on }, facts) !== null;
    const hasMethod = (await findUsableDefault(tx, account.id)) !== null;
    enforce(decideConversionChoice({ convertAtEnd: input.convertAtEnd, frequency }, { isPriced, hasMethod }));
    if (input.convertAtEnd) enforce(decideInvoiceAddress(account.address));
    const convertsTo = input.convertAtEnd ? frequency : null;
    await changeSubscription(tx, subscription, {
      convertsTo,
      // Whoever chooses it in the last days is told what it will cost, even if they were told of the trial's end.
      trialReminded: convertsTo ? false : subscription.trialReminded,
    });
    await recordAudit(tx, caller, {
      ...{ accountId: account.id, action, subjectId: subscriptionId, rule: 'E2' },
      ...{ before: { convertsTo: subscription.convertsTo }, after: { convertsTo } },
    });
  });
}
