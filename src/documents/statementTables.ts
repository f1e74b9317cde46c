import { formatAmount, formatDate, type MessageKey, translate } from '../language';
import { type Currency, type Minor, sum } from '../rules';
import { paymentMethodText } from './paymentMethodText';
import type { Block, Cell, Labelled } from './sheet';
import type { Statement } from './statement';
import type { StatementEntry } from './statementChanges';
import type { OpenInvoice } from './statementOpen';

/** What an entry of a statement is called. */
export function entryText({ kind, payment }: StatementEntry, locale: string): string {
  const method = payment ? paymentMethodText(payment, locale) : '';
  if (kind === 'RETURNED') return translate(`documents.statement.returned.${payment!.methodType}`, locale, { method });
  return translate(`documents.statement.kinds.${kind}`, locale, { method });
}

/** G13: the day of money that was recorded in a later year than it was received; nothing for everything else. */
export function lateText({ receivedOn }: StatementEntry, locale: string): string[] {
  return receivedOn ? [translate('documents.statement.late', locale, { on: formatDate(receivedOn, locale) })] : [];
}

/** G13: what is open at the end, by currency. Minor units. */
export function openByCurrency(open: readonly OpenInvoice[]): { currency: Currency; openAmount: Minor }[] {
  const currencies = [...new Set(open.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const ofThis = open.filter((invoice) => invoice.currency === currency);
    return { currency, openAmount: sum(ofThis.map(({ openAmount }) => openAmount)) };
  });
}

/** A column of a statement by its message, and the part of the width that it takes. */
const column = (name: 'date' | 'entry' | 'document' | 'dueOn', share: number, locale: string) => ({
  ...{ heading: translate(`documents.statement.${name}`, locale), share },
});
const amounts = (name: 'amount' | 'owed' | 'balance' | 'open' | 'total', locale: string) => ({
  ...{ heading: translate(`documents.statement.${name}`, locale), share: 0.15, numeric: true },
});

export function entriesTable({ account: { currency }, billedTo: { locale }, entries }: Statement): Block[] {
  const text = (key: MessageKey) => translate(key, locale);
  const money = (minor: Minor) => ({ text: formatAmount(minor, currency, locale) });
  const caption = text('documents.statement.entries');
  if (entries.length === 0) return [{ kind: 'note', heading: caption, lines: [text('documents.statement.none')] }];
  const columns = [
    ...[column('date', 0.19, locale), column('entry', 0.29, locale), column('document', 0.22, locale)],
    ...[amounts('amount', locale), amounts('owed', locale)],
  ];
  const rows = entries.map((entry) => [
    { text: formatDate(entry.on, locale) },
    { text: entryText(entry, locale), details: lateText(entry, locale) },
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

export function movementsTable({ account: { currency }, billedTo: { locale }, movements }: Statement): Block[] {
  const text = (key: MessageKey) => translate(key, locale);
  const money = (minor: Minor) => ({ text: formatAmount(minor, currency, locale) });
  if (movements.length === 0) return [];
  const columns = [
    ...[column('date', 0.19, locale), column('entry', 0.29, locale), column('document', 0.22, locale)],
    ...[amounts('amount', locale), amounts('balance', locale)],
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

/** G13: the invoices on which something is open at the end, and what that comes to. */
export function openTable({ billedTo: { locale }, open, to }: Statement): Block[] {
  const caption = translate('documents.statement.openOn', locale, { on: formatDate(to, locale) });
  const nothing = translate('documents.statement.nothingOpen', locale);
  if (open.length === 0) return [{ kind: 'note', heading: caption, lines: [nothing] }];
  const columns = [
    ...[column('date', 0.22, locale), column('document', 0.26, locale), column('dueOn', 0.22, locale)],
    ...[amounts('total', locale), amounts('open', locale)],
  ];
  const rows = open.map(({ issuedOn, dueOn, number, total, openAmount, currency }) => [
    { text: formatDate(issuedOn, locale) },
    { text: number },
    { text: formatDate(dueOn, locale) },
    { text: formatAmount(total, currency, locale) },
    { text: formatAmount(openAmount, currency, locale) },
  ]);
  const sums = openByCurrency(open).map(({ currency, openAmount }): Labelled & { strong: boolean } => ({
    label: translate('documents.statement.openTotal', locale, { currency }),
    ...{ value: formatAmount(openAmount, currency, locale), strong: true },
  }));
  return [
    { kind: 'table', caption, columns, rows },
    { kind: 'sums', sums },
  ];
}
