import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, date, dropTables, flag, id, instant, integer, json, optional, text } from './table';

/**
 * Carts and orders. A cart item that a pending order has taken names it, so that a failed payment can give it back (D10).
 * `orders.renewal_key` names the subscription and period that a renewal is for, so that there is one (F5). `orders.items` is the plan of what completion will do, as it was when the order was placed.
 */
export class Ordering1760000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'carts',
      columns: [id('id'), id('account_id'), integer('version')],
      unique: { carts_one_per_account: ['account_id'] },
      references: { account_id: 'accounts' },
    });
    await createTable(runner, {
      name: 'cart_items',
      columns: [
        id('id'),
        id('cart_id'),
        code('kind'),
        id('product_id'),
        id('plan_id'),
        integer('seats'),
        optional(code('frequency')),
        flag('converts_at_end'),
        optional(id('subscription_id')),
        json('release_seats_of'),
        optional(id('order_id')),
      ],
      indexes: { cart_items_by_cart: ['cart_id'], cart_items_by_order: ['order_id'] },
      checks: {
        cart_items_kind: "kind IN ('PURCHASE', 'TRIAL', 'CHANGE', 'SUBSCRIBE_NOW', 'REACTIVATION')",
        cart_items_seats: 'seats > 0',
      },
      references: { cart_id: 'carts', plan_id: 'plans' },
    });
    await createTable(runner, {
      name: 'orders',
      columns: [
        id('id'),
        code('number'),
        integer('version'),
        id('account_id'),
        code('source'),
        code('status'),
        optional(json('failure')),
        json('items'),
        code('currency', { length: '3' }),
        integer('subtotal'),
        integer('tax'),
        integer('total'),
        integer('credit'),
        integer('from_balance'),
        integer('to_balance'),
        integer('due'),
        optional(id('quote_id')),
        optional(code('renewal_key')),
        optional(id('placed_by_id')),
        optional(id('payment_method_id')),
        optional(id('purchase_order_id')),
        optional(text('vat_number', { length: '32' })),
        date('placed_on'),
        instant('placed_at'),
        optional(instant('ended_at')),
      ],
      unique: { orders_number: ['number'], orders_one_renewal_per_period: ['renewal_key'] },
      indexes: {
        orders_by_account: ['account_id', 'id'],
        orders_by_status: ['status', 'id'],
        orders_by_quote: ['quote_id'],
      },
      checks: {
        orders_status: "status IN ('PENDING_PAYMENT', 'SCHEDULED', 'COMPLETED', 'FAILED')",
        orders_source: "source IN ('CART', 'QUOTE', 'RENEWAL', 'TRIAL_CONVERSION', 'SUPPORT')",
        orders_totals: 'total + to_balance = credit + from_balance + due',
        orders_not_negative: 'total >= 0 AND credit >= 0 AND from_balance >= 0 AND to_balance >= 0 AND due >= 0',
      },
      references: { account_id: 'accounts' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['orders', 'cart_items', 'carts']);
  }
}
