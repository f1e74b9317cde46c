import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, dropTables, id, instant, integer, json, longText, optional, text } from './table';

/** What holds across everything: the business clock, idempotency keys (L2), the audit trail (L4), jobs and outgoing e-mails (L3). */
export class Guarantees1760000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, { name: 'business_clock', columns: [integer('id'), integer('offset_ms')] });
    await createTable(runner, {
      name: 'idempotency_keys',
      columns: [
        id('caller_id'),
        code('mutation'),
        code('key_hash'),
        code('input_hash'),
        json('result'),
        instant('created_at'),
      ],
      primaryKey: ['caller_id', 'mutation', 'key_hash'],
      indexes: { idempotency_keys_by_age: ['created_at'] },
    });
    await createTable(runner, {
      name: 'audit_entries',
      columns: [
        id('id'),
        optional(id('account_id')),
        instant('at'),
        optional(id('actor_id')),
        optional(id('on_behalf_of_id')),
        code('action'),
        optional(id('subject_id')),
        optional(code('rule')),
        optional(json('before_state')),
        optional(json('after_state')),
        optional(code('request_id')),
      ],
      indexes: { audit_entries_by_account: ['account_id', 'id'] },
    });
    // Work that leaves a transaction: due at a business instant, claimed by a lease (system clock), done at least once.
    await createTable(runner, {
      name: 'jobs',
      columns: [
        id('id'),
        code('kind'),
        id('subject_id'),
        code('status'),
        instant('due_at'),
        integer('priority'),
        integer('attempts'),
        optional(instant('leased_until')),
        optional(text('last_error')),
        instant('created_at'),
      ],
      unique: { jobs_one_per_subject: ['kind', 'subject_id'] },
      indexes: { jobs_due: ['status', 'due_at', 'priority'] },
      checks: { jobs_status: "status IN ('DUE', 'RUNNING', 'FAILED', 'PARKED', 'DONE')" },
    });
    await createTable(runner, {
      name: 'emails',
      columns: [
        id('id'),
        optional(id('account_id')),
        code('to_address', { length: '254' }),
        code('locale', { length: '35' }),
        code('template'),
        json('data'),
        // The documents that go with it, by what they are about and the name of their file.
        json('attachments'),
        instant('created_at'),
        optional(instant('sent_at')),
      ],
      indexes: { emails_by_account: ['account_id'] },
    });
    // Where the sandbox's mailer delivers; shown on the mailbox page.
    await createTable(runner, {
      name: 'sandbox_mailbox',
      columns: [
        id('email_id'),
        code('to_address', { length: '254' }),
        text('subject'),
        longText('body_text'),
        json('body_html'),
        json('attachments'),
        instant('delivered_at'),
      ],
      primaryKey: ['email_id'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'sandbox_mailbox',
      'emails',
      'jobs',
      'audit_entries',
      'idempotency_keys',
      'business_clock',
    ]);
  }
}
