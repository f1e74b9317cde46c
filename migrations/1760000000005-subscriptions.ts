import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, date, dropTables, flag, id, instant, integer, optional, text } from './table';

/**
 * Subscriptions with their terms and running period, what was charged for which days, and whose seats they are.
 * `trial_of` names the product a subscription began as a trial of; being unique per account, an account has one trial each (E1).
 * `pending_order_id` names the order that is being paid and concerns the subscription (D10). `trial_reminded`, `announced_price`,
 * `renewal_noticed_for` and the `past_due_…` columns say how far reminders and retries have come, so that they follow from the row alone (E2, B6, F6, F7).
 */
export class Subscriptions1760000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'subscriptions',
      columns: [
        id('id'),
        integer('version'),
        integer('terms_version'),
        id('account_id'),
        id('product_id'),
        id('plan_id'),
        integer('seats'),
        optional(code('frequency')),
        optional(integer('unit_price')),
        flag('price_is_negotiated'),
        code('status'),
        optional(code('expiry_reason')),
        date('started_on'),
        date('anchor_on'),
        date('period_start'),
        date('period_end'),
        optional(date('trial_ends_on')),
        optional(code('converts_to')),
        optional(id('trial_of')),
        optional(id('pending_order_id')),
        optional(id('purchase_order_id')),
        flag('trial_reminded'),
        optional(integer('announced_price')),
        optional(date('renewal_noticed_for')),
        optional(date('past_due_since')),
        optional(date('retried_on')),
        instant('created_at'),
      ],
      unique: { subscriptions_one_trial_per_product: ['account_id', 'trial_of'] },
      indexes: { subscriptions_by_account: ['account_id', 'id'], subscriptions_by_end: ['status', 'period_end'] },
      checks: {
        subscriptions_status: "status IN ('TRIALING', 'ACTIVE', 'PAST_DUE', 'PENDING_CANCELLATION', 'EXPIRED')",
        subscriptions_seats: 'seats > 0',
        subscriptions_period: 'period_start < period_end',
        subscriptions_priced_unless_trial: "status IN ('TRIALING', 'EXPIRED') OR unit_price IS NOT NULL",
        subscriptions_past_due: "(status = 'PAST_DUE') = (past_due_since IS NOT NULL)",
        subscriptions_expiry_reason: "(status = 'EXPIRED') = (expiry_reason IS NOT NULL)",
      },
      references: { account_id: 'accounts', product_id: 'products', plan_id: 'plans' },
    });
    // C4: a charged stretch of days. Open ones can still be credited; what was used is closed.
    await createTable(runner, {
      name: 'charge_segments',
      columns: [
        id('id'),
        id('subscription_id'),
        id('line_id'),
        date('starts_on'),
        date('ends_on'),
        integer('amount'),
        flag('is_open'),
      ],
      indexes: { charge_segments_by_subscription: ['subscription_id', 'is_open'] },
      checks: { charge_segments_days: 'starts_on < ends_on', charge_segments_amount: 'amount >= 0' },
      references: { subscription_id: 'subscriptions' },
    });
    await createTable(runner, {
      name: 'seat_assignments',
      columns: [
        id('id'),
        id('subscription_id'),
        code('email', { length: '254' }),
        optional(text('name')),
        instant('assigned_at'),
      ],
      unique: { seat_assignments_once_per_person: ['subscription_id', 'email'] },
      indexes: { seat_assignments_by_email: ['email'] },
      references: { subscription_id: 'subscriptions' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['seat_assignments', 'charge_segments', 'subscriptions']);
  }
}
