import type { StatementEntry } from '../../src/documents/statementChanges';
import type { OpenInvoice } from '../../src/documents/statementOpen';
import { statementSheet } from '../../src/documents/statementSheet';
import { minor, plainDate, sellerFor } from '../../src/rules';
import { FRENCH } from './rows';

const ON = plainDate('2026-06-01');

const OPEN: OpenInvoice = {
  ...{ id: 'inv_1', number: 'IE-2026-000001', issuedOn: ON, dueOn: plainDate('2026-07-01'), currency: 'EUR' },
  ...{ total: minor(3120), openAmount: minor(3120) },
};

/** A statement of so many entries, movements and open invoices. */
export function statementOf(entries: number, movements: number, open = 0) {
  const account = { ...FRENCH, currency: 'EUR', timeZone: 'Europe/Paris' } as never;
  const none = minor(0);
  const entry: StatementEntry = {
    ...{ on: ON, at: new Date('2026-06-01T09:00:00Z'), kind: 'INVOICE', document: 'IE-2026-000001', reference: null },
    ...{ receivedOn: null, payment: null, amount: minor(3120), owed: minor(3120) },
  };
  const movement = {
    reason: 'CREDIT_NOTE',
    amount: minor(100),
    balanceAfter: minor(100),
    on: ON,
    document: 'IE-CN-2026-000001',
  } as const;
  return statementSheet({
    ...{ account, year: 2026, from: plainDate('2026-01-01'), to: plainDate('2026-12-31') },
    ...{ entries: Array(entries).fill(entry), movements: Array(movements).fill(movement) },
    ...{ seller: sellerFor('FR'), billedTo: FRENCH, open: Array(open).fill(OPEN) },
    ...{ owedAtStart: none, owedAtEnd: none, balanceAtStart: none, balanceAtEnd: none },
  });
}
