import { randomUUID } from 'node:crypto';
import { findUsableDefault, PaymentMethodRow } from '../../../src/payments';
import { updateRow } from '../../../src/platform/database';
import { plainDate } from '../../../src/rules';
import { SubscriptionRow } from '../../../src/subscriptions';
import { given, ONE_SEAT, placeOrder, planId } from '../given';
import {
  buy,
  cancel,
  change,
  payInvoice,
  reactivate,
  replaceCard,
  setConversion,
  subscribeNow,
  subscriptionOf,
  tryOut,
  withdraw,
} from '../lifecycle';
import { openRequest } from '../requests';
import { assign } from '../seats';
import { day, type MailEvent, mutate, pass, passToEnd, type World } from './world';

const TRIAL = 'gotomeeting pro';

/** The bank lets the customer's payment through, and the gateway says so. */
async function authenticate({ app }: World, clientSecret: string): Promise<void> {
  const form = { method: 'POST', body: new URLSearchParams({ answer: 'approve' }) };
  await fetch(`${app.url}/sandbox/authenticate/${clientSecret}`, form);
  for (const event of app.events.splice(0)) await app.deliver(event);
}

async function openInvoiceOf({ app, accountId }: World): Promise<{ id: string; amount: object }> {
  const sql = 'SELECT id, open_amount, currency FROM invoices WHERE account_id = ? AND open_amount > 0';
  const [row] = await app.database.query(sql, [accountId]);
  const amount = { amount: (Number(row!.open_amount) / 100).toFixed(2), currency: String(row!.currency) };
  return { id: String(row!.id), amount };
}

/** A subscription whose renewal was declined on the day that it was due; answers its id. */
async function pastDue(world: World): Promise<string> {
  const id = await buy(world.app, world, ONE_SEAT);
  await replaceCard(world.app, world, 'tok_declined');
  await passToEnd(world, id);
  return id;
}

/** The default card expires at the end of this month. */
async function expireCard(world: World): Promise<void> {
  const { app, accountId } = world;
  const method = (await findUsableDefault(app.database, accountId))!;
  const [year, month] = (await day(world, 0)).split('-').map(Number);
  const card = { ...method.card!, expiryMonth: month!, expiryYear: year! };
  await app.database.transaction((tx) => updateRow(tx, PaymentMethodRow, method.id, { card }));
}

const converting = async (world: World, card?: string): Promise<string> => {
  const id = await tryOut(world.app, world, TRIAL);
  await setConversion(world.app, world, id, { convertAtEnd: true, frequency: 'MONTHLY' });
  if (card) await replaceCard(world.app, world, card);
  return id;
};

/** L6: what online accounts are told. */
export const ONLINE_EVENTS: MailEvent[] = [
  {
    when: 'an order is completed',
    sends: { contact: ['orderConfirmation'] },
    given: async (world) => () => buy(world.app, world, ONE_SEAT),
  },
  {
    when: 'a payment is declined',
    sends: {},
    given: async (world) => {
      await replaceCard(world.app, world, 'tok_declined');
      const cart = await given.cart(world.app, world, ONE_SEAT);
      return () => placeOrder(world.app, world, cart);
    },
  },
  {
    when: 'the bank asks the customer',
    sends: { contact: ['paymentNeedsYou'] },
    given: async (world) => {
      await replaceCard(world.app, world, 'tok_authenticate');
      const cart = await given.cart(world.app, world, ONE_SEAT);
      return () => placeOrder(world.app, world, cart);
    },
  },
  {
    when: 'the bank asks the customer about a trial that converts',
    sends: { contact: ['paymentNeedsYou'] },
    given: async (world) => {
      await converting(world, 'tok_authenticate');
      await pass(world, 13);
      return () => pass(world, 1);
    },
  },
  {
    when: 'the bank asks the customer about a renewal',
    sends: { contact: ['paymentNeedsYou'] },
    given: async (world) => {
      const id = await buy(world.app, world, ONE_SEAT);
      await replaceCard(world.app, world, 'tok_authenticate');
      return () => passToEnd(world, id);
    },
  },
  {
    when: 'the bank asks the customer about a past-due renewal that they pay',
    sends: { contact: ['paymentNeedsYou'] },
    given: async (world) => {
      await pastDue(world);
      const { id, amount } = await openInvoiceOf(world);
      return () => payInvoice(world.app, world, id, { amount, oneTimeToken: 'tok_authenticate' });
    },
  },
  {
    when: 'the customer has answered the bank',
    sends: { contact: ['orderConfirmation'] },
    given: async (world) => {
      await replaceCard(world.app, world, 'tok_authenticate');
      const { order } = await placeOrder(world.app, world, await given.cart(world.app, world, ONE_SEAT));
      return () => authenticate(world, order.payment.clientSecret);
    },
  },
  {
    when: 'a trial begins',
    sends: { contact: ['orderConfirmation', 'trialWelcome'] },
    given: async (world) => () => tryOut(world.app, world, TRIAL),
  },
  {
    when: 'a trial ends in three days',
    sends: { contact: ['trialEnding'] },
    given: async (world) => {
      await tryOut(world.app, world, TRIAL);
      return () => pass(world, 11);
    },
  },
  {
    when: 'a trial converts in three days',
    sends: { contact: ['trialEnding'] },
    given: async (world) => {
      await converting(world);
      return () => pass(world, 11);
    },
  },
  {
    when: 'a trial has ended',
    sends: { contact: ['trialExpired'] },
    given: async (world) => {
      await tryOut(world.app, world, TRIAL);
      await pass(world, 13);
      return () => pass(world, 1);
    },
  },
  {
    when: 'a trial converts by itself',
    sends: { contact: ['trialConverted'] },
    given: async (world) => {
      await converting(world);
      await pass(world, 13);
      return () => pass(world, 1);
    },
  },
  {
    when: 'a trial cannot be converted, as the card is declined',
    sends: { contact: ['trialExpired'] },
    given: async (world) => {
      await converting(world, 'tok_declined');
      await pass(world, 13);
      return () => pass(world, 1);
    },
  },
  {
    when: 'a trial is subscribed to, for as many seats',
    sends: { contact: ['orderConfirmation'] },
    given: async (world) => {
      const id = await tryOut(world.app, world, TRIAL);
      return () => subscribeNow(world.app, world, id, { frequency: 'MONTHLY' });
    },
  },
  {
    when: 'a subscription is cancelled',
    sends: { contact: ['cancellationConfirmed'] },
    given: async (world) => {
      const id = await buy(world.app, world, ONE_SEAT);
      return () => cancel(world.app, world, id);
    },
  },
  {
    when: 'a cancellation is withdrawn',
    sends: { contact: ['cancellationWithdrawn'] },
    given: async (world) => {
      const id = await buy(world.app, world, ONE_SEAT);
      await cancel(world.app, world, id);
      return () => withdraw(world.app, world, id);
    },
  },
  {
    when: 'a cancelled subscription ends',
    sends: { contact: ['subscriptionExpired'] },
    given: async (world) => {
      const id = await buy(world.app, world, ONE_SEAT);
      await cancel(world.app, world, id);
      return () => passToEnd(world, id);
    },
  },
  {
    when: 'an expired subscription is reactivated',
    sends: { contact: ['orderConfirmation'] },
    given: async (world) => {
      const id = await buy(world.app, world, ONE_SEAT);
      await cancel(world.app, world, id);
      await passToEnd(world, id);
      return () => reactivate(world.app, world, id, { frequency: 'MONTHLY' });
    },
  },
  {
    when: 'a subscription renews',
    sends: { contact: ['renewalReceipt'] },
    given: async (world) => {
      const id = await buy(world.app, world, ONE_SEAT);
      return () => passToEnd(world, id);
    },
  },
  {
    when: 'a renewal is declined',
    sends: { contact: ['renewalDeclined'] },
    given: async (world) => {
      const id = await buy(world.app, world, ONE_SEAT);
      await replaceCard(world.app, world, 'tok_declined');
      return () => passToEnd(world, id);
    },
  },
  {
    when: 'an annual subscription renews in 30 days',
    sends: { contact: ['annualRenewal'] },
    given: async (world) => {
      const id = await buy(world.app, world, { ...ONE_SEAT, frequency: 'ANNUAL' });
      const periodEnd = plainDate(await day(world, 31));
      await world.app.database.transaction((tx) =>
        updateRow(tx, SubscriptionRow, id, { anchorOn: periodEnd, periodEnd }),
      );
      return () => pass(world, 1);
    },
  },
  {
    when: 'the default card expires before the next renewal',
    sends: { contact: ['cardExpires'] },
    given: async (world) => {
      await buy(world.app, world, { ...ONE_SEAT, frequency: 'ANNUAL' });
      return () => expireCard(world);
    },
  },
  {
    when: 'the default card is removed, and another one is stored',
    sends: { contact: ['defaultMethodReplaced'] },
    given: async (world) => {
      const paymentMethodId = await replaceCard(world.app, world, 'tok_mastercard');
      return () => mutate(world, world.contact, 'paymentMethodRemove', { paymentMethodId });
    },
  },
  {
    when: 'a renewal is declined again',
    sends: { contact: ['renewalDeclined'] },
    given: async (world) => {
      await pastDue(world);
      return () => pass(world, 1);
    },
  },
  {
    when: 'a past-due renewal is paid by the customer',
    sends: { contact: ['renewalReceipt'] },
    given: async (world) => {
      await pastDue(world);
      const { id, amount } = await openInvoiceOf(world);
      return () => payInvoice(world.app, world, id, { amount, oneTimeToken: 'tok_visa' });
    },
  },
  {
    when: 'a past-due renewal is paid from the balance',
    sends: { contact: ['orderConfirmation', 'renewalReceipt'] },
    given: async (world) => {
      const other = await buy(world.app, world, { plan: 'gototraining pro', seats: 2, frequency: 'ANNUAL' });
      await pastDue(world);
      return () => change(world.app, world, other, { seats: 1 });
    },
  },
  {
    when: 'a past-due subscription is cancelled',
    sends: { contact: ['cancellationConfirmed'] },
    given: async (world) => {
      const id = await pastDue(world);
      return () => cancel(world.app, world, id);
    },
  },
  {
    when: 'a renewal was not paid for 14 days',
    sends: { contact: ['subscriptionExpired'] },
    given: async (world) => {
      await pastDue(world);
      await pass(world, 13);
      return () => pass(world, 1);
    },
  },
  {
    when: 'a price is to rise at the next renewal',
    sends: { contact: ['priceChange', 'annualRenewal'] },
    given: async (world) => {
      const plan = 'gototraining pro';
      await buy(world.app, world, { plan, seats: 1, frequency: 'ANNUAL' });
      const unitPrice = { amount: '9999.00', currency: 'EUR' };
      const terms = { planId: await planId(world.app, plan), frequency: 'ANNUAL', validFrom: await day(world, 300) };
      await mutate(world, world.staff.supervisor, 'priceSchedule', { ...terms, unitPrice });
      return () => pass(world, 340);
    },
  },
  {
    when: 'more seats are bought',
    sends: { contact: ['orderConfirmation', 'assignYourSeats'] },
    given: async (world) => {
      const id = await buy(world.app, world, ONE_SEAT);
      return () => change(world.app, world, id, { seats: 3 });
    },
  },
  {
    when: 'fewer seats are kept than are assigned',
    sends: { contact: ['orderConfirmation'], holder: ['seatReleased'] },
    given: async (world) => {
      const id = await buy(world.app, world, { plan: 'gotomeeting pro', seats: 2 });
      const { holder, member } = world.emails;
      await assign(world.app, world.contact, { subscriptionId: id, emails: [member, holder] });
      return () => change(world.app, world, id, { seats: 1, releaseSeatsOf: [holder] });
    },
  },
  {
    when: 'a support agent moves a subscription to a lower plan',
    sends: { contact: ['orderConfirmation'] },
    given: async (world) => {
      const subscriptionId = await buy(world.app, world, { plan: 'gotomeeting plus', seats: 1 });
      const { version } = await subscriptionOf(world.app, world.contact, subscriptionId);
      const lower = { planId: await planId(world.app, 'gotomeeting pro'), reason: 'Asked by phone.' };
      const input = { subscriptionId, expectedVersion: version, ...lower, idempotencyKey: randomUUID() };
      return () => mutate(world, world.staff.supportAgent, 'subscriptionDowngrade', input);
    },
  },
  {
    when: 'an online contact writes to support',
    sends: { supportAgent: ['requestReceived'] },
    given: async (world) => () => openRequest(world.app, world),
  },
];
