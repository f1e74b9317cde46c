import { randomUUID } from 'node:crypto';
import type { Answer } from '../support/people';
import { type Invoice, openOf } from './books';
import { CREDIT, INVOICES, PAY, RECORD } from './corporateDocuments';
import { textOf } from './play';
import type { CorporatePlayer } from './playCorporate';
import { inMajor } from './prices';

/** What staff have credited of an invoice. */
const goodwill = new WeakMap<Invoice, number>();

/** G3, G5: in part or in full by card, or by a cheque that may be too large. */
export async function pay(player: CorporatePlayer): Promise<void> {
  const { play, model, people, name } = player;
  const invoice = play.pick(model.books.invoices.filter((one) => openOf(one) > 0));
  const shown = await shownAs(player, invoice);
  const unit = model.currency === 'JPY' ? 1 : 100;
  const all = openOf(invoice);
  const part = play.chance(50) ? all : Math.min(all, unit + play.random(all));
  const cheque = play.chance(50);
  const amount = cheque && play.chance(40) ? all + 1 + play.random(5000) : part;
  play.steps.push(`${play.today} ${name} pays ${amount} of ${all} by ${cheque ? 'cheque' : 'card'}`);
  const input = {
    invoiceId: shown.id,
    amount: { amount: inMajor(amount, model.currency), currency: model.currency },
    idempotencyKey: randomUUID(),
  };
  const recorded = { methodType: 'CHEQUE', reference: 'cheque', receivedOn: play.today };
  const answer = cheque
    ? await play.send(people.technician.token, RECORD, { ...input, ...recorded })
    : await play.send(people.contact.token, PAY, { ...input, oneTimeToken: 'tok_visa' });
  model.books.receive(invoice, amount);
  play.compare(`${name} payment ${play.steps.length}`, answer.invoice, { amountOpen: openOf(invoice) });
}

async function shownAs({ play, model, people, name }: CorporatePlayer, invoice: Invoice): Promise<Answer> {
  const { account } = await play.ask(people.contact.token, INVOICES, { id: people.accountId });
  const { nodes } = account.invoices;
  const shown = nodes[model.books.invoices.length - 1 - model.books.invoices.indexOf(invoice)];
  play.compare(`${name} invoice to pay or credit ${play.steps.length}`, shown, {
    issuedOn: invoice.issuedOn,
    amountOpen: openOf(invoice),
  });
  return shown;
}

/** G9: goodwill on a line, small enough to need no approval. */
export async function correct(player: CorporatePlayer): Promise<void> {
  const { play, model, people, name } = player;
  const invoice = play.pick(model.books.invoices.slice(-40));
  const given = goodwill.get(invoice) ?? 0;
  const line = play.pick(
    invoice.lines.filter(({ what, net, creditedNet }) => what.startsWith('CHARGE') && net > creditedNet),
  );
  if (!line) return;
  const net = Math.min(line.net - line.creditedNet, 1 + play.random(9_000));
  if (given + net > 25_000) return;
  goodwill.set(invoice, given + net);
  const shown = await shownAs(player, invoice);
  const { id } = shown.lines.find((one: Answer) => textOf(one) === line.what && one.amount === line.net);
  play.steps.push(`${play.today} ${name} is credited ${net} of ${line.what}`);
  const amount = { amount: inMajor(net, model.currency), currency: model.currency };
  const input = {
    invoiceId: shown.id,
    reason: 'GOODWILL',
    comment: 'They had to wait.',
    lines: [{ lineId: id, amount }],
    idempotencyKey: randomUUID(),
  };
  const { invoiceCredit } = await play.send(people.technician.token, CREDIT, input);
  model.correct(play.today, invoice, line, net);
  play.compare(`${name} goodwill ${play.steps.length}`, invoiceCredit, { status: 'ISSUED' });
}
