import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, date, dropTables, id, instant, integer, json, optional, text } from './table';

/**
 * Invoices, credit notes, their lines, and the ledger of each account's balance. A line is written when its order is placed and is
 * put on a document when the order is completed; documents and lines that stand on one never change (G1). Of an invoice only what
 * settles it changes, and `collected_on` and `reopened_on`, which say how far charging and reminding have come (F7, G6).
 */
export class Invoicing1760000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // G1: the last number given, per series (seller and kind of document) and year.
    await createTable(runner, {
      name: 'number_counters',
      columns: [code('series'), integer('year'), integer('last_number')],
      primaryKey: ['series', 'year'],
    });
    await createTable(runner, {
      name: 'invoices',
      columns: [
        id('id'),
        code('number'),
        id('account_id'),
        id('order_id'),
        optional(id('purchase_order_id')),
        optional(code('purchase_order_number')),
        date('issued_on'),
        date('due_on'),
        code('seller_key'),
        json('seller'),
        json('billed_to'),
        code('tax_note'),
        code('currency', { length: '3' }),
        integer('subtotal'),
        integer('tax'),
        integer('total'),
        integer('from_balance'),
        integer('credited'),
        integer('paid'),
        integer('open_amount'),
        code('status'),
        optional(date('collected_on')),
        optional(date('reopened_on')),
        instant('created_at'),
      ],
      unique: { invoices_number: ['number'], invoices_one_per_order: ['order_id'] },
      indexes: {
        invoices_by_account: ['account_id', 'id'],
        invoices_by_status: ['status', 'due_on'],
        invoices_by_purchase_order: ['purchase_order_id'],
      },
      checks: {
        invoices_total: 'total = subtotal + tax',
        invoices_open: 'open_amount = total - from_balance - credited - paid AND open_amount >= 0',
        invoices_status: "status IN ('OPEN', 'PARTIALLY_PAID', 'PAID', 'CREDITED')",
      },
      references: { account_id: 'accounts', order_id: 'orders' },
    });
    await createTable(runner, {
      name: 'credit_notes',
      columns: [
        id('id'),
        code('number'),
        id('account_id'),
        id('order_id'),
        id('invoice_id'),
        date('issued_on'),
        code('seller_key'),
        json('seller'),
        json('billed_to'),
        code('tax_note'),
        code('currency', { length: '3' }),
        integer('total'),
        integer('applied_to_invoice'),
        integer('to_balance'),
        instant('created_at'),
      ],
      unique: { credit_notes_number: ['number'] },
      indexes: { credit_notes_by_account: ['account_id', 'id'], credit_notes_by_invoice: ['invoice_id'] },
      checks: { credit_notes_total: 'total = applied_to_invoice + to_balance AND total > 0' },
      references: { account_id: 'accounts', invoice_id: 'invoices', order_id: 'orders' },
    });
    // Amounts of credits are negative. `credited_amount` and `credited_tax` sum up the credits and price holds that name a charge (C10, H6).
    await createTable(runner, {
      name: 'billing_lines',
      columns: [
        id('id'),
        id('order_id'),
        integer('position'),
        optional(id('invoice_id')),
        optional(id('credit_note_id')),
        code('kind'),
        optional(id('subscription_id')),
        optional(id('product_id')),
        optional(id('plan_id')),
        text('product_name'),
        text('plan_name'),
        optional(integer('capacity')),
        optional(code('seat_noun')),
        optional(integer('seats')),
        optional(code('frequency')),
        optional(integer('unit_price')),
        optional(date('period_start')),
        optional(date('period_end')),
        code('currency', { length: '3' }),
        integer('amount'),
        code('tax_rate'),
        integer('tax'),
        optional(id('credited_line_id')),
        integer('credited_amount'),
        integer('credited_tax'),
        optional(json('explanation')),
      ],
      indexes: {
        billing_lines_by_order: ['order_id', 'position'],
        billing_lines_by_invoice: ['invoice_id', 'position'],
        billing_lines_by_credit_note: ['credit_note_id', 'position'],
        billing_lines_by_subscription: ['subscription_id'],
      },
      checks: {
        billing_lines_kind: "kind IN ('CHARGE', 'CREDIT', 'PRICE_HOLD')",
        billing_lines_sign: "(kind = 'CHARGE' AND amount >= 0) OR (kind <> 'CHARGE' AND amount <= 0)",
        billing_lines_credit_names_line: "(kind <> 'CHARGE') = (credited_line_id IS NOT NULL)",
        billing_lines_not_over_credited: "kind <> 'CHARGE' OR (credited_amount <= amount AND credited_tax <= tax)",
      },
      references: { order_id: 'orders', invoice_id: 'invoices', credit_note_id: 'credit_notes' },
    });
    await createTable(runner, {
      name: 'balance_entries',
      columns: [
        id('id'),
        id('account_id'),
        integer('amount'),
        integer('balance_after'),
        code('reason'),
        optional(id('order_id')),
        optional(id('invoice_id')),
        optional(id('credit_note_id')),
        optional(id('payment_id')),
        instant('at'),
      ],
      indexes: { balance_entries_by_account: ['account_id', 'id'], balance_entries_by_order: ['order_id'] },
      checks: { balance_entries_amount: 'amount <> 0 AND balance_after >= 0' },
      references: { account_id: 'accounts' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['balance_entries', 'billing_lines', 'credit_notes', 'invoices', 'number_counters']);
  }
}
