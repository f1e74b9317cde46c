import type { Condition } from '../platform/pages';
import type { PlainDate } from '../rules';
import { IS_OPEN } from './openInvoices';

/** Of accounts: that they have invoices which were due before a day and are not paid. */
export const withOverdueInvoices = (today: PlainDate): Condition => ({
  sql: `EXISTS (SELECT 1 FROM invoices WHERE invoices.account_id = accounts.id AND ${IS_OPEN} AND due_on < ?)`,
  values: [today],
});
