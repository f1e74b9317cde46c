import { formatAmount, formatDate, formatPeriod, type MessageKey, translate } from '../language';
import { addDays, type Minor, sellerFor, startOfDay } from '../rules';
import { customerLines, sellerLines } from './party';
import { paymentMethodText } from './paymentMethodText';
import type { Block, Cell, Sheet } from './sheet';
import type { Statement } from './statement';
import type { StatementEntry } from './statementChanges';

/** What an entry of a statement is called. */
export function entryText({ kind, payment }: StatementEntry, locale: string): string {
  const method = payment ? paymentMethodText(payment, locale) : '';
  if (kind === 'RETURNED') return translate(`documents.statement.returned.${payment!.methodType}`, locale, { method });
  return translate(`documents.statement.kinds.${kind}`, locale, { method });
}

/** A statement of account for people, in the account's language. */
export function statementSheet(statement: Statement): Sheet {
  const { account, year, from, to } = statement;
  const { locale, currency, timeZone } = account;
  const seller = sellerFor(account.country);
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
          { heading: text('documents.customer'), lines: customerLines(account, locale) },
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
      { kind: 'note', lines: [text('documents.statement.signs')] },
    ],
  };
}

function entriesTable({ account: { locale, currency }, entries }: Statement): Block[] {
  const text = (key: MessageKey) => translate(key, locale);
  const money = (minor: Minor) => ({ text: formatAmount(minor, currency, locale) });
  const caption = text('documents.statement.entries');
  if (entries.length === 0) return [{ kind: 'note', heading: caption, lines: [text('documents.statement.none')] }];
  const columns = [
    { heading: text('documents.statement.date'), share: 0.19 },
    { heading: text('documents.statement.entry'), share: 0.29 },
    { heading: text('documents.statement.document'), share: 0.22 },
    { heading: text('documents.statement.amount'), share: 0.15, numeric: true },
    { heading: text('documents.statement.owed'), share: 0.15, numeric: true },
  ];
  const rows = entries.map((entry) => [
    { text: formatDate(entry.on, locale) },
    { text: entryText(entry, locale) },
    documentCell(entry),
    money(entry.amount),
    money(entry.owed),
  ]);
  return [{ kind: 'table', caption, columns, rows }];
}

/** The document's number, and below it what a payment names itself; a payment without a document has only that. */
function documentCell({ document, reference }: StatementEntry): Cell {
  return document === null ? { text: reference ?? '' } : { text: document, details: reference ? [reference] : [] };
}

function movementsTable({ account: { locale, currency }, movements }: Statement): Block[] {
  const text = (key: MessageKey) => translate(key, locale);
  const money = (minor: Minor) => ({ text: formatAmount(minor, currency, locale) });
  if (movements.length === 0) return [];
  const columns = [
    { heading: text('documents.statement.date'), share: 0.19 },
    { heading: text('documents.statement.entry'), share: 0.29 },
    { heading: text('documents.statement.document'), share: 0.22 },
    { heading: text('documents.statement.amount'), share: 0.15, numeric: true },
    { heading: text('documents.statement.balance'), share: 0.15, numeric: true },
  ];
  const rows = movements.map(({ on, reason, amount, balanceAfter, document }) => [
    { text: formatDate(on, locale) },
    { text: text(`documents.balanceReasons.${reason}`) },
    { text: document ?? '' },
    money(amount),
    money(balanceAfter),
  ]);
  return [{ kind: 'table', caption: text('documents.statement.movements'), columns, rows }];
}
