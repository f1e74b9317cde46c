import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, date, dropTables, flag, id, integer, longText, optional, text } from './table';

/** What is sold: products in ranked plans, the features that tell the plans apart, and prices by frequency, currency and date. */
export class Catalogue1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'products',
      columns: [id('id'), code('key'), text('name'), longText('description'), code('seat_noun'), integer('position')],
      unique: { products_key: ['key'] },
    });
    await createTable(runner, {
      name: 'plans',
      columns: [
        id('id'),
        id('product_id'),
        code('key'),
        text('name'),
        integer('plan_rank'),
        optional(integer('capacity')),
        integer('min_seats'),
        integer('max_online_seats'),
        integer('trial_days'),
      ],
      unique: { plans_key: ['product_id', 'key'], plans_rank: ['product_id', 'plan_rank'] },
      checks: { plans_seats: 'min_seats >= 1 AND max_online_seats >= min_seats', plans_trial_days: 'trial_days > 0' },
      references: { product_id: 'products' },
    });
    await createTable(runner, {
      name: 'plan_features',
      columns: [
        id('plan_id'),
        code('key'),
        integer('position'),
        text('label'),
        flag('included'),
        optional(text('feature_limit')),
      ],
      primaryKey: ['plan_id', 'key'],
      references: { plan_id: 'plans' },
    });
    await createTable(runner, {
      name: 'prices',
      columns: [
        id('id'),
        id('plan_id'),
        code('frequency'),
        code('currency', { length: '3' }),
        integer('unit_price'),
        date('valid_from'),
      ],
      unique: { prices_one_per_day: ['plan_id', 'frequency', 'currency', 'valid_from'] },
      checks: { prices_not_negative: 'unit_price >= 0', prices_frequency: "frequency IN ('MONTHLY', 'ANNUAL')" },
      references: { plan_id: 'plans' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['prices', 'plan_features', 'plans', 'products']);
  }
}
