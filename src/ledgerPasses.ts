import { OF_EXCESS, OF_RESERVED, OF_USE } from './invoicing';

/** What must be of a row, as expressions of the facts about it; what is null is not looked at. */
interface Check {
  expected: string;
  found: string;
  /** When it does not hold; where they differ unless given. */
  isBroken?: string;
}

/** What is looked at in one pass over a table. */
export interface Pass {
  /** A stretch has so many rows of this table. */
  rowsOf: string;
  /** The column whose order they are in; their ids unless given. All rows that have one value of it are in one stretch. */
  by?: string;
  /** A statement: the facts about the rows in one stretch of the table; `subject` says which row it is. */
  facts: string;
  checks: Record<string, Check>;
}

/** That an id is in the stretch that is looked at. */
const within = (id: string) => `${id} > ? AND ${id} <= ?`;

/**
 * Sums over the rows of another table, for each row that they belong to: all sums of a stretch are made together, in the order of an index.
 * @param by the column that says to which row they belong
 */
const joined = (name: string, by: string, sums: string, from: string, where = '1 = 1') =>
  `LEFT JOIN (SELECT ${by} AS of_id, ${sums} ${from} WHERE ${within(by)} AND ${where} GROUP BY ${by}) ${name}`;

const sumOf = (name: string, by: string, amount: string, from: string, where?: string) =>
  joined(name, by, `SUM(${amount}) AS amount`, from, where);

/** A sum of what may have no rows. */
const of = (name: string, column = 'amount') => `COALESCE(${name}.${column}, 0)`;

/** What counts of a payment. */
const COUNTS = "payments.status = 'SUCCEEDED' AND payments.refund_status IS NULL";
const NOT_FAILED = "refunds.status <> 'FAILED'";
const REFUNDED_PAYMENTS = 'FROM refunds JOIN payments ON payments.id = refunds.payment_id';
const EXCESS_OF_PAYMENTS = 'FROM balance_entries JOIN payments ON payments.id = balance_entries.payment_id';

export const PASSES: readonly Pass[] = [
  {
    rowsOf: 'accounts',
    facts: `SELECT accounts.id AS subject, accounts.balance, ${of('entries')} AS entries,
        ${of('received')} - ${of('refunded')} + ${of('invoiced', 'open_amount')} - accounts.balance + ${of('entries', 'reserved')} AS explained,
        ${of('invoiced')} - ${of('credited')} AS invoiced
      FROM accounts
      ${joined('entries', 'account_id', `SUM(amount) AS amount, SUM(CASE WHEN ${OF_RESERVED} THEN amount ELSE 0 END) AS reserved`, 'FROM balance_entries')} ON entries.of_id = accounts.id
      ${sumOf('received', 'account_id', 'amount', 'FROM payments', COUNTS)} ON received.of_id = accounts.id
      ${sumOf('refunded', 'refunds.account_id', 'refunds.amount', REFUNDED_PAYMENTS, `${NOT_FAILED} AND ${COUNTS}`)} ON refunded.of_id = accounts.id
      ${joined('invoiced', 'account_id', 'SUM(total) AS amount, SUM(open_amount) AS open_amount', 'FROM invoices')} ON invoiced.of_id = accounts.id
      ${sumOf('credited', 'account_id', 'total', 'FROM credit_notes')} ON credited.of_id = accounts.id
      WHERE ${within('accounts.id')}`,
    checks: {
      'C8: balance = sum of its ledger ≥ 0': {
        expected: 'entries',
        found: 'balance',
        isBroken: 'entries <> balance OR balance < 0',
      },
      'G8: invoiced − credited = received − refunded + open − balance': { expected: 'explained', found: 'invoiced' },
    },
  },
  {
    rowsOf: 'balance_entries',
    by: 'account_id',
    facts: `SELECT id AS subject, SUM(amount) OVER (PARTITION BY account_id ORDER BY id) AS summed, balance_after
      FROM balance_entries WHERE ${within('account_id')}`,
    checks: { 'C8: each ledger row continues the one before': { expected: 'summed', found: 'balance_after' } },
  },
  {
    rowsOf: 'credit_notes',
    facts: `SELECT credit_notes.id AS subject, credit_notes.total, credit_notes.to_card, ${of('lines_of')} AS of_lines,
        ${of('refunded')} AS refunded
      FROM credit_notes
      ${sumOf('lines_of', 'credit_note_id', '-(amount + tax)', 'FROM billing_lines')} ON lines_of.of_id = credit_notes.id
      ${sumOf('refunded', 'credit_note_id', 'amount', 'FROM refunds')} ON refunded.of_id = credit_notes.id
      WHERE ${within('credit_notes.id')}`,
    checks: {
      'C10: a credit note is the sum of its lines': { expected: 'of_lines', found: 'total' },
      'G9: what a credit note gives back to a card is refunded': {
        expected: 'to_card',
        found: 'refunded',
        isBroken: 'refunded < to_card',
      },
    },
  },
  {
    rowsOf: 'billing_lines',
    facts: `SELECT charges.id AS subject, CASE WHEN charges.kind = 'CHARGE' THEN charges.credited_amount + charges.credited_tax END AS says_credited,
        ${of('credits')} AS credited, charges.amount - charges.credited_amount AS not_credited, segments.amount AS in_segments
      FROM billing_lines charges
      ${sumOf('credits', 'credited_line_id', '-(amount + tax)', 'FROM billing_lines', "(credit_note_id IS NOT NULL OR kind = 'PRICE_HOLD')")} ON credits.of_id = charges.id
      ${sumOf('segments', 'line_id', 'amount', 'FROM charge_segments')} ON segments.of_id = charges.id
      WHERE ${within('charges.id')}`,
    checks: {
      'C4: credits never exceed what was charged': { expected: 'says_credited', found: 'credited' },
      'C4: what is open or used of a charged line is what was not credited': {
        expected: 'not_credited',
        found: 'in_segments',
      },
    },
  },
  {
    rowsOf: 'payments',
    facts: `SELECT payments.id AS subject, payments.amount, CASE WHEN invoice_id IS NULL AND ${COUNTS} THEN payments.amount END AS without_invoice,
        ${of('excess')} AS to_balance, refunded.amount AS refunded,
        CASE WHEN ${COUNTS} THEN payments.amount - ${of('refunded')} ELSE 0 END AS counts_for,
        CASE WHEN payments.status IN ('SUCCEEDED', 'REFUNDED', 'REVERSED') THEN payments.amount + ${of('moved')} END AS moved_to
      FROM payments
      ${sumOf('excess', 'payment_id', 'amount', 'FROM balance_entries', OF_EXCESS)} ON excess.of_id = payments.id
      ${sumOf('refunded', 'payment_id', 'amount', 'FROM refunds', NOT_FAILED)} ON refunded.of_id = payments.id
      ${sumOf('moved', 'payment_id', "CASE WHEN kind = 'RESTORED' THEN amount ELSE -amount END", 'FROM payment_movements')} ON moved.of_id = payments.id
      WHERE ${within('payments.id')}`,
    checks: {
      'D5: a payment that succeeded belongs to an invoice, went to the balance or goes back': {
        expected: 'without_invoice',
        found: 'to_balance',
      },
      'G13: what a payment counts for = what came in and what moved since': {
        expected: 'counts_for',
        found: 'moved_to',
      },
      'G9: no more goes back of a payment than it brought': {
        expected: 'amount',
        found: 'refunded',
        isBroken: 'refunded > amount',
      },
    },
  },
  {
    rowsOf: 'orders',
    facts: `SELECT orders.id AS subject, orders.due - orders.left_open AS due, charged.amount AS charged FROM orders
      ${sumOf('charged', 'order_id', 'amount', 'FROM payments', "purpose IN ('ORDER', 'TRIAL_CONVERSION') AND status IN ('SUCCEEDED', 'REVERSED') AND refund_status IS NULL")}
      ON charged.of_id = orders.id WHERE ${within('orders.id')}`,
    checks: { 'D5: what an order charged is what was due': { expected: 'due', found: 'charged' } },
  },
  {
    rowsOf: 'purchase_orders',
    facts: `SELECT purchase_orders.id AS subject, purchase_orders.used_up,
        CASE WHEN ceiling <= ${of('invoiced')} - ${of('credited')} + ${of('committed')} THEN 1 ELSE 0 END AS is_used_up
      FROM purchase_orders
      ${sumOf('invoiced', 'purchase_order_id', 'total', 'FROM invoices')} ON invoiced.of_id = purchase_orders.id
      ${sumOf('credited', 'invoices.purchase_order_id', 'credit_notes.total', 'FROM credit_notes JOIN invoices ON invoices.id = credit_notes.invoice_id')} ON credited.of_id = purchase_orders.id
      ${sumOf('committed', 'purchase_order_id', 'total', 'FROM order_effects', "status IN ('SCHEDULED', 'FAILED')")} ON committed.of_id = purchase_orders.id
      WHERE ${within('purchase_orders.id')}`,
    checks: { 'I5: a purchase order of which nothing remains says so': { expected: 'is_used_up', found: 'used_up' } },
  },
];

/**
 * Of each invoice: what it says of how it is settled, and what credit notes lower it by, what the balance pays, what payments pay, what its lines
 * come to, and what of them is not credited.
 */
export const SETTLED_BY = `SELECT invoices.id, invoices.total, invoices.status,
  invoices.from_balance, invoices.credited, invoices.paid, invoices.open_amount,
  ${of('used')}, ${of('credited')}, ${of('received')} - ${of('excess')} - ${of('refunded')}, ${of('lines_of')}, ${of('lines_of', 'not_credited')}
  FROM invoices
  ${joined('lines_of', 'invoice_id', "SUM(amount + tax) AS amount, SUM(CASE WHEN kind = 'CHARGE' THEN amount + tax - credited_amount - credited_tax ELSE 0 END) AS not_credited", 'FROM billing_lines')} ON lines_of.of_id = invoices.id
  ${sumOf('credited', 'invoice_id', 'applied_to_invoice', 'FROM credit_notes')} ON credited.of_id = invoices.id
  ${sumOf('used', 'invoice_id', '-amount', 'FROM balance_entries', OF_USE)} ON used.of_id = invoices.id
  ${sumOf('received', 'invoice_id', 'amount', 'FROM payments', COUNTS)} ON received.of_id = invoices.id
  ${sumOf('excess', 'payments.invoice_id', 'balance_entries.amount', EXCESS_OF_PAYMENTS, `${COUNTS} AND ${OF_EXCESS}`)} ON excess.of_id = invoices.id
  ${sumOf('refunded', 'payments.invoice_id', 'refunds.amount', REFUNDED_PAYMENTS, `${COUNTS} AND ${NOT_FAILED}`)} ON refunded.of_id = invoices.id
  WHERE ${within('invoices.id')}`;
