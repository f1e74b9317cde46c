import type { Context } from '../graphql/context';
import { agreedRenewals } from '../quotes';
import type { SubscriptionFacts } from '../rules';
import { SubscriptionRow } from '../subscriptions';

/** What a subscription runs on after the change that was agreed for its next renewal (H13), and what it converts to (E2). */
export async function termsToRenew(context: Context, known: SubscriptionFacts) {
  const { convertsTo, effectDueOn } = await context.loaders.get(SubscriptionRow, known.id);
  const read = (ids: readonly string[]) => agreedRenewals(context.deps.database, ids);
  const agreed = effectDueOn && (await context.loaders.batch('agreedRenewals', known.id, read));
  return { id: known.id, convertsTo, terms: agreed ? { ...known, ...agreed, priceIsNegotiated: true } : known };
}

/** F4, F2: whether nothing renews: it has ended, or ends. */
export const isEnding = ({ status }: SubscriptionFacts) => status === 'EXPIRED' || status === 'PENDING_CANCELLATION';
