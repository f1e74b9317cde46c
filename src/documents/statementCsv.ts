import { stringify } from 'csv-stringify/sync';
import { formatDate, languageOf, type MessageKey, translate } from '../language';
import { type Currency, larger, type Minor, negate, type PlainDate, toDecimal, ZERO } from '../rules';
import type { Statement } from './statement';
import { entryText, lateText, openByCurrency } from './statementTables';

/** What a record is about: the document's number, and what a payment names itself. */
interface About {
  document: string | null;
  reference: string | null;
}

/** What a spreadsheet of the language opens as a table with amounts, without being told. */
const NOTATIONS = { en: { delimiter: ',', point: '.' }, fr: { delimiter: ';', point: ',' } } as const;

/**
 * A statement for spreadsheets: dates as `YYYY-MM-DD`, amounts as plain decimals of the statement's language in two columns, so that none is
 * negative. What would be taken for a formula is made text: customers and staff write some of what stands here.
 */
export function statementCsv(statement: Statement): string {
  const { account, billedTo, entries, movements, open, from, to } = statement;
  const { locale, name } = billedTo;
  const { delimiter, point } = NOTATIONS[languageOf(locale)];
  const text = (key: MessageKey) => translate(key, locale);
  const record = (
    part: string,
    on: PlainDate,
    entry: string,
    about: About,
    amount: Minor,
    currency: Currency = account.currency,
  ) => {
    const amounts = [amount, negate(amount)].map((of) => toDecimal(larger(of, ZERO), currency).replace('.', point));
    return [part, on, entry, about.document ?? '', about.reference ?? '', ...amounts, currency];
  };
  const named = { document: null, reference: name };
  const [opening, closing] = [text('documents.statement.opening'), text('documents.statement.closing')];
  const [owed, balance] = [text('documents.statement.entries'), text('documents.statement.movements')];
  const stillOpen = translate('documents.statement.openOn', locale, { on: formatDate(to, locale) });
  const records = [
    record(owed, from, opening, named, statement.owedAtStart),
    ...entries.map((entry) => {
      const said = [entryText(entry, locale), ...lateText(entry, locale)].join(', ');
      return record(owed, entry.on, said, entry, entry.amount);
    }),
    record(owed, to, closing, named, statement.owedAtEnd),
    // On the balance, credit in the customer's favour is what is credited.
    record(balance, from, opening, named, negate(statement.balanceAtStart)),
    ...movements.map(({ on, reason, amount, document }) =>
      record(balance, on, text(`documents.balanceReasons.${reason}`), { document, reference: null }, negate(amount)),
    ),
    record(balance, to, closing, named, negate(statement.balanceAtEnd)),
    ...open.map(({ issuedOn, dueOn, number, openAmount, currency }) => {
      const due = translate('documents.statement.due', locale, { on: formatDate(dueOn, locale) });
      return record(stillOpen, issuedOn, due, { document: number, reference: null }, openAmount, currency);
    }),
    ...openByCurrency(open).map(({ currency, openAmount }) =>
      record(
        stillOpen,
        to,
        translate('documents.statement.openTotal', locale, { currency }),
        named,
        openAmount,
        currency,
      ),
    ),
  ];
  const headings = ['part', 'date', 'entry', 'document', 'reference', 'charged', 'credited', 'currency'] as const;
  const columns = headings.map((name) => text(`documents.statement.${name}`));
  return stringify([columns, ...records], { bom: true, delimiter, escape_formulas: true, record_delimiter: 'windows' });
}
