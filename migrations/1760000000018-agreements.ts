import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, date, dropColumns, flag, id, optional, text } from './table';

/**
 * What quotes agree on. A subscription knows the first change that is still to come (`effect_due_on`), because its renewal waits for that.
 * An order keeps the VAT number that its lines were taxed with. A line says whether its price outlasts the term. A quote knows who wrote its lines (`lines_author_id`), because they may not approve them.
 */
export class Agreements1760000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'subscriptions', [optional(date('effect_due_on'))]);
    await addColumns(runner, 'quote_lines', [flag('price_is_negotiated', { default: 0 })]);
    await addColumns(runner, 'quotes', [optional(id('lines_author_id'))]);
    await addColumns(runner, 'orders', [optional(text('taxed_vat_number'))]);
    await runner.query(`UPDATE subscriptions SET effect_due_on = (SELECT MIN(due_on) FROM order_effects
      WHERE order_effects.subscription_id = subscriptions.id AND order_effects.status = 'SCHEDULED')`);
    await runner.query('UPDATE quote_lines SET price_is_negotiated = 1 WHERE unit_price <> list_unit_price');
    await runner.query('UPDATE quotes SET lines_author_id = author_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'orders', ['taxed_vat_number']);
    await dropColumns(runner, 'quotes', ['lines_author_id']);
    await dropColumns(runner, 'quote_lines', ['price_is_negotiated']);
    await dropColumns(runner, 'subscriptions', ['effect_due_on']);
  }
}
