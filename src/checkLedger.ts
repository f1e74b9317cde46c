import { OF_EXCESS, OF_RESERVED, OF_USE } from './invoicing';
import type { Reader } from './platform/database';
import { beginningWith } from './platform/pages';
import { type InvoiceAmounts, type InvoiceStatus, invoiceStatus, type Minor, minor, openAmount } from './rules';

/** A broken invariant of the books: which one (rule id and sentence), and where. Amounts in minor units. */
export interface Violation {
  invariant: string;
  subject: string;
  expected: number | string;
  found: number | string;
}

type Raw = Record<string, unknown>;

/** A statement about the rows of a table: what is expected of each, and what is found. */
interface Invariant {
  /** Whose rows, or those that belong to them, are looked at. */
  rowsOf: string;
  /** Answers `subject`, `expected` and `found` of the rows in one stretch of the table; what is null is not looked at. */
  sql: string;
  /** When it does not hold; where they differ unless given. */
  isBroken?: string;
}

/** That an id is in the stretch that is looked at. */
const within = (id: string) => `${id} > ? AND ${id} <= ?`;

/** What counts of a payment. */
const COUNTS = "payments.status = 'SUCCEEDED' AND payments.refund_status IS NULL";

const INVARIANTS: Record<string, Invariant> = {
  'C8: balance = sum of its ledger ≥ 0': {
    rowsOf: 'accounts',
    isBroken: 'expected <> found OR found < 0',
    sql: `SELECT accounts.id AS subject, accounts.balance AS found,
        COALESCE((SELECT SUM(amount) FROM balance_entries WHERE balance_entries.account_id = accounts.id), 0) AS expected
      FROM accounts WHERE ${within('accounts.id')}`,
  },
  'C8: each ledger row continues the one before': {
    rowsOf: 'accounts',
    sql: `SELECT id AS subject, SUM(amount) OVER (PARTITION BY account_id ORDER BY id) AS expected, balance_after AS found
      FROM balance_entries WHERE ${within('account_id')}`,
  },
  'G8: invoiced − credited = received − refunded + open − balance': {
    rowsOf: 'accounts',
    sql: `SELECT accounts.id AS subject,
        COALESCE((SELECT SUM(amount) FROM payments WHERE payments.account_id = accounts.id AND ${COUNTS}), 0)
          - COALESCE((SELECT SUM(refunds.amount) FROM refunds JOIN payments ON payments.id = refunds.payment_id
              WHERE payments.account_id = accounts.id AND refunds.status <> 'FAILED' AND ${COUNTS}), 0)
          + COALESCE((SELECT SUM(open_amount) FROM invoices WHERE invoices.account_id = accounts.id), 0)
          - accounts.balance
          + COALESCE((SELECT SUM(balance_entries.amount) FROM balance_entries WHERE balance_entries.account_id = accounts.id
              AND ${OF_RESERVED}), 0) AS expected,
        COALESCE((SELECT SUM(total) FROM invoices WHERE invoices.account_id = accounts.id), 0)
          - COALESCE((SELECT SUM(total) FROM credit_notes WHERE credit_notes.account_id = accounts.id), 0) AS found
      FROM accounts WHERE ${within('accounts.id')}`,
  },
  'G1: an invoice is the sum of its lines': {
    rowsOf: 'invoices',
    sql: `SELECT invoices.id AS subject, invoices.total AS found,
        COALESCE((SELECT SUM(amount + tax) FROM billing_lines WHERE billing_lines.invoice_id = invoices.id), 0) AS expected
      FROM invoices WHERE ${within('invoices.id')}`,
  },
  'C10: a credit note is the sum of its lines': {
    rowsOf: 'credit_notes',
    sql: `SELECT credit_notes.id AS subject, credit_notes.total AS found,
        COALESCE((SELECT -SUM(amount + tax) FROM billing_lines WHERE billing_lines.credit_note_id = credit_notes.id), 0) AS expected
      FROM credit_notes WHERE ${within('credit_notes.id')}`,
  },
  'C4: credits never exceed what was charged': {
    rowsOf: 'billing_lines',
    sql: `SELECT charges.id AS subject, charges.credited_amount + charges.credited_tax AS expected,
        COALESCE((SELECT -SUM(credits.amount + credits.tax) FROM billing_lines credits WHERE credits.credited_line_id = charges.id
          AND (credits.credit_note_id IS NOT NULL OR credits.kind = 'PRICE_HOLD')), 0) AS found
      FROM billing_lines charges WHERE charges.kind = 'CHARGE' AND ${within('charges.id')}`,
  },
  'C4: what is open or used of a charged line is what was not credited': {
    rowsOf: 'billing_lines',
    sql: `SELECT billing_lines.id AS subject, billing_lines.amount - billing_lines.credited_amount AS expected,
        (SELECT SUM(amount) FROM charge_segments WHERE charge_segments.line_id = billing_lines.id) AS found
      FROM billing_lines WHERE ${within('billing_lines.id')}`,
  },
  'D5: a payment that succeeded belongs to an invoice, went to the balance or goes back': {
    rowsOf: 'payments',
    sql: `SELECT id AS subject, amount AS expected, COALESCE((SELECT SUM(balance_entries.amount) FROM balance_entries
        WHERE balance_entries.payment_id = payments.id AND ${OF_EXCESS}), 0) AS found FROM payments
      WHERE invoice_id IS NULL AND ${COUNTS} AND ${within('payments.id')}`,
  },
  'G13: what a payment counts for = what came in and what moved since': {
    rowsOf: 'payments',
    sql: `SELECT payments.id AS subject,
        CASE WHEN ${COUNTS} THEN amount - COALESCE((SELECT SUM(refunds.amount) FROM refunds
          WHERE refunds.payment_id = payments.id AND refunds.status <> 'FAILED'), 0) ELSE 0 END AS expected,
        amount + COALESCE((SELECT SUM(CASE WHEN payment_movements.kind = 'RESTORED' THEN payment_movements.amount
          ELSE -payment_movements.amount END) FROM payment_movements WHERE payment_movements.payment_id = payments.id), 0) AS found
      FROM payments WHERE payments.status IN ('SUCCEEDED', 'REFUNDED', 'REVERSED') AND ${within('payments.id')}`,
  },
  'G9: no more goes back of a payment than it brought': {
    rowsOf: 'payments',
    isBroken: 'found > expected',
    sql: `SELECT payments.id AS subject, payments.amount AS expected, (SELECT SUM(refunds.amount) FROM refunds
        WHERE refunds.payment_id = payments.id AND refunds.status <> 'FAILED') AS found
      FROM payments WHERE ${within('payments.id')}`,
  },
  'G9: what a credit note gives back to a card is refunded': {
    rowsOf: 'credit_notes',
    isBroken: 'found < expected',
    sql: `SELECT credit_notes.id AS subject, credit_notes.to_card AS expected,
        COALESCE((SELECT SUM(refunds.amount) FROM refunds WHERE refunds.credit_note_id = credit_notes.id), 0) AS found
      FROM credit_notes WHERE ${within('credit_notes.id')}`,
  },
  'D5: what an order charged is what was due': {
    rowsOf: 'orders',
    sql: `SELECT orders.id AS subject, orders.due - orders.left_open AS expected, (SELECT SUM(payments.amount) FROM payments
        WHERE payments.order_id = orders.id AND payments.purpose IN ('ORDER', 'TRIAL_CONVERSION')
        AND payments.status IN ('SUCCEEDED', 'REVERSED') AND payments.refund_status IS NULL) AS found
      FROM orders WHERE ${within('orders.id')}`,
  },
};

/**
 * G8 and what else must hold of the books at every moment; empty when they are sound. An auditor: it reads the tables of all domains by
 * itself, and trusts none of the functions that write them. It takes as long as there are rows: they are looked at stretch by stretch.
 */
export async function checkLedger(reader: Reader): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const table of new Set(Object.values(INVARIANTS).map((invariant) => invariant.rowsOf))) {
    for await (const stretch of stretchesOf(reader, table)) {
      violations.push(...(await checkStretch(reader, table, stretch)));
      if (table === 'invoices') violations.push(...(await checkInvoices(reader, stretch)));
    }
  }
  return [...violations, ...(await checkNumbers(reader))];
}

/** How many rows are looked at by one statement. */
const STRETCH = 2_000;

/** From after one id up to another. */
type Stretch = [after: string, until: string];

async function* stretchesOf(reader: Reader, table: string): AsyncGenerator<Stretch> {
  for (let after = ''; ; ) {
    const next = `SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ${STRETCH}`;
    const [row] = await reader.query(`SELECT MAX(id) AS until FROM (${next}) stretch`, [after]);
    if (row!.until === null) return;
    const until = String(row!.until);
    yield [after, until];
    after = until;
  }
}

async function checkStretch(reader: Reader, table: string, stretch: Stretch): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const [invariant, { sql, isBroken = 'expected <> found', ...of }] of Object.entries(INVARIANTS)) {
    if (of.rowsOf !== table) continue;
    for (const row of await reader.query(`SELECT * FROM (${sql}) checked WHERE ${isBroken}`, [...stretch])) {
      const [expected, found] = [Number(row.expected), Number(row.found)];
      violations.push({ invariant, subject: String(row.subject), expected, found });
    }
  }
  return violations;
}

/** G1: of each series, and kind of document, numbers have no gaps, and none is above its counter. */
async function checkNumbers(reader: Reader): Promise<Violation[]> {
  const violations: Violation[] = [];
  const counters = await reader.query("SELECT series, year, last_number FROM number_counters WHERE series <> 'Q'");
  for (const { series, year, last_number } of counters) {
    const last = Number(last_number);
    const start = `${series}-${year}-`;
    const { sql, values } = beginningWith('number', start);
    const numbers = `(SELECT number FROM invoices WHERE ${sql} UNION ALL SELECT number FROM credit_notes WHERE ${sql}) documents`;
    const [counted] = await reader.query(`SELECT COUNT(*) AS n FROM ${numbers}`, [...values, ...values]);
    const found = Number(counted!.n);
    if (found !== last)
      violations.push({ invariant: 'G1: numbers have no gaps', subject: String(series), expected: last, found });
    const place = `CAST(SUBSTRING(number, ${start.length + 1}) AS DECIMAL)`;
    const above = `SELECT number, ${place} AS place FROM ${numbers} WHERE ${place} > ?`;
    for (const row of await reader.query(above, [...values, ...values, last])) {
      violations.push({
        ...{ invariant: 'G1: no number is above its counter', subject: String(row.number) },
        ...{ expected: last, found: Number(row.place) },
      });
    }
  }
  return violations;
}

/** Of each invoice: what it says of how it is settled, and what credit notes lower it by, what the balance pays, what payments pay, and what of its lines is not credited. */
const SETTLED_BY = `SELECT invoices.id, invoices.total, invoices.from_balance AS says_from_balance, invoices.credited AS says_credited,
  invoices.paid AS says_paid, invoices.open_amount AS says_open_amount, invoices.status AS says_status,
  COALESCE((SELECT SUM(applied_to_invoice) FROM credit_notes WHERE credit_notes.invoice_id = invoices.id), 0) AS credited,
  COALESCE((SELECT -SUM(amount) FROM balance_entries WHERE balance_entries.invoice_id = invoices.id AND ${OF_USE}), 0) AS from_balance,
  COALESCE((SELECT SUM(amount) FROM payments WHERE payments.invoice_id = invoices.id AND ${COUNTS}), 0)
  - COALESCE((SELECT SUM(balance_entries.amount) FROM balance_entries JOIN payments ON payments.id = balance_entries.payment_id
      WHERE payments.invoice_id = invoices.id AND ${COUNTS} AND ${OF_EXCESS}), 0)
  - COALESCE((SELECT SUM(refunds.amount) FROM refunds JOIN payments ON payments.id = refunds.payment_id
      WHERE payments.invoice_id = invoices.id AND ${COUNTS} AND refunds.status <> 'FAILED'), 0) AS paid,
  COALESCE((SELECT SUM(amount + tax - credited_amount - credited_tax) FROM billing_lines
    WHERE billing_lines.invoice_id = invoices.id AND kind = 'CHARGE'), 0) AS not_credited
  FROM invoices WHERE ${within('invoices.id')}`;

/** How an invoice is settled, and what follows from it. Minor units. */
interface Settlement extends Omit<InvoiceAmounts, 'total'> {
  openAmount: Minor;
  status: InvoiceStatus;
}

/** What each invoice says of how it is settled is what the books say. */
const OF_INVOICE: Record<keyof Settlement, string> = {
  fromBalance: 'G8: balance used of an invoice = its movements of the balance',
  credited: 'G8: credited of an invoice = its credit notes',
  paid: 'G8: paid of an invoice = its payments',
  openAmount: 'G8: open = total − credited − balance used − payments',
  status: 'G8: the status of an invoice follows from what settles it',
};

async function checkInvoices(reader: Reader, stretch: Stretch): Promise<Violation[]> {
  const rows = await reader.query(SETTLED_BY, [...stretch]);
  return rows.flatMap((row) => {
    const [says, books] = [saidIn(row), booksIn(row)];
    const fields = Object.keys(OF_INVOICE) as (keyof Settlement)[];
    return fields
      .filter((field) => says[field] !== books[field])
      .map((field) => {
        return { invariant: OF_INVOICE[field], subject: String(row.id), expected: books[field], found: says[field] };
      });
  });
}

const amountIn = (row: Raw, name: string) => minor(Number(row[name]));

const saidIn = (row: Raw): Settlement => ({
  ...{ fromBalance: amountIn(row, 'says_from_balance'), credited: amountIn(row, 'says_credited') },
  ...{ paid: amountIn(row, 'says_paid'), openAmount: amountIn(row, 'says_open_amount') },
  status: row.says_status as InvoiceStatus,
});

function booksIn(row: Raw): Settlement {
  const amounts: InvoiceAmounts = {
    ...{ total: amountIn(row, 'total'), fromBalance: amountIn(row, 'from_balance') },
    ...{ credited: amountIn(row, 'credited'), paid: amountIn(row, 'paid') },
  };
  const status = invoiceStatus(amounts, Number(row.not_credited) === 0);
  const { total: _total, ...settled } = amounts;
  return { ...settled, openAmount: openAmount(amounts), status };
}
