import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { code, createTable, date, dropTables, id, instant, integer, json, optional, text } from './table';

/** The gateway's messages name methods by its own reference. */
const METHODS_BY_REFERENCE = 'payment_methods_by_gateway_reference';

/**
 * Payments, and what the gateway adapters keep for themselves. The adapters' tables are written in transactions of their own,
 * as a gateway's would be, and nothing of ours refers to them.
 */
export class Payments1760000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'payments',
      columns: [
        id('id'),
        id('account_id'),
        optional(id('order_id')),
        optional(id('invoice_id')),
        integer('amount'),
        code('currency', { length: '3' }),
        code('status'),
        code('method_type'),
        optional(id('payment_method_id')),
        optional(code('gateway')),
        optional(text('gateway_source')),
        optional(text('gateway_reference')),
        optional(json('card')),
        optional(code('decline_code')),
        optional(text('client_secret')),
        optional(text('reference')),
        optional(date('received_on')),
        optional(code('refund_status')),
        instant('at'),
        optional(instant('settled_at')),
      ],
      indexes: {
        payments_by_account: ['account_id'],
        payments_by_order: ['order_id'],
        payments_by_invoice: ['invoice_id'],
        payments_by_payment_method: ['payment_method_id', 'status'],
      },
      checks: {
        payments_amount_positive: 'amount > 0',
        payments_status:
          "status IN ('PENDING', 'ACTION_REQUIRED', 'SUCCEEDED', 'DECLINED', 'CANCELLED', 'REFUNDED', 'REVERSED')",
        payments_method_type: "method_type IN ('CARD', 'DIRECT_DEBIT', 'BANK_TRANSFER', 'CHEQUE')",
        payments_refund_status: "refund_status IN ('DUE', 'DONE')",
      },
      references: { account_id: 'accounts', payment_method_id: 'payment_methods' },
    });
    const columnNames = ['gateway_reference'];
    await runner.createIndex('payment_methods', new TableIndex({ name: METHODS_BY_REFERENCE, columnNames }));
    await this.createSandboxGateway(runner);
    await this.createStripeMemory(runner);
  }

  /**
   * The sandbox gateway's own memory: what a real one would keep on its side. A payment without an amount was cancelled before it
   * was charged.
   */
  private async createSandboxGateway(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'sandbox_gateway_methods',
      columns: [
        id('id'),
        code('save_key'),
        id('account_id'),
        text('token'),
        instant('created_at'),
        optional(instant('removed_at')),
      ],
      unique: { sandbox_gateway_methods_saved_once: ['save_key'] },
    });
    await createTable(runner, {
      name: 'sandbox_gateway_payments',
      columns: [
        id('id'),
        optional(integer('amount')),
        optional(code('currency', { length: '3' })),
        optional(text('token')),
        code('status'),
        optional(code('reference')),
        optional(code('decline_code')),
        optional(code('client_secret')),
        instant('created_at'),
      ],
      unique: { sandbox_gateway_payments_client_secret: ['client_secret'] },
    });
    await createTable(runner, {
      name: 'sandbox_gateway_refunds',
      columns: [code('refund_key'), id('payment_id'), integer('amount'), instant('created_at')],
      primaryKey: ['refund_key'],
      indexes: { sandbox_gateway_refunds_by_payment: ['payment_id'] },
    });
  }

  /**
   * Which of Stripe's objects belong to ours: written before money can move, so that a payment is found again by an exact look-up.
   * A payment without an intent was cancelled, or declined, before Stripe could charge it.
   */
  private async createStripeMemory(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'stripe_customers',
      columns: [id('account_id'), code('customer_id'), instant('created_at')],
      primaryKey: ['account_id'],
    });
    await createTable(runner, {
      name: 'stripe_payments',
      columns: [id('id'), optional(code('intent_id')), optional(code('decline_code')), instant('created_at')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('payment_methods', METHODS_BY_REFERENCE);
    const stripe = ['stripe_payments', 'stripe_customers'];
    const sandbox = ['sandbox_gateway_refunds', 'sandbox_gateway_payments', 'sandbox_gateway_methods'];
    await dropTables(runner, [...stripe, ...sandbox, 'payments']);
  }
}
