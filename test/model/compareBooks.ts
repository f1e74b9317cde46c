import type { Answer } from '../support/people';
import { type Books, openOf, totalOf } from './books';
import { LINE, type Play, textOf } from './play';

const SHOWN = 12;
const BOOKS: string = `query ($id: ID!) { account(id: $id) { balance { minor } amountOpen { minor }
  invoices(first: ${SHOWN}) { nodes { number issuedOn dueOn lines(first: 10) { ${LINE} } taxes { tax { minor } } amountOpen { minor } amountPaid { minor }
    totals { total { minor } fromBalance { minor } } } }
  creditNotes(first: ${SHOWN}) { nodes { number issuedOn lines(first: 10) { ${LINE} } total { minor } appliedToInvoice { minor } toBalance { minor } } }
  balanceEntries(first: ${SHOWN}) { nodes { amount { minor } balanceAfter { minor } } } } }`;

/** Everything of an account's books: the latest invoices and credit notes, the balance and its movements, and what is open. */
export async function compareBooks(
  play: Play,
  name: string,
  accountId: string,
  token: string,
  books: Books,
): Promise<void> {
  const { account } = await play.ask(token, BOOKS, { id: accountId });
  const open = books.invoices.reduce((total, invoice) => total + openOf(invoice), 0);
  play.compare(`${name} on ${play.today} ${play.steps.length}`, account, {
    balance: books.balance,
    amountOpen: open,
  });
  const invoices = [...account.invoices.nodes].reverse();
  const latest = books.invoices.slice(-SHOWN);
  play.compare(name, { invoices: invoices.length }, { invoices: latest.length });
  const theirs = inOrder(invoices, (invoice) => `${invoice.issuedOn} ${invoice.lines.map(textOf).sort()}`);
  for (const [place, invoice] of inOrder(
    latest,
    ({ issuedOn, lines }) => `${issuedOn} ${lines.map(({ what }) => what).sort()}`,
  ).entries()) {
    const shown = theirs[place];
    const total = totalOf(invoice);
    const where = `${name} invoice ${shown.number}`;
    play.compare(where, shown, {
      issuedOn: invoice.issuedOn,
      amountOpen: openOf(invoice),
      amountPaid: invoice.paid,
      ...(invoice.dueOn ? { dueOn: invoice.dueOn } : {}),
    });
    play.compareAmounts(
      where,
      shown.lines,
      invoice.lines.map(({ what, net, tax }) => ({ what, amount: net, tax })),
    );
    play.compare(where, shown.totals, { total, fromBalance: invoice.fromBalance });
    play.compare(
      where,
      { taxes: shown.taxes.reduce((tax: number, rate: Answer) => tax + rate.tax, 0) },
      { taxes: invoice.lines.reduce((tax, line) => tax + line.tax, 0) },
    );
  }
  const notes = inOrder(
    [...account.creditNotes.nodes].reverse(),
    (note) => `${note.issuedOn} ${note.lines.map(textOf).sort()} ${note.total}`,
  );
  const ours = inOrder(
    books.creditNotes.slice(-SHOWN),
    (note) =>
      `${note.issuedOn} ${note.lines.map(({ what }) => what.replace(/^CHARGE/, 'CREDIT')).sort()} ${totalOfNote(note)}`,
  );
  play.compare(name, { creditNotes: notes.length }, { creditNotes: ours.length });
  for (const [place, note] of ours.entries()) {
    const shown = notes[place];
    const where = `${name} credit note ${shown.number}`;
    play.compare(where, shown, {
      issuedOn: note.issuedOn,
      appliedToInvoice: note.appliedToInvoice,
      toBalance: note.toBalance,
      total: totalOfNote(note),
    });
    play.compareAmounts(
      where,
      shown.lines,
      note.lines.map(({ what, net, tax }) => ({
        what: what.replace(/^CHARGE/, 'CREDIT'),
        amount: net,
        tax,
      })),
    );
  }
  // In how many rows of the ledger something moves is in no rule; that each row adds up is.
  for (const [place, { amount, balanceAfter }] of account.balanceEntries.nodes.entries()) {
    const before = account.balanceEntries.nodes[place + 1]?.balanceAfter ?? balanceAfter - amount;
    if (before + amount !== balanceAfter)
      throw play.failure(`${name}: a movement of ${amount} from ${before} to ${balanceAfter}`);
  }
  const [last] = account.balanceEntries.nodes;
  if (last) play.compare(`${name} ledger on ${play.today} ${play.steps.length}`, last, { balanceAfter: books.balance });
}

const totalOfNote = ({ lines }: { lines: { net: number; tax: number }[] }): number =>
  lines.reduce((total, { net, tax }) => total - net - tax, 0);

/** Sorted by what they are; those alike stay in their order. */
const inOrder = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] =>
  items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
