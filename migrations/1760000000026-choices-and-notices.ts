import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  code,
  createTable,
  date,
  dropColumns,
  dropTables,
  flag,
  id,
  integer,
  json,
  optional,
} from './table';

const KEPT = 'id, cart_id, kind, converts_at_end, subscription_id, release_seats_of, order_id';

const COMMON = {
  name: 'cart_items',
  indexes: { cart_items_by_cart: ['cart_id'], cart_items_by_order: ['order_id'] },
  checks: {
    cart_items_kind: "kind IN ('PURCHASE', 'TRIAL', 'CHANGE', 'SUBSCRIBE_NOW', 'REACTIVATION')",
    cart_items_seats: 'seats > 0',
  },
  references: { cart_id: 'carts', plan_id: 'plans' },
};
const OTHERS = [flag('converts_at_end'), optional(id('subscription_id')), json('release_seats_of')];

/**
 * A cart item holds what somebody chose: plan, seats and frequency are empty where they are the subscription's, whatever that is when the
 * item is priced. Of the items that there are, what equals the subscription was not chosen. A payment method keeps the day on which its
 * expiry was announced last, and the clock looks again at what it does next to annual subscriptions and default methods.
 */
export class ChoicesAndNotices1760000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const chosen = (column: string) => `CASE WHEN ${column} = (SELECT subscriptions.${column} FROM subscriptions
      WHERE subscriptions.id = cart_items_before.subscription_id) THEN NULL ELSE ${column} END`;
    await replace(
      runner,
      [id('id'), id('cart_id'), code('kind'), optional(id('plan_id')), optional(integer('seats'))],
      `INSERT INTO cart_items (${KEPT}, plan_id, seats, frequency)
       SELECT ${KEPT}, ${chosen('plan_id')}, ${chosen('seats')}, ${chosen('frequency')} FROM cart_items_before`,
    );
    await addColumns(runner, 'payment_methods', [optional(date('expiry_noticed_on'))]);
    await runner.query(`UPDATE jobs SET due_at = created_at WHERE kind = 'subscription.advance' AND status = 'DUE'
      AND subject_id IN (SELECT id FROM subscriptions WHERE status = 'ACTIVE')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'payment_methods', ['expiry_noticed_on']);
    const known = (column: string) => `COALESCE(cart_items_before.${column}, subscriptions.${column})`;
    const kept = KEPT.replace(/\w+/g, (column) => `cart_items_before.${column}`);
    const plan = `plans.id = ${known('plan_id')}`;
    await replace(
      runner,
      [id('id'), id('cart_id'), code('kind'), id('product_id'), id('plan_id'), integer('seats')],
      `INSERT INTO cart_items (${KEPT}, product_id, plan_id, seats, frequency)
       SELECT ${kept}, plans.product_id, plans.id, ${known('seats')}, ${known('frequency')}
       FROM cart_items_before LEFT JOIN subscriptions ON subscriptions.id = cart_items_before.subscription_id
       JOIN plans ON ${plan}`,
    );
  }
}

/** Makes the table anew: SQLite cannot change whether a column may be empty. */
async function replace(runner: QueryRunner, columns: ReturnType<typeof id>[], copy: string): Promise<void> {
  await runner.query('CREATE TABLE cart_items_before AS SELECT * FROM cart_items');
  await dropTables(runner, ['cart_items']);
  const frequency = optional(code('frequency'));
  await createTable(runner, { ...COMMON, columns: [...columns, frequency, ...OTHERS, optional(id('order_id'))] });
  await runner.query(copy);
  await dropTables(runner, ['cart_items_before']);
}
