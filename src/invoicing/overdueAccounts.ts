import type { Condition } from '../platform/pages';
import type { PlainDate } from '../rules';
import { IS_OPEN } from './openInvoices';

/** Of accounts: that they have invoices which were due before a day and are not paid. */
export const withOverdueInvoices = (today: PlainDate): Condition => ({
  sql: `id IN (SELECT account_id FROM invoices WHERE ${IS_OPEN} AND due_on < ?)`,
  values: [today],
});
