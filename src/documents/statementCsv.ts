import { stringify } from 'csv-stringify/sync';
import { type MessageKey, translate } from '../language';
import { type PlainDate, toDecimal } from '../rules';
import type { Statement } from './statement';
import { entryText } from './statementSheet';

/**
 * A statement for spreadsheets: dates as `YYYY-MM-DD`, amounts as plain decimals in two columns, so that none is negative. What would be
 * taken for a formula is made text: customers and staff write some of what stands here.
 */
export function statementCsv(statement: Statement): string {
  const { account, entries, movements, year } = statement;
  const { locale, currency } = account;
  const text = (key: MessageKey) => translate(key, locale);
  const record = (part: string, on: PlainDate, entry: string, reference: string, amount: number) => {
    const [charged, credited] = [amount > 0 ? amount : 0, amount < 0 ? -amount : 0];
    return [part, on, entry, reference, toDecimal(charged, currency), toDecimal(credited, currency), currency];
  };
  const [from, until] = [`${year}-01-01`, `${year}-12-31`];
  const [opening, closing] = [text('documents.statement.opening'), text('documents.statement.closing')];
  const [owed, balance] = [text('documents.statement.entries'), text('documents.statement.movements')];
  const records = [
    record(owed, from, opening, account.name, statement.owedAtStart),
    ...entries.map((entry) => record(owed, entry.on, entryText(entry, locale), entry.reference, entry.amount)),
    record(owed, until, closing, account.name, statement.owedAtEnd),
    // On the balance, credit in the customer's favour is what is credited.
    record(balance, from, opening, account.name, -statement.balanceAtStart),
    ...movements.map(({ on, reason, amount }) =>
      record(balance, on, text(`documents.balanceReasons.${reason}`), '', -amount),
    ),
    record(balance, until, closing, account.name, -statement.balanceAtEnd),
  ];
  const headings = ['part', 'date', 'entry', 'reference', 'charged', 'credited', 'currency'] as const;
  const columns = headings.map((name) => text(`documents.statement.${name}`));
  return stringify([columns, ...records], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
