import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, dropTables, flag, id, instant, integer, json, optional, text } from './table';

/**
 * Accounts, the people who belong to them, and their payment profile. The account's row is the lock of all that belongs to it.
 * `balance` repeats the sum of the account's balance entries, so that the database itself refuses a negative one (C8).
 */
export class Accounts1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'accounts',
      columns: [
        id('id'),
        integer('version'),
        code('kind'),
        text('name'),
        code('country', { length: '2' }),
        code('currency', { length: '3' }),
        code('time_zone'),
        code('locale', { length: '35' }),
        optional(json('address')),
        optional(text('phone', { length: '64' })),
        optional(text('vat_number', { length: '32' })),
        flag('vat_number_valid'),
        id('billing_contact_id'),
        optional(id('proposed_billing_contact_id')),
        optional(id('technician_id')),
        integer('balance'),
        instant('created_at'),
      ],
      indexes: { accounts_by_technician: ['technician_id'], accounts_by_name: ['name'] },
      checks: { accounts_balance_not_negative: 'balance >= 0', accounts_kind: "kind IN ('ONLINE', 'CORPORATE')" },
      references: { billing_contact_id: 'users', proposed_billing_contact_id: 'users', technician_id: 'users' },
    });
    await createTable(runner, {
      name: 'memberships',
      columns: [id('id'), id('account_id'), id('user_id'), flag('admin'), instant('created_at')],
      unique: { memberships_one_per_person: ['account_id', 'user_id'] },
      indexes: { memberships_by_user: ['user_id'] },
      references: { account_id: 'accounts', user_id: 'users' },
    });
    await createTable(runner, {
      name: 'invoice_recipients',
      columns: [id('account_id'), code('email', { length: '254' })],
      primaryKey: ['account_id', 'email'],
      references: { account_id: 'accounts' },
    });
    // `default_of` names the account whose default the method is; being unique, an account has at most one.
    await createTable(runner, {
      name: 'payment_methods',
      columns: [
        id('id'),
        id('account_id'),
        optional(id('default_of')),
        code('type'),
        code('gateway'),
        text('gateway_reference'),
        optional(json('card')),
        optional(text('client_secret')),
        instant('created_at'),
        optional(instant('removed_at')),
      ],
      unique: { payment_methods_one_default: ['default_of'] },
      indexes: { payment_methods_by_account: ['account_id'] },
      checks: { payment_methods_type: "type IN ('CARD', 'DIRECT_DEBIT', 'BANK_TRANSFER', 'CHEQUE')" },
      references: { account_id: 'accounts' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['payment_methods', 'invoice_recipients', 'memberships', 'accounts']);
  }
}
