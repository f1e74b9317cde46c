import { changesToComeOf, type ScheduledChangeRow } from '../orders';
import { findRows, type Reader, selectByIds } from '../platform/database';
import { type Frequency, type Minor, ZERO } from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { QuoteLineRow } from './entities';

/** What an accepted quote replaces a renewal by. Prices per seat and period, minor units; `total` with tax as accepted. */
export interface AgreedRenewal {
  productId: string;
  planId: string;
  seats: number;
  frequency: Frequency;
  unitPrice: Minor;
  total: Minor;
}

/** H13: what replaces the next renewal of each of these subscriptions; null where nothing does. In their order. */
export async function agreedRenewals(
  reader: Reader,
  subscriptionIds: readonly string[],
): Promise<(AgreedRenewal | null)[]> {
  const subscriptions = await selectByIds(reader, SubscriptionRow, subscriptionIds);
  const changes = await changesToComeOf(reader, subscriptionIds);
  const lines = await findRows(
    reader,
    QuoteLineRow,
    changes.map(({ quoteLineId }) => quoteLineId),
  );
  return subscriptions.map((subscription) => {
    const isNext = ({ subscriptionId, dueOn }: ScheduledChangeRow) =>
      subscriptionId === subscription?.id && dueOn === subscription?.periodEnd;
    const change = changes.find(isNext);
    return change ? toAgreed(change, lines.find(({ id }) => id === change.quoteLineId)!) : null;
  });
}

function toAgreed({ total }: ScheduledChangeRow, line: QuoteLineRow): AgreedRenewal {
  const { productId, planId, seats, frequency, unitPrice } = line;
  return { productId, planId, seats, frequency, unitPrice: unitPrice ?? ZERO, total };
}
