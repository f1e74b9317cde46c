import { AccountRow } from '../accounts';
import { BillingLineRow, CreditNoteRow, InvoiceRow } from '../invoicing';
import { PaymentRow } from '../payments';
import { getRow, type Reader, selectRow, selectRows, toSqlInstant } from '../platform/database';
import type { InvoiceFacts } from './invoiceFacts';

/**
 * G1: what an invoice's document says, as it was when it was issued, whenever it is read: what is paid, credited or taken from the
 * balance later is not part of it. Null where there is no such invoice.
 */
export async function readInvoice(reader: Reader, id: string): Promise<InvoiceFacts | null> {
  const found = await selectRow(reader, InvoiceRow, 'WHERE id = ?', [id]);
  if (!found) return null;
  const lines = await selectRows(reader, BillingLineRow, 'WHERE invoice_id = ? ORDER BY position', [id]);
  const account = await getRow(reader, AccountRow, found.accountId);
  const used = await readBalanceUsed(reader, found);
  const invoice = { ...found, fromBalance: used.fromBalance };
  const ofOrder = 'WHERE invoice_id = ? AND order_id = ? AND at <= ? ORDER BY id';
  const payments = await selectRows(reader, PaymentRow, ofOrder, [id, found.orderId, toSqlInstant(found.createdAt)]);
  return { invoice, lines, account, ownCredits: used.ownCredits, ...(await atIssue(reader, found, payments)) };
}

/** F5, D4: a renewal is invoiced and then charged; any other invoice is issued once its payment has come in. */
async function atIssue(reader: Reader, { orderId, createdAt }: InvoiceRow, started: PaymentRow[]) {
  const [order] = await reader.query('SELECT source FROM orders WHERE id = ?', [orderId]);
  if (order!.source === 'RENEWAL') return { payments: [], charging: started[0] ?? null };
  const paid = started.filter(({ settledAt, status }) => {
    const cameIn = status === 'SUCCEEDED' || status === 'REFUNDED' || status === 'REVERSED';
    return cameIn && settledAt !== null && settledAt <= createdAt;
  });
  return { payments: paid, charging: null };
}

/** C8, C10: what the invoice used of the balance when it was issued, and what of that the credit notes of the same order had put there. */
async function readBalanceUsed(
  reader: Reader,
  { id, orderId, createdAt }: InvoiceRow,
): Promise<Pick<InvoiceFacts, 'ownCredits'> & { fromBalance: number }> {
  const at = toSqlInstant(createdAt);
  const [row] = await reader.query(
    `SELECT COALESCE(SUM(amount), 0) AS used, COALESCE(SUM(CASE WHEN reason = 'INVOICE' THEN amount ELSE 0 END), 0) AS direct
     FROM balance_entries WHERE invoice_id = ? AND reason IN ('INVOICE', 'ORDER_RESERVED') AND at <= ?`,
    [id, at],
  );
  const own = 'WHERE order_id = ? AND created_at <= ? AND invoice_id <> ? AND to_balance > 0 ORDER BY id';
  let left = -Number(row!.direct);
  const ownCredits = (await selectRows(reader, CreditNoteRow, own, [orderId, at, id])).flatMap(
    ({ number, toBalance }) => {
      const amount = Math.min(toBalance, left);
      left -= amount;
      return amount > 0 ? [{ number, amount }] : [];
    },
  );
  return { fromBalance: -Number(row!.used), ownCredits };
}
