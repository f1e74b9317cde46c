import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, dropColumns, integer } from './table';

const INDEXES = { balance_entries_by_invoice: 'invoice_id', balance_entries_by_payment: 'payment_id' };

/**
 * An order says what of its credit lowered open invoices (`credit_against_open`), and what stayed open because credit or balance that it
 * counted on was gone by the time it was paid (`left_open`, part of `due`). Both with tax, minor units. What an invoice owes is read from
 * the books, so the ledger is found by invoice and by payment. A payment that came after its order was executed was for the order's
 * invoice: it pays no order.
 */
export class FactsThatMove1760000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const none = { default: 0 };
    await addColumns(runner, 'orders', [integer('credit_against_open', none), integer('left_open', none)]);
    await runner.query(`UPDATE orders SET credit_against_open = COALESCE(
      -(SELECT SUM(credits.amount + credits.tax) FROM billing_lines credits
        JOIN billing_lines charges ON charges.id = credits.credited_line_id AND charges.order_id <> credits.order_id
        WHERE credits.order_id = orders.id AND credits.kind = 'CREDIT'), 0) - credit`);
    for (const [name, column] of Object.entries(INDEXES)) {
      await runner.createIndex('balance_entries', new TableIndex({ name, columnNames: [column] }));
    }
    await runner.query(`UPDATE payments SET purpose = 'INVOICE' WHERE purpose = 'ORDER'
      AND payments.at <> (SELECT placed_at FROM orders WHERE orders.id = payments.order_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.dropIndex('balance_entries', name);
    await dropColumns(runner, 'orders', ['credit_against_open', 'left_open']);
  }
}
