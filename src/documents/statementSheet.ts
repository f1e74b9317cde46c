import { formatAmount, formatPeriod, type MessageKey, translate } from '../language';
import { addDays, type Minor, startOfDay } from '../rules';
import { customerLines, sellerLines } from './party';
import type { Sheet } from './sheet';
import type { Statement } from './statement';
import { entriesTable, movementsTable, openTable } from './statementTables';

/** A statement of account as a sheet, for HTML and PDF. */
export function statementSheet(statement: Statement): Sheet {
  const { account, seller, billedTo, year, from, to } = statement;
  const { currency, timeZone } = account;
  const { locale } = billedTo;
  const text = (key: MessageKey, params = {}) => translate(key, locale, params);
  const fact = (key: MessageKey, minor: Minor) => ({ label: text(key), value: formatAmount(minor, currency, locale) });
  const title = text('documents.statement.title', { year });
  const days = [...statement.entries, ...statement.movements].map(({ on }) => on);
  const lastDay = days.sort().at(-1) ?? from;
  return {
    ...{ language: locale, title, author: seller.name, createdAt: startOfDay(lastDay, timeZone) },
    blocks: [
      {
        kind: 'parties',
        parties: [
          { heading: text('documents.seller'), lines: sellerLines(seller, locale) },
          { heading: text('documents.customer'), lines: customerLines(billedTo, locale) },
        ],
      },
      {
        kind: 'facts',
        facts: [
          {
            label: text('documents.statement.period'),
            value: formatPeriod({ start: from, end: addDays(to, 1) }, locale),
          },
          { label: text('documents.statement.currency'), value: currency },
          fact('documents.statement.owedAtStart', statement.owedAtStart),
          fact('documents.statement.owedAtEnd', statement.owedAtEnd),
          fact('documents.statement.balanceAtStart', statement.balanceAtStart),
          fact('documents.statement.balanceAtEnd', statement.balanceAtEnd),
        ],
      },
      ...entriesTable(statement),
      ...movementsTable(statement),
      ...openTable(statement),
      { kind: 'note', lines: [text('documents.statement.signs')] },
    ],
  };
}
