import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, dropTables, flag, id, instant, integer, json, longText, optional, text } from './table';

/**
 * Service requests and their messages. `handled` repeats what the status says, so that the index of staff's work list has those that
 * wait for staff together, the longest waiting first.
 */
export class Requests1760000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'service_requests',
      columns: [
        id('id'),
        code('number'),
        integer('version'),
        id('account_id'),
        code('topic'),
        text('subject'),
        code('status'),
        flag('handled'),
        id('opened_by_id'),
        optional(id('assignee_id')),
        optional(id('subscription_id')),
        instant('opened_at'),
        instant('last_message_at'),
        instant('last_customer_message_at'),
        optional(instant('closed_at')),
      ],
      unique: { service_requests_number: ['number'] },
      indexes: {
        service_requests_by_account: ['account_id'],
        service_requests_by_assignee: ['assignee_id'],
        service_requests_work_list: ['handled', 'last_customer_message_at', 'id'],
      },
      checks: {
        service_requests_status: "status IN ('OPEN', 'IN_PROGRESS', 'ANSWERED', 'CLOSED')",
        service_requests_handled: "(handled = 0) = (status IN ('OPEN', 'IN_PROGRESS'))",
        service_requests_closed_at: "(closed_at IS NOT NULL) = (status = 'CLOSED')",
      },
      references: {
        account_id: 'accounts',
        opened_by_id: 'users',
        assignee_id: 'users',
        subscription_id: 'subscriptions',
      },
    });
    await createTable(runner, {
      name: 'messages',
      columns: [
        id('id'),
        id('request_id'),
        id('author_id'),
        flag('from_staff'),
        longText('body'),
        json('documents'),
        instant('at'),
      ],
      indexes: { messages_by_request: ['request_id'] },
      references: { request_id: 'service_requests', author_id: 'users' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['messages', 'service_requests']);
  }
}
