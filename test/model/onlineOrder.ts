import { randomUUID } from 'node:crypto';
import { planId } from '../support/given';
import type { Answer } from '../support/people';
import type { Online } from './online';
import { ADD, PLACE, PREVIEW, SUBSCRIPTIONS } from './onlineDocuments';
import type { Wanted } from './onlineWishes';
import type { Play } from './play';
import type { OnlinePlayer } from './playOnline';
import { inMajor } from './prices';

/** D2: each preview, the cart's summary and the order say the same; then it is done in the model too. */
export async function placeOrder(player: OnlinePlayer, wanted: readonly Wanted[]): Promise<void> {
  const { play, model, buyer, name } = player;
  const { token } = buyer.contact;
  const items = wanted.map(({ item }) => item);
  play.steps.push(
    `${play.today} ${name} orders ${wanted.map(({ kind, input }) => `${kind} ${JSON.stringify(input)}`).join(', ')}`,
  );
  const where = `${name} order ${play.steps.length}`;
  let cart: Answer;
  for (const one of wanted) {
    await preview(player, `${where} preview of ${one.kind}`, one);
    ({ cart } = await play.send(token, ADD[one.kind], await withPlanId(play, one.input)));
  }
  const charges = items.flatMap((item) => item.charges);
  const credits = items.flatMap((item) => item.credits);
  const totals = model.totals(items);
  play.compareLines(`${where} summary`, cart.summary.lines, charges, credits, model.books);
  play.compareTotals(`${where} summary`, cart.summary.totals, totals);
  const expectedTotal = { amount: inMajor(totals.due, model.currency), currency: model.currency };
  const { order } = await play.send(token, PLACE, {
    cartId: cart.id,
    expectedVersion: cart.version,
    expectedTotal,
    idempotencyKey: randomUUID(),
  });
  play.compare(where, order, { status: 'COMPLETED' });
  play.compareLines(where, order.lines, charges, credits, model.books);
  play.compareTotals(where, order.totals, totals);
  if (totals.due > 0) play.compare(`${where} payment`, order.payment, { amount: totals.due });
  const done = model.order(play.today, items);
  await identify(player, done);
}

/** The ids of what an order has begun: the API lists subscriptions newest first. */
async function identify({ play, model, buyer, name }: OnlinePlayer, done: Online[]): Promise<void> {
  const nameless = done.filter(({ id }) => id === '');
  if (nameless.length === 0) return;
  const { account } = await play.ask(buyer.contact.token, SUBSCRIPTIONS, { id: buyer.accountId });
  const known = new Set(model.subscriptions.map(({ id }) => id));
  const fresh = account.subscriptions.nodes.filter(({ id }: Answer) => !known.has(id)).reverse();
  for (const subscription of nameless) {
    const place = fresh.findIndex(
      (shown: Answer) =>
        shown.plan.key === subscription.plan.key &&
        shown.seats === subscription.seats &&
        shown.frequency === subscription.frequency,
    );
    if (place < 0) throw play.failure(`${name}: no subscription for ${subscription.plan.name}`);
    subscription.id = fresh.splice(place, 1)[0].id;
  }
}

async function preview(
  { play, model, buyer }: OnlinePlayer,
  where: string,
  { kind, input, item }: Wanted,
): Promise<void> {
  const {
    accountId: _account,
    expectedVersion: _version,
    change = {},
    convertAtEnd: _converts,
    ...rest
  } = input as Answer;
  const asked = await withPlanId(play, { kind, ...rest, ...change });
  const { account } = await play.ask(buyer.contact.token, PREVIEW, { id: buyer.accountId, input: asked });
  const { refusals, lines, totals, period } = account.previewItem;
  if (refusals.length > 0) throw play.failure(`${where}: ${JSON.stringify(refusals)}`);
  play.compareLines(where, lines, item.charges, item.credits, model.books);
  play.compareTotals(where, totals, model.totals([item]));
  if (item.period) play.compare(where, period, { start: item.period.start, end: item.period.end });
}

/** The input with plans by their ids. */
async function withPlanId(play: Play, { plan, change, ...input }: Answer): Promise<object> {
  const of = plan ? { planId: await planId(play.app, plan) } : {};
  return { ...input, ...of, ...(change ? { change: await withPlanId(play, change) } : {}) };
}
