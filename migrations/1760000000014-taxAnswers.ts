import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, json, optional } from './table';

/**
 * What was said of an account from outside, kept whole with the question it answers, so that it counts for nothing else: the tax service's
 * rate with the address it was asked about, the VAT register's word with the number and the consultation number.
 */
export class TaxAnswers1760000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'accounts', [optional(json('tax_service_answer')), optional(json('vat_registry_answer'))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'accounts', ['vat_registry_answer', 'tax_service_answer']);
  }
}
