import { toSqlInstant } from '../../src/platform/database';
import type { App } from './app';

/** What a killed process had claimed would be taken over after a minute; tests do not wait for it. */
export async function lapseLeases({ database }: App): Promise<void> {
  const lapsed = toSqlInstant(new Date(0));
  await database.transaction((tx) => tx.execute("UPDATE jobs SET leased_until = ? WHERE status = 'RUNNING'", [lapsed]));
}

/** How many jobs are due and not done. */
export async function countDue({ database, deps }: App): Promise<number> {
  const now = toSqlInstant(await deps.clock.now(database));
  const [row] = await database.query("SELECT COUNT(*) AS n FROM jobs WHERE status <> 'DONE' AND due_at <= ?", [now]);
  return Number(row!.n);
}

/** Orders of renewals that have an invoice, and the periods that they renew. */
export async function renewalsOf({ database }: App) {
  const [row] = await database.query(
    `SELECT COUNT(*) AS orders, COUNT(DISTINCT renewal_key) AS periods
     FROM orders JOIN invoices ON invoices.order_id = orders.id WHERE source = 'RENEWAL'`,
  );
  return { orders: Number(row!.orders), periods: Number(row!.periods) };
}

/** Invoices of ONLINE accounts that were charged at the gateway several times or not at all, and those that are not paid. */
export async function chargesOf({ database }: App) {
  const charges = `SELECT COUNT(*) FROM sandbox_gateway_payments charges JOIN payments ON payments.id = charges.id
    WHERE payments.invoice_id = invoices.id AND charges.status = 'SUCCEEDED'`;
  const [row] = await database.query(
    `SELECT SUM(charged > 1) AS several, SUM(charged = 0) AS missing, SUM(status <> 'PAID') AS open FROM (
       SELECT invoices.status, (${charges}) AS charged FROM invoices JOIN accounts ON accounts.id = invoices.account_id
       WHERE accounts.kind = 'ONLINE') online`,
  );
  return { several: Number(row!.several), missing: Number(row!.missing), open: Number(row!.open) };
}
