import type { Reader } from '../platform/database';
import { fewIds, inPassing, isAmong } from '../platform/fewOrMany';
import { type Condition, not } from '../platform/pages';
import type { PlainDate } from '../rules';
import { IS_OPEN } from './openInvoices';

/** Of accounts: that they have invoices, or none, which were due before a day and are not paid. */
export async function withOverdueInvoices(reader: Reader, today: PlainDate, isWanted: boolean): Promise<Condition> {
  const isOverdue = `${IS_OPEN} AND due_on < ?`;
  const values = [today];
  const sql = `EXISTS (SELECT 1 FROM invoices WHERE invoices.account_id = accounts.id AND ${isOverdue})`;
  if (!isWanted) return not({ sql, values });
  const ids = await fewIds(reader, {
    sql: `SELECT DISTINCT account_id AS id FROM invoices WHERE ${isOverdue}`,
    values,
  });
  return ids ? isAmong('id', ids) : inPassing({ sql, values });
}
