import { InvoiceRow, OF_EXCESS, OF_RESERVED, OF_USE } from './invoicing';
import { placeholders, type Reader, selectRows } from './platform/database';
import { type InvoiceAmounts, type InvoiceStatus, invoiceStatus, type Minor, minor, openAmount } from './rules';

/** A broken invariant of the books: which one (rule id and sentence), and where. Amounts in minor units. */
export interface Violation {
  invariant: string;
  subject: string;
  expected: number | string;
  found: number | string;
}

/** Each query answers the subjects for which an invariant does not hold, with what was expected and what was found. */
const INVARIANTS: Record<string, string> = {
  'C8: balance = sum of its ledger ≥ 0': `
    SELECT accounts.id AS subject, COALESCE(SUM(balance_entries.amount), 0) AS expected, accounts.balance AS found
    FROM accounts LEFT JOIN balance_entries ON balance_entries.account_id = accounts.id
    GROUP BY accounts.id, accounts.balance HAVING COALESCE(SUM(balance_entries.amount), 0) <> accounts.balance OR accounts.balance < 0`,
  'C8: each ledger row continues the one before': `
    SELECT subject, expected, found FROM (
      SELECT id AS subject, SUM(amount) OVER (PARTITION BY account_id ORDER BY id) AS expected, balance_after AS found
      FROM balance_entries) running WHERE expected <> found`,
  'G8: invoiced − credited = received − refunded + open − balance': `
    SELECT accounts.id AS subject,
      COALESCE((SELECT SUM(amount) FROM payments WHERE payments.account_id = accounts.id AND status = 'SUCCEEDED'
          AND refund_status IS NULL), 0)
        - COALESCE((SELECT SUM(refunds.amount) FROM refunds JOIN payments ON payments.id = refunds.payment_id
            WHERE payments.account_id = accounts.id AND refunds.status <> 'FAILED'
            AND payments.status = 'SUCCEEDED' AND payments.refund_status IS NULL), 0)
        + COALESCE((SELECT SUM(open_amount) FROM invoices WHERE invoices.account_id = accounts.id), 0)
        - accounts.balance
        + COALESCE((SELECT SUM(balance_entries.amount) FROM balance_entries WHERE balance_entries.account_id = accounts.id
            AND ${OF_RESERVED}), 0) AS expected,
      COALESCE((SELECT SUM(total) FROM invoices WHERE invoices.account_id = accounts.id), 0)
        - COALESCE((SELECT SUM(total) FROM credit_notes WHERE credit_notes.account_id = accounts.id), 0) AS found
    FROM accounts`,
  'G1: an invoice is the sum of its lines': `
    SELECT invoices.id AS subject, COALESCE(SUM(billing_lines.amount + billing_lines.tax), 0) AS expected, invoices.total AS found
    FROM invoices LEFT JOIN billing_lines ON billing_lines.invoice_id = invoices.id GROUP BY invoices.id, invoices.total`,
  'C10: a credit note is the sum of its lines': `
    SELECT credit_notes.id AS subject, COALESCE(-SUM(billing_lines.amount + billing_lines.tax), 0) AS expected, credit_notes.total AS found
    FROM credit_notes LEFT JOIN billing_lines ON billing_lines.credit_note_id = credit_notes.id
    GROUP BY credit_notes.id, credit_notes.total`,
  'C4: credits never exceed what was charged': `
    SELECT charges.id AS subject, charges.credited_amount + charges.credited_tax AS expected,
      COALESCE(-SUM(credits.amount + credits.tax), 0) AS found
    FROM billing_lines charges LEFT JOIN billing_lines credits
      ON credits.credited_line_id = charges.id AND (credits.credit_note_id IS NOT NULL OR credits.kind = 'PRICE_HOLD')
    WHERE charges.kind = 'CHARGE' GROUP BY charges.id, charges.credited_amount, charges.credited_tax`,
  'C4: what is open or used of a charged line is what was not credited': `
    SELECT billing_lines.id AS subject, billing_lines.amount - billing_lines.credited_amount AS expected, SUM(charge_segments.amount) AS found
    FROM billing_lines JOIN charge_segments ON charge_segments.line_id = billing_lines.id
    GROUP BY billing_lines.id, billing_lines.amount, billing_lines.credited_amount`,
  'D5: a payment that succeeded belongs to an invoice, went to the balance or goes back': `
    SELECT id AS subject, amount AS expected, COALESCE((SELECT SUM(balance_entries.amount) FROM balance_entries
      WHERE balance_entries.payment_id = payments.id AND ${OF_EXCESS}), 0) AS found FROM payments
    WHERE status = 'SUCCEEDED' AND invoice_id IS NULL AND refund_status IS NULL`,
  'G13: what a payment counts for = what came in and what moved since': `
    SELECT payments.id AS subject,
      CASE WHEN payments.status = 'SUCCEEDED' AND refund_status IS NULL THEN amount - COALESCE((SELECT SUM(refunds.amount) FROM refunds
        WHERE refunds.payment_id = payments.id AND refunds.status <> 'FAILED'), 0) ELSE 0 END AS expected,
      amount + COALESCE((SELECT SUM(CASE WHEN payment_movements.kind = 'RESTORED' THEN payment_movements.amount
        ELSE -payment_movements.amount END) FROM payment_movements WHERE payment_movements.payment_id = payments.id), 0) AS found
    FROM payments WHERE payments.status IN ('SUCCEEDED', 'REFUNDED', 'REVERSED')`,
  'G9: no more goes back of a payment than it brought': `
    SELECT payments.id AS subject, payments.amount AS expected, SUM(refunds.amount) AS found
    FROM payments JOIN refunds ON refunds.payment_id = payments.id AND refunds.status <> 'FAILED'
    GROUP BY payments.id, payments.amount HAVING SUM(refunds.amount) > payments.amount`,
  'G9: what a credit note gives back to a card is refunded': `
    SELECT credit_notes.id AS subject, credit_notes.to_card AS expected, COALESCE(SUM(refunds.amount), 0) AS found
    FROM credit_notes LEFT JOIN refunds ON refunds.credit_note_id = credit_notes.id
    GROUP BY credit_notes.id, credit_notes.to_card HAVING credit_notes.to_card > COALESCE(SUM(refunds.amount), 0)`,
  'D5: what an order charged is what was due': `
    SELECT orders.id AS subject, orders.due - orders.left_open AS expected, SUM(payments.amount) AS found
    FROM orders JOIN payments ON payments.order_id = orders.id AND payments.purpose IN ('ORDER', 'TRIAL_CONVERSION')
      AND payments.status IN ('SUCCEEDED', 'REVERSED') AND payments.refund_status IS NULL
    GROUP BY orders.id, orders.due, orders.left_open`,
  'G1: numbers have no gaps': `
    SELECT series AS subject, last_number AS expected, found FROM (
      SELECT number_counters.series, number_counters.last_number,
        (SELECT COUNT(*) FROM invoices WHERE invoices.number LIKE CONCAT(number_counters.series, '-', number_counters.year, '-%'))
        + (SELECT COUNT(*) FROM credit_notes WHERE credit_notes.number LIKE CONCAT(number_counters.series, '-', number_counters.year, '-%'))
        AS found
      FROM number_counters WHERE series <> 'Q') counted`,
  'G1: no number is above its counter': `
    SELECT number AS subject, last_number AS expected, CAST(SUBSTRING(number, LENGTH(number) - 5) AS DECIMAL) AS found
    FROM (SELECT number FROM invoices UNION ALL SELECT number FROM credit_notes) documents
    JOIN number_counters ON documents.number LIKE CONCAT(series, '-', year, '-%')
    WHERE CAST(SUBSTRING(number, LENGTH(number) - 5) AS DECIMAL) > last_number`,
};

/**
 * G8 and what else must hold of the books at every moment; empty when they are sound. An auditor: it reads the tables of all domains by
 * itself, and trusts none of the functions that write them.
 */
export async function checkLedger(reader: Reader): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const [invariant, sql] of Object.entries(INVARIANTS)) {
    for (const row of await reader.query(`SELECT * FROM (${sql}) checked WHERE expected <> found`)) {
      const [expected, found] = [Number(row.expected), Number(row.found)];
      violations.push({ invariant, subject: String(row.subject), expected, found });
    }
  }
  return [...violations, ...(await checkInvoices(reader))];
}

/** Of each invoice: what credit notes lower it by, what the balance pays, what payments pay, and what of its lines is not credited. */
const SETTLED_BY = `SELECT invoices.id, invoices.total,
  COALESCE((SELECT SUM(applied_to_invoice) FROM credit_notes WHERE credit_notes.invoice_id = invoices.id), 0) AS credited,
  COALESCE((SELECT -SUM(amount) FROM balance_entries WHERE balance_entries.invoice_id = invoices.id AND ${OF_USE}), 0) AS from_balance,
  COALESCE((SELECT SUM(amount) FROM payments WHERE payments.invoice_id = invoices.id
    AND payments.status = 'SUCCEEDED' AND payments.refund_status IS NULL), 0)
  - COALESCE((SELECT SUM(balance_entries.amount) FROM balance_entries JOIN payments ON payments.id = balance_entries.payment_id
      WHERE payments.invoice_id = invoices.id AND payments.status = 'SUCCEEDED' AND payments.refund_status IS NULL
      AND ${OF_EXCESS}), 0)
  - COALESCE((SELECT SUM(refunds.amount) FROM refunds JOIN payments ON payments.id = refunds.payment_id
      WHERE payments.invoice_id = invoices.id AND payments.status = 'SUCCEEDED' AND payments.refund_status IS NULL
      AND refunds.status <> 'FAILED'), 0) AS paid,
  COALESCE((SELECT SUM(amount + tax - credited_amount - credited_tax) FROM billing_lines
    WHERE billing_lines.invoice_id = invoices.id AND kind = 'CHARGE'), 0) AS not_credited
  FROM invoices`;

/** What settles an invoice, as the books say, and what follows from it. Minor units. */
interface InvoiceBooks extends InvoiceAmounts {
  id: string;
  openAmount: Minor;
  status: InvoiceStatus;
}

async function booksOfInvoices(reader: Reader, ids: readonly string[]): Promise<InvoiceBooks[]> {
  const rows = await reader.query(`${SETTLED_BY} WHERE invoices.id IN (${placeholders(ids)})`, [...ids]);
  return rows.map((row) => {
    const amounts: InvoiceAmounts = {
      ...{ total: minor(Number(row.total)), fromBalance: minor(Number(row.from_balance)) },
      ...{ credited: minor(Number(row.credited)), paid: minor(Number(row.paid)) },
    };
    const status = invoiceStatus(amounts, Number(row.not_credited) === 0);
    return { id: String(row.id), ...amounts, openAmount: openAmount(amounts), status };
  });
}

/** How many invoices are read at once. */
const AT_ONCE = 500;

/** What each invoice says of how it is settled is what the books say. */
const OF_INVOICE = {
  fromBalance: 'G8: balance used of an invoice = its movements of the balance',
  credited: 'G8: credited of an invoice = its credit notes',
  paid: 'G8: paid of an invoice = its payments',
  openAmount: 'G8: open = total − credited − balance used − payments',
  status: 'G8: the status of an invoice follows from what settles it',
} as const;

async function checkInvoices(reader: Reader): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (let last = ''; ; ) {
    const after = `WHERE id > ? ORDER BY id LIMIT ${AT_ONCE}`;
    const invoices = await selectRows(reader, InvoiceRow, after, [last]);
    if (invoices.length === 0) return violations;
    last = invoices.at(-1)!.id;
    const ids = invoices.map(({ id }) => id);
    const books = new Map((await booksOfInvoices(reader, ids)).map((one) => [one.id, one]));
    for (const invoice of invoices) violations.push(...differences(invoice, books.get(invoice.id)!));
  }
}

function differences(invoice: InvoiceRow, books: InvoiceBooks): Violation[] {
  const fields = Object.keys(OF_INVOICE) as (keyof typeof OF_INVOICE)[];
  return fields
    .filter((field) => invoice[field] !== books[field])
    .map((field) => {
      return { invariant: OF_INVOICE[field], subject: invoice.id, expected: books[field], found: invoice[field] };
    });
}
