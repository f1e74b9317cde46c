import { PASSES, type Pass, SETTLED_BY } from './ledgerPasses';
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

/**
 * G8 and what else must hold of the books at every moment; empty when they are sound. An auditor: it reads the tables of all domains by
 * itself, and trusts none of the functions that write them. It takes as long as there are rows: they are looked at stretch by stretch. What is
 * compared is read by one statement, which sees one instant, so that what is written meanwhile breaks nothing.
 * @param rows how many make a stretch
 */
export async function checkLedger(reader: Reader, rows = 10_000): Promise<Violation[]> {
  const found = await Promise.all([
    ...PASSES.map((pass) => inStretches(reader, rows, pass, (stretch) => checkStretch(reader, pass, stretch))),
    inStretches(reader, rows, { rowsOf: 'invoices' }, (stretch) => checkInvoices(reader, stretch)),
    checkNumbers(reader),
  ]);
  return found.flat();
}

/** From after one id up to another. */
type Stretch = [after: string, until: string];

async function inStretches(
  reader: Reader,
  rows: number,
  { rowsOf, by = 'id' }: Pick<Pass, 'rowsOf' | 'by'>,
  check: (stretch: Stretch) => Promise<Violation[]>,
): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (let after = ''; ; ) {
    const next = `SELECT ${by} AS place FROM ${rowsOf} WHERE ${by} > ? ORDER BY ${by} LIMIT ${Math.trunc(rows)}`;
    const [row] = await reader.query(`SELECT MAX(place) AS until, COUNT(*) AS n FROM (${next}) stretch`, [after]);
    if (row!.until === null) return violations;
    const until = String(row!.until);
    violations.push(...(await check([after, until])));
    // The last one: rows that come meanwhile are not waited for.
    if (Number(row!.n) < rows) return violations;
    after = until;
  }
}

/** The stretch, as often as a statement asks for it. */
const valuesFor = (sql: string, stretch: Stretch) =>
  Array.from({ length: (sql.split('?').length - 1) / stretch.length }, () => stretch).flat();

async function checkStretch(reader: Reader, { facts, checks }: Pass, stretch: Stretch): Promise<Violation[]> {
  const named = Object.entries(checks).map(([invariant, { expected, found, isBroken }]) => {
    return { invariant, expected, found, isBroken: `(${isBroken ?? `${expected} <> ${found}`})` };
  });
  const columns = named.map(({ expected, found, isBroken }, place) => {
    return `${expected} AS expected_${place}, ${found} AS found_${place}, ${isBroken} AS is_broken_${place}`;
  });
  const isBroken = named.map((check) => check.isBroken).join(' OR ');
  const sql = `SELECT subject, ${columns.join(', ')} FROM (${facts}) facts WHERE ${isBroken}`;
  return (await reader.query(sql, valuesFor(sql, stretch))).flatMap((row) =>
    named.flatMap(({ invariant }, place): Violation[] => {
      if (Number(row[`is_broken_${place}`]) !== 1) return [];
      const [expected, found] = [Number(row[`expected_${place}`]), Number(row[`found_${place}`])];
      return [{ invariant, subject: String(row.subject), expected, found }];
    }),
  );
}

/** G1: of each series, and kind of document, numbers have no gaps, and none is above its counter. */
async function checkNumbers(reader: Reader): Promise<Violation[]> {
  const counters = await reader.query("SELECT series, year FROM number_counters WHERE series <> 'Q'");
  const violations: Violation[] = [];
  for (const { series, year } of counters) {
    violations.push(...(await checkSeries(reader, String(series), Number(year))));
  }
  return violations;
}

/** The counter is read by the statement that reads the documents: one that is issued meanwhile changes both. */
async function checkSeries(reader: Reader, series: string, year: number): Promise<Violation[]> {
  const start = `${series}-${year}-`;
  const { sql: isOfSeries, values: bounds } = beginningWith('number', start);
  const count = (table: string) => `(SELECT COUNT(*) FROM ${table} WHERE ${isOfSeries})`;
  const [counted] = await reader.query(
    `SELECT last_number, ${count('invoices')} + ${count('credit_notes')} AS n FROM number_counters WHERE series = ? AND year = ?`,
    [...bounds, ...bounds, series, year],
  );
  const [last, found] = [Number(counted!.last_number), Number(counted!.n)];
  const place = `CAST(SUBSTRING(number, ${start.length + 1}) AS DECIMAL)`;
  const above = (table: string) => `SELECT number, ${place} AS place, last_number FROM ${table}
    JOIN number_counters ON series = ? AND year = ? WHERE ${isOfSeries} AND ${place} > last_number`;
  const beyond = await reader.query(`${above('invoices')} UNION ALL ${above('credit_notes')}`, [
    ...[series, year, ...bounds],
    ...[series, year, ...bounds],
  ]);
  const gaps = { invariant: 'G1: numbers have no gaps', subject: series, expected: last, found };
  return [
    ...(found === last ? [] : [gaps]),
    ...beyond.map((row): Violation => {
      const [expected, place] = [Number(row.last_number), Number(row.place)];
      return { invariant: 'G1: no number is above its counter', subject: String(row.number), expected, found: place };
    }),
  ];
}

/** What an invoice comes to, how it is settled, and what follows from it. Minor units. */
interface Settlement extends InvoiceAmounts {
  openAmount: Minor;
  status: InvoiceStatus;
}

/** What each invoice says of itself is what the books say. */
const OF_INVOICE: Record<keyof Settlement, string> = {
  total: 'G1: an invoice is the sum of its lines',
  fromBalance: 'G8: balance used of an invoice = its movements of the balance',
  credited: 'G8: credited of an invoice = its credit notes',
  paid: 'G8: paid of an invoice = its payments',
  openAmount: 'G8: open = total − credited − balance used − payments',
  status: 'G8: the status of an invoice follows from what settles it',
};

async function checkInvoices(reader: Reader, stretch: Stretch): Promise<Violation[]> {
  const rows = await reader.tuples(SETTLED_BY, valuesFor(SETTLED_BY, stretch));
  const fields = Object.keys(OF_INVOICE) as (keyof Settlement)[];
  return rows.flatMap(([id, total, status, ...amounts]) => {
    const [fromBalance, credited, paid, open, ...books] = amounts.map((amount) => minor(Number(amount))) as Minor[];
    const says = { total: minor(Number(total)), fromBalance, credited, paid, openAmount: open, status } as Settlement;
    const is = settlementIn(says.total, books);
    return fields
      .filter((field) => says[field] !== is[field])
      .map((field) => ({ invariant: OF_INVOICE[field], subject: String(id), expected: is[field], found: says[field] }));
  });
}

/** @param total what the invoice says: what is open of it follows from that */
function settlementIn(total: Minor, books: readonly Minor[]): Settlement {
  const [fromBalance, credited, paid, ofLines, notCredited] = books as [Minor, Minor, Minor, Minor, Minor];
  const amounts: InvoiceAmounts = { total, fromBalance, credited, paid };
  return {
    ...{ ...amounts, total: ofLines },
    ...{ openAmount: openAmount(amounts), status: invoiceStatus(amounts, notCredited === 0) },
  };
}
