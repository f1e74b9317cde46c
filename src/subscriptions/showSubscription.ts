import type { Context } from '../graphql/context';
import { SubscriptionRow } from './entities';
import { maySeeSubscription } from './visibility';

export async function showSubscription(context: Context, { subscriptionId }: { subscriptionId: string }) {
  const subscription = await context.loaders.row(SubscriptionRow, subscriptionId);
  return { subscription: subscription && (await maySeeSubscription(context, subscription)) ? subscription : null };
}
