import { randomUUID } from 'node:crypto';
import { AccountRow } from '../../../src/accounts';
import { updateRow } from '../../../src/platform/database';
import { given, planId } from '../given';
import { chequeOf, payByCard, usd } from '../invoices';
import { ask } from '../people';
import { draft as draftOrder, inState, act as onOrder, renewing } from '../purchaseOrders';
import { accept, act, done, draftQuote, sentQuote, subscribed, type WantedLine } from '../quotes';
import { openRequest } from '../requests';
import { assign } from '../seats';
import { day, type MailEvent, mutate, pass, type World } from './world';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };
const DISCOUNTED: WantedLine = { ...TEN, discountPercent: '30' };
const INVOICED = { contact: ['invoiceIssued'], payable: ['invoiceIssued'] } as const satisfies MailEvent['sends'];
/** I7. */
const INVOICED_WITHOUT_ORDER = {
  ...{ contact: ['invoiceIssued', 'poNotDrawn'], payable: ['invoiceIssued'] },
} as const satisfies MailEvent['sends'];
const PAID = { contact: ['paymentReceived'], payable: ['paymentReceived'] } as const satisfies MailEvent['sends'];

/** An invoice of 1 000.00 USD, due in 30 days, which a renewal of the next day issued; answers its id. */
export async function invoiced(world: World, purchaseOrderId: string | null = null): Promise<string> {
  const { id } = await toRenew(world, purchaseOrderId);
  await pass(world, 1);
  const [line] = await world.app.database.query('SELECT invoice_id FROM billing_lines WHERE subscription_id = ?', [id]);
  return String(line!.invoice_id);
}

/** A subscription that renews on the next day. */
const toRenew = async (world: World, purchaseOrderId: string | null = null) =>
  renewing(world.app, world.accountId, {
    ...{ unitPrice: 1_000_00, seats: 1, periodEnd: await day(world, 1), purchaseOrderId },
  });

/** A purchase order that was proposed; answers its id. */
async function proposedOrder(world: World): Promise<string> {
  const { purchaseOrder } = done(await draftOrder(world.app, world.technician, { accountId: world.accountId }));
  done(await onOrder(world.app, world.technician, 'PURCHASE_ORDER_PROPOSE', purchaseOrder.id));
  return purchaseOrder.id;
}

async function acceptedOrder(world: World, expiresOn: string): Promise<string> {
  const id = await proposedOrder(world);
  done(
    await onOrder(world.app, world.contact, 'PURCHASE_ORDER_ACCEPT', id, { number: `N-${id.slice(-6)}`, expiresOn }),
  );
  return id;
}

/** A draft whose approval was asked for. */
async function toApprove(world: World) {
  const { quote } = done(await draftQuote(world.app, world, [DISCOUNTED]));
  return done(await act(world.app, world.technician, 'QUOTE_REQUEST_APPROVAL', quote)).quote;
}

const record = (world: World, invoiceId: string, amount: string) =>
  mutate(world, world.technician, 'paymentRecord', chequeOf(invoiceId, amount), 'payment { id }');

/** Takes the account's dedicated technician away. */
const withoutTechnician = ({ app, accountId }: World) =>
  app.database.transaction((tx) => updateRow(tx, AccountRow, accountId, { technicianId: null }));

const versionOf = async ({ app, contact }: World, type: string, id: string): Promise<number> =>
  (await ask(app, contact.token, `query ($id: ID!) { node(id: $id) { ... on ${type} { version } } }`, { id })).node
    .version;

const reply = (world: World, who: World['contact'], requestId: string) =>
  mutate(world, who, 'serviceRequestReply', { requestId, body: 'More.' });

/** L6: what corporate accounts and staff are told. */
export const CORPORATE_EVENTS: MailEvent[] = [
  {
    when: 'a quote is drafted',
    sends: {},
    given: async (world) => () => draftQuote(world.app, world, [TEN]),
  },
  {
    when: 'a quote is sent, with the purchase order that it proposes',
    sends: { contact: ['quoteSent'] },
    given: async (world) => {
      const { app, technician, accountId } = world;
      const { purchaseOrder } = done(await draftOrder(app, technician, { accountId }));
      const { quote } = done(await draftQuote(app, world, [TEN], { purchaseOrderId: purchaseOrder.id }));
      return async () => done(await act(app, technician, 'QUOTE_SEND', quote));
    },
  },
  {
    when: 'a revision of a quote is sent',
    sends: { contact: ['quoteRevised'] },
    given: async (world) => {
      const { app, technician } = world;
      const { quote } = done(await act(app, technician, 'QUOTE_REVISE', await sentQuote(app, world, [TEN])));
      return async () => done(await act(app, technician, 'QUOTE_SEND', quote));
    },
  },
  {
    when: 'a sent quote is extended',
    sends: { contact: ['quoteExtended'] },
    given: async (world) => {
      const quote = await sentQuote(world.app, world, [TEN]);
      const more = { validUntil: await day(world, 60) };
      return async () => done(await act(world.app, world.technician, 'QUOTE_EXTEND', quote, more));
    },
  },
  {
    when: 'a quote expires in seven days',
    sends: { contact: ['quoteReminder'] },
    given: async (world) => {
      await sentQuote(world.app, world, [TEN]);
      return () => pass(world, 23);
    },
  },
  {
    when: 'a quote expires on the next day',
    sends: { contact: ['quoteReminder'] },
    given: async (world) => {
      await sentQuote(world.app, world, [TEN]);
      await pass(world, 28);
      return () => pass(world, 1);
    },
  },
  {
    when: 'a quote expires',
    sends: { contact: ['quoteExpired'] },
    given: async (world) => {
      await sentQuote(world.app, world, [TEN]);
      await pass(world, 30);
      return () => pass(world, 1);
    },
  },
  {
    when: 'a quote is withdrawn',
    sends: { contact: ['quoteWithdrawn'] },
    given: async (world) => {
      const quote = await sentQuote(world.app, world, [TEN]);
      return async () => done(await act(world.app, world.technician, 'QUOTE_WITHDRAW', quote));
    },
  },
  {
    when: 'a quote is rejected',
    sends: { contact: ['quoteRejected'], technician: ['quoteDecided'] },
    given: async (world) => {
      const quote = await sentQuote(world.app, world, [TEN]);
      return async () => done(await act(world.app, world.contact, 'QUOTE_REJECT', quote, { reason: 'PRICE' }));
    },
  },
  {
    when: 'a quote that answers a request is accepted',
    sends: { ...INVOICED, contact: ['quoteAccepted', 'invoiceIssued'], technician: ['quoteDecided'] },
    given: async (world) => {
      const { id: requestId } = await openRequest(world.app, world);
      const quote = await sentQuote(world.app, world, [TEN], { requestId });
      return async () => done(await accept(world.app, world, quote));
    },
  },
  {
    when: 'a quote for more seats is accepted',
    sends: {
      ...{ contact: ['quoteAccepted', 'invoiceIssued', 'assignYourSeats'], payable: ['invoiceIssued'] },
      technician: ['quoteDecided'],
    },
    given: async (world) => {
      const subscriptionId = await subscribed(world.app, world);
      const quote = await sentQuote(world.app, world, [{ kind: 'CHANGE', subscriptionId, seats: 12 }]);
      return async () => done(await accept(world.app, world, quote));
    },
  },
  {
    when: 'a quote for fewer seats than are assigned is accepted',
    sends: {
      ...{ ...INVOICED, contact: ['quoteAccepted', 'invoiceIssued'] },
      ...{ technician: ['quoteDecided'], holder: ['seatReleased'] },
    },
    given: async (world) => {
      const subscriptionId = await subscribed(world.app, world, { seats: 2 });
      const { member, holder } = world.emails;
      await assign(world.app, world.contact, { subscriptionId, emails: [member, holder] });
      const quote = await sentQuote(world.app, world, [{ kind: 'CHANGE', subscriptionId, seats: 1 }]);
      const releaseSeats = [{ subscriptionId, emails: [holder] }];
      return async () => done(await accept(world.app, world, quote, { releaseSeats }));
    },
  },
  {
    when: 'a quote is accepted and paid by card',
    sends: {
      contact: ['quoteAccepted', 'invoiceIssued', 'paymentReceived'],
      ...{ payable: ['invoiceIssued', 'paymentReceived'], technician: ['quoteDecided'] },
    },
    given: async (world) => {
      const paymentMethodId = await given.card(world.app, world, 'tok_visa');
      const quote = await sentQuote(world.app, world, [TEN]);
      return async () => done(await accept(world.app, world, quote, { paymentMethodId }));
    },
  },
  {
    when: 'a quote is accepted and the card is declined',
    sends: {
      contact: ['quoteAccepted', 'invoiceIssued', 'paymentTakenBack'],
      payable: ['invoiceIssued', 'paymentTakenBack'],
      technician: ['quoteDecided', 'paymentFailedOnAcceptance'],
    },
    given: async (world) => {
      const paymentMethodId = await given.card(world.app, world, 'tok_declined');
      const quote = await sentQuote(world.app, world, [TEN]);
      return async () => done(await accept(world.app, world, quote, { paymentMethodId }));
    },
  },
  {
    when: 'approval is asked for',
    sends: { supervisor: ['approvalAsked'], otherSupervisor: ['approvalAsked'] },
    given: async (world) => {
      const { quote } = done(await draftQuote(world.app, world, [DISCOUNTED]));
      return async () => done(await act(world.app, world.technician, 'QUOTE_REQUEST_APPROVAL', quote));
    },
  },
  {
    when: 'what was to be approved is discarded',
    sends: { supervisor: ['approvalWithdrawn'], otherSupervisor: ['approvalWithdrawn'] },
    given: async (world) => {
      const quote = await toApprove(world);
      return async () => done(await act(world.app, world.technician, 'QUOTE_DISCARD', quote));
    },
  },
  ...[true, false].map(
    (approved): MailEvent => ({
      when: approved ? 'approval is given' : 'approval is refused',
      sends: { technician: ['approvalDecided'] },
      given: async (world) => {
        const quote = await toApprove(world);
        const { supervisor } = world.staff;
        return async () => done(await act(world.app, supervisor, 'QUOTE_DECIDE_APPROVAL', quote, { approved }));
      },
    }),
  ),
  {
    when: 'what was agreed for a date is carried out',
    sends: INVOICED,
    given: async (world) => {
      const line = { ...TEN, effectiveWhen: 'ON_DATE', effectiveOn: await day(world, 40) };
      done(await accept(world.app, world, await sentQuote(world.app, world, [line])));
      return () => pass(world, 40);
    },
  },
  {
    when: 'what was agreed for a date cannot be carried out any more',
    sends: {
      ...{ ...INVOICED, contact: ['quoteAccepted', 'invoiceIssued', 'assignYourSeats'] },
      technician: ['quoteDecided', 'effectFailed'],
    },
    given: async (world) => {
      const { app } = world;
      const subscriptionId = await subscribed(app, world);
      const dated = { effectiveWhen: 'ON_DATE', effectiveOn: await day(world, 40) };
      const line: WantedLine = { kind: 'CHANGE', subscriptionId, seats: 15 };
      done(await accept(app, world, await sentQuote(app, world, [{ ...line, ...dated }])));
      const sooner = await sentQuote(app, world, [{ ...line, seats: 12 }]);
      return async () => done(await accept(app, world, sooner));
    },
  },
  {
    when: 'a subscription is to renew in 60 days',
    sends: { contact: ['renewalNotice'] },
    given: async (world) => {
      const { id } = await toRenew(world);
      await world.app.database.transaction((tx) =>
        tx.execute('UPDATE subscriptions SET renewal_noticed_for = NULL WHERE id = ?', [id]),
      );
      await pass(world, 300);
      return () => pass(world, 10);
    },
  },
  {
    when: 'a subscription ends as an accepted quote says',
    sends: { contact: ['subscriptionExpired'] },
    given: async (world) => {
      const subscriptionId = await subscribed(world.app, world);
      const line: WantedLine = { kind: 'CANCEL', subscriptionId, effectiveWhen: 'AT_PERIOD_END' };
      done(await accept(world.app, world, await sentQuote(world.app, world, [line])));
      await pass(world, 364);
      return () => pass(world, 2);
    },
  },
  {
    when: 'the price of a corporate subscription is to rise',
    sends: { contact: ['priceChange'] },
    given: async (world) => {
      const plan = 'gototraining pro';
      await subscribed(world.app, world, { plan });
      const unitPrice = { amount: '9999.00', currency: 'USD' };
      const terms = { planId: await planId(world.app, plan), frequency: 'ANNUAL', validFrom: await day(world, 300) };
      await mutate(world, world.staff.supervisor, 'priceSchedule', { ...terms, unitPrice });
      await pass(world, 330);
      return () => pass(world, 8);
    },
  },
  {
    when: 'a corporate subscription renews',
    sends: INVOICED,
    given: async (world) => {
      await toRenew(world);
      return () => pass(world, 1);
    },
  },
  ...[1, 7, 14].map(
    (days): MailEvent => ({
      when: `an invoice is ${days} days overdue`,
      sends: {
        ...{ contact: ['invoiceOverdue'], payable: ['invoiceOverdue'] },
        ...(days === 14 && { technician: ['invoiceLongOverdue'] }),
      },
      given: async (world) => {
        await invoiced(world);
        await pass(world, 30 + days - 1);
        return () => pass(world, 1);
      },
    }),
  ),
  {
    when: 'an invoice is paid by card',
    sends: PAID,
    given: async (world) => {
      const invoiceId = await invoiced(world);
      return () => payByCard(world.app, { ...world, invoiceId }, usd('400.00'));
    },
  },
  {
    when: 'two invoices are paid by one charge',
    sends: { contact: ['paymentsReceived'], payable: ['paymentsReceived'] },
    given: async (world) => {
      const invoiceIds = [await invoiced(world), await invoiced(world)];
      const input = { accountId: world.accountId, invoiceIds, expectedTotal: usd('2000.00'), oneTimeToken: 'tok_visa' };
      return () => mutate(world, world.contact, 'invoicesPay', { ...input, idempotencyKey: randomUUID() });
    },
  },
  {
    when: 'the bank asks about a part of an invoice',
    sends: { contact: ['paymentNeedsYou'] },
    given: async (world) => {
      const invoiceId = await invoiced(world);
      return () => payByCard(world.app, { ...world, invoiceId }, usd('400.00'), 'tok_authenticate');
    },
  },
  {
    when: 'a card is declined for an invoice',
    sends: {},
    given: async (world) => {
      const invoiceId = await invoiced(world);
      return () => payByCard(world.app, { ...world, invoiceId }, usd('400.00'), 'tok_declined');
    },
  },
  {
    when: 'a cheque is recorded',
    sends: PAID,
    given: async (world) => {
      const invoiceId = await invoiced(world);
      return () => record(world, invoiceId, '1000.00');
    },
  },
  {
    when: 'a cheque is above what is open',
    sends: PAID,
    given: async (world) => {
      const invoiceId = await invoiced(world);
      return () => record(world, invoiceId, '1200.00');
    },
  },
  {
    when: 'an invoice is charged on its due date',
    sends: PAID,
    given: async (world) => {
      await given.card(world.app, world, 'tok_visa');
      await invoiced(world);
      return () => pass(world, 30);
    },
  },
  {
    when: 'a purchase order is proposed',
    sends: { contact: ['poProposed'] },
    given: async (world) => {
      const { purchaseOrder } = done(await draftOrder(world.app, world.technician, { accountId: world.accountId }));
      return async () => done(await onOrder(world.app, world.technician, 'PURCHASE_ORDER_PROPOSE', purchaseOrder.id));
    },
  },
  {
    when: 'a purchase order is accepted',
    sends: { technician: ['poAccepted'] },
    given: async (world) => {
      const id = await proposedOrder(world);
      return async () => done(await onOrder(world.app, world.contact, 'PURCHASE_ORDER_ACCEPT', id, { number: 'N-1' }));
    },
  },
  {
    when: 'a purchase order is declined',
    sends: { technician: ['poDeclined'] },
    given: async (world) => {
      const id = await proposedOrder(world);
      return async () => done(await onOrder(world.app, world.contact, 'PURCHASE_ORDER_DECLINE', id));
    },
  },
  {
    when: 'a purchase order is accepted where the account has no technician of its own',
    sends: { technician: ['poAccepted'], colleague: ['poAccepted'] },
    given: async (world) => {
      const id = await proposedOrder(world);
      await withoutTechnician(world);
      return async () => done(await onOrder(world.app, world.contact, 'PURCHASE_ORDER_ACCEPT', id, { number: 'N-1' }));
    },
  },
  ...[30, 7].map(
    (days): MailEvent => ({
      when: `a purchase order expires in ${days} days`,
      sends: { contact: ['poExpiring'] },
      given: async (world) => {
        await acceptedOrder(world, await day(world, 40));
        await pass(world, 40 - days - 1);
        return () => pass(world, 1);
      },
    }),
  ),
  {
    when: 'a renewal exceeds its purchase order',
    sends: { ...INVOICED_WITHOUT_ORDER, technician: ['poExceeded'] },
    given: async (world) => {
      const { id } = await inState(world.app, world, { ceiling: 100_00 });
      await toRenew(world, id);
      return () => pass(world, 1);
    },
  },
  {
    when: 'a renewal finds its purchase order expired',
    sends: { ...INVOICED_WITHOUT_ORDER, technician: ['poExceeded'] },
    given: async (world) => {
      const { id } = await inState(world.app, world, { expiresOn: await day(world, -1) });
      await toRenew(world, id);
      return () => pass(world, 1);
    },
  },
  {
    when: 'a corporate contact opens a request',
    sends: { technician: ['requestReceived'] },
    given: async (world) => () => openRequest(world.app, world),
  },
  {
    when: 'staff answer a request',
    sends: { contact: ['requestAnswered'] },
    given: async (world) => {
      const { id } = await openRequest(world.app, world);
      return () => reply(world, world.technician, id);
    },
  },
  {
    when: 'the contact replies',
    sends: { technician: ['requestReceived'] },
    given: async (world) => {
      const { id } = await openRequest(world.app, world);
      await reply(world, world.technician, id);
      return () => reply(world, world.contact, id);
    },
  },
  {
    when: 'a request is handed to a colleague',
    sends: { colleague: ['requestReceived'] },
    given: async (world) => {
      const { id: requestId } = await openRequest(world.app, world);
      const expectedVersion = await versionOf(world, 'ServiceRequest', requestId);
      const input = { requestId, expectedVersion, assigneeId: world.staff.colleague.userId };
      return () => mutate(world, world.technician, 'serviceRequestAssign', input);
    },
  },
  {
    when: 'a successor of the contact is proposed',
    sends: { member: ['billingContactProposed'], technician: ['billingContactProposed'] },
    given: async (world) => () => propose(world),
  },
  {
    when: 'another successor is proposed instead',
    sends: {
      ...{ member: ['billingContactProposed'], admin: ['billingContactProposed'] },
      technician: ['billingContactProposed'],
    },
    given: async (world) => {
      await propose(world);
      return () => propose(world, 'admin');
    },
  },
  {
    when: 'the technician names somebody else than who is proposed',
    sends: {
      ...{ contact: ['billingContactChanged'], admin: ['billingContactChanged'] },
      member: ['billingContactProposed'],
    },
    given: async (world) => {
      await propose(world);
      return async () =>
        mutate(world, world.technician, 'accountChangeBillingContact', await successor(world, 'admin'));
    },
  },
  {
    when: 'the proposed successor is rejected',
    sends: { contact: ['billingContactProposed'], member: ['billingContactProposed'] },
    given: async (world) => {
      await propose(world);
      return () => confirm(world, false);
    },
  },
  {
    when: 'the proposed successor is confirmed',
    sends: { contact: ['billingContactChanged'], member: ['billingContactChanged'] },
    given: async (world) => {
      await propose(world);
      return () => confirm(world, true);
    },
  },
  {
    when: 'a corporate account is made for somebody new',
    sends: { newcomer: ['invitation'] },
    given: async (world) => async () => {
      const locale = await localeOf(world);
      const person = { billingContactEmail: world.emails.newcomer, billingContactName: 'Nina' };
      const account = { kind: 'CORPORATE', name: 'Other', country: 'US', currency: 'USD', locale };
      return mutate(world, world.technician, 'accountCreate', { ...account, ...person });
    },
  },
];

const successor = async (world: World, who: 'member' | 'admin') => ({
  ...{ accountId: world.accountId, expectedVersion: await versionOf(world, 'Account', world.accountId) },
  ...{ email: world.emails[who], name: 'Nina' },
});

const propose = async (world: World, who: 'member' | 'admin' = 'member') =>
  mutate(world, world.contact, 'accountProposeBillingContact', await successor(world, who));

const confirm = async (world: World, approve: boolean) =>
  mutate(world, world.technician, 'accountConfirmBillingContact', {
    ...{ accountId: world.accountId, expectedVersion: await versionOf(world, 'Account', world.accountId), approve },
  });

async function localeOf({ app, accountId }: World): Promise<string> {
  const [row] = await app.database.query('SELECT locale FROM accounts WHERE id = ?', [accountId]);
  return String(row!.locale);
}
