import type { Consequence } from '../accounts';
import { chargedSubscriptions } from '../invoicing';
import { PaymentRow } from '../payments';
import { placeholders, selectRows } from '../platform/database';
import { isUnsettled } from '../rules';
import { changeSubscriptions, type SubscriptionChange } from './changeSubscriptions';
import { SubscriptionRow } from './entities';

/** D10, F6: a subscription that is past due waits for a payment of its invoice, as for an order that is being paid. */
export const subscriptionsWaitForPayments: Consequence = {
  of: [PaymentRow],
  async settle(tx, touched) {
    const waiting = new Set((await touched.rows(SubscriptionRow)).map(({ pendingOrderId }) => pendingOrderId));
    const payments = (await touched.rows(PaymentRow)).filter(
      ({ status, invoiceId, orderId }) => isUnsettled(status) && invoiceId !== null && !waiting.has(orderId),
    );
    if (payments.length === 0) return;
    const orderOf = new Map(payments.map(({ invoiceId, orderId }) => [invoiceId!, orderId!]));
    const invoiceIds = [...orderOf.keys()];
    const lines = await chargedSubscriptions(tx, invoiceIds);
    const ids = lines.map(({ subscriptionId }) => subscriptionId);
    const pastDue = `WHERE id IN (${placeholders(ids)}) AND status = 'PAST_DUE'`;
    const changes = (await selectRows(tx, SubscriptionRow, pastDue, ids)).map((subscription): SubscriptionChange => {
      const { invoiceId } = lines.find(({ subscriptionId }) => subscriptionId === subscription.id)!;
      return { subscription, change: { pendingOrderId: orderOf.get(invoiceId)! } };
    });
    await changeSubscriptions(tx, changes);
  },
};
