import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addJsonColumns, dropColumns } from './table';

/**
 * What was said of an account from outside, kept whole with the question it answers, so that it counts for nothing else: the tax service's
 * rate with the address it was asked about, the VAT register's word with the number and the consultation number.
 */
export class TaxAnswers1760000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addJsonColumns(runner, 'accounts', ['tax_service_answer', 'vat_registry_answer']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'accounts', ['vat_registry_answer', 'tax_service_answer']);
  }
}
