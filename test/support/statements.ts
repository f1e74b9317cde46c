import { AccountRow } from '../../src/accounts';
import { readStatement } from '../../src/documents/statement';
import { OF_RESERVED } from '../../src/invoicing';
import { type Reader, selectRows } from '../../src/platform/database';
import { dateIn, sum } from '../../src/rules';
import type { App } from './app';

/**
 * G8, G13: what the statements of an account, or of all, say as of now, where the books say something else: what is open of each invoice, what is owed,
 * and that a year begins as the one before ended. Empty where they agree.
 */
export async function wrongStatements({ database, deps }: App, accountId?: string): Promise<object[]> {
  const now = await deps.clock.now(database);
  const wrong: object[] = [];
  const [which, values] = accountId ? ['WHERE id = ?', [accountId]] : ['', []];
  for (const account of await selectRows(database, AccountRow, which, values)) {
    const today = dateIn(now, account.timeZone);
    const year = Number(today.slice(0, 4));
    const [before, statement] = [
      await readStatement(database, account, year - 1, today),
      await readStatement(database, account, year, today),
    ];
    const open = statement.open.map(({ number, openAmount }) => `${number} ${openAmount}`);
    const books = await openInBooks(database, account.id);
    const reserved = await reservedIn(database, account.id);
    const owed = sum(statement.open.map(({ openAmount }) => openAmount)) - account.balance - reserved;
    const isRight =
      JSON.stringify(open) === JSON.stringify(books) &&
      statement.owedAtEnd === owed &&
      before.owedAtEnd === statement.owedAtStart &&
      statement.balanceAtEnd === account.balance;
    if (!isRight) wrong.push({ account: account.id, open, books, owed, ...endsOf(statement), before: endsOf(before) });
  }
  return wrong;
}

const endsOf = ({ owedAtStart, owedAtEnd }: { owedAtStart: number; owedAtEnd: number }) => ({ owedAtStart, owedAtEnd });

async function openInBooks(reader: Reader, accountId: string): Promise<string[]> {
  const sql = 'SELECT number, open_amount FROM invoices WHERE account_id = ? AND open_amount > 0 ORDER BY id';
  return (await reader.query(sql, [accountId])).map((row) => `${row.number} ${row.open_amount}`);
}

/** What orders that wait have set aside of the balance, minor units. */
async function reservedIn(reader: Reader, accountId: string): Promise<number> {
  const sql = `SELECT COALESCE(-SUM(amount), 0) AS reserved FROM balance_entries WHERE account_id = ? AND ${OF_RESERVED}`;
  return Number((await reader.query(sql, [accountId]))[0]!.reserved);
}
