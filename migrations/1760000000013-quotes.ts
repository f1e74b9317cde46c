import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, date, dropTables, id, instant, integer, json, longText, optional, text } from './table';

/**
 * Quotes with their revisions and lines, and the effects of accepted quotes that lie ahead. `sent_of` and `draft_of` name the quote's number
 * while a revision is sent or being drafted, so that there is one of each at most (H7); `approved_lines_hash` says exactly which
 * lines a supervisor approved (H9). `sent_facts` is what its document says, `document_id` the one that was sent last (H10).
 */
export class Quotes1760000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'quotes',
      columns: [
        id('id'),
        code('number'),
        integer('revision'),
        integer('version'),
        id('account_id'),
        code('status'),
        id('author_id'),
        optional(id('request_id')),
        optional(id('purchase_order_id')),
        optional(code('sent_of')),
        optional(code('draft_of')),
        date('valid_until'),
        optional(longText('note')),
        optional(longText('terms')),
        optional(longText('internal_note')),
        code('currency', { length: '3' }),
        optional(json('approval')),
        optional(code('approved_lines_hash')),
        optional(instant('sent_at')),
        optional(json('sent_amounts')),
        optional(json('sent_totals')),
        optional(json('sent_facts')),
        optional(id('document_id')),
        optional(code('document_sha256')),
        optional(date('reminded_for')),
        optional(json('decision')),
        optional(id('order_id')),
        optional(id('supersedes_id')),
        instant('created_at'),
      ],
      unique: {
        quotes_one_revision: ['number', 'revision'],
        quotes_one_sent_revision: ['sent_of'],
        quotes_one_draft_revision: ['draft_of'],
      },
      indexes: {
        quotes_by_account: ['account_id', 'id'],
        quotes_by_status: ['status', 'valid_until'],
        quotes_by_request: ['request_id'],
        quotes_by_purchase_order: ['purchase_order_id'],
      },
      checks: {
        quotes_status:
          "status IN ('DRAFT', 'PENDING_APPROVAL', 'SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED')",
        quotes_sent_is_marked: "(status = 'SENT') = (sent_of IS NOT NULL)",
        quotes_draft_is_marked: "(status IN ('DRAFT', 'PENDING_APPROVAL')) = (draft_of IS NOT NULL)",
      },
      references: { account_id: 'accounts', author_id: 'users' },
    });
    await createTable(runner, {
      name: 'quote_lines',
      columns: [
        id('id'),
        id('quote_id'),
        integer('position'),
        code('kind'),
        optional(id('subscription_id')),
        optional(integer('terms_version')),
        id('product_id'),
        id('plan_id'),
        integer('seats'),
        code('frequency'),
        code('effective_when'),
        optional(date('effective_on')),
        optional(id('co_term_with')),
        optional(integer('unit_price')),
        optional(code('discount_percent')),
        integer('list_unit_price'),
      ],
      indexes: { quote_lines_by_quote: ['quote_id', 'position'], quote_lines_by_subscription: ['subscription_id'] },
      checks: {
        quote_lines_kind: "kind IN ('ADD', 'CHANGE', 'CANCEL', 'RENEW')",
        quote_lines_effective: "effective_when IN ('ON_ACCEPTANCE', 'ON_DATE', 'AT_PERIOD_END')",
        quote_lines_seats: 'seats > 0',
      },
      references: { quote_id: 'quotes', plan_id: 'plans' },
    });
    // H13: `executed_order_id` names the order that applied and invoiced the effect on its date.
    await createTable(runner, {
      name: 'order_effects',
      columns: [
        id('id'),
        id('order_id'),
        id('account_id'),
        id('quote_line_id'),
        optional(id('subscription_id')),
        optional(id('purchase_order_id')),
        date('due_on'),
        code('status'),
        optional(integer('terms_version')),
        integer('total'),
        optional(json('failure')),
        optional(text('abandoned_because', { length: '1000' })),
        json('release_seats_of'),
        optional(id('executed_order_id')),
      ],
      unique: { order_effects_one_per_line: ['quote_line_id'] },
      indexes: {
        order_effects_by_order: ['order_id'],
        order_effects_by_purchase_order: ['purchase_order_id', 'status'],
      },
      checks: { order_effects_status: "status IN ('SCHEDULED', 'DONE', 'FAILED', 'ABANDONED')" },
      references: { order_id: 'orders', quote_line_id: 'quote_lines' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['order_effects', 'quote_lines', 'quotes']);
  }
}
