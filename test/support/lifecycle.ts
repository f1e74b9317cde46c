import { randomUUID } from 'node:crypto';
import type { Frequency } from '../../src/rules';
import type { App } from './app';
import { changeCatalogue } from './catalogue';
import { type Buyer, contentsOf, given, placeOrder, planId, USER_ERRORS, type Wanted } from './given';
import { type Answer, ask, type Customer, mailsTo, type SignedIn, send, staff } from './people';

const MONEY = '{ amount }';
const PERIOD = '{ start end }';
const TOTALS =
  `totals { total ${MONEY} credit ${MONEY} fromBalance ${MONEY} toBalance ${MONEY} due ${MONEY} }` as const;
const LINE = `kind seats plan { key } period ${PERIOD} amount ${MONEY} tax ${MONEY}
  explanation { rule base ${MONEY} unusedDays periodDays exact text }` as const;
const CART = `cart { id version items { id } summary { refusals { code } totals { due { amount minor currency } } } }`;
export const SUBSCRIPTION =
  `id version termsVersion status expiryReason seats frequency plan { key } period ${PERIOD} startedOn
  trialEndsOn convertsAtEnd renewsOn endsOn unitPrice ${MONEY} seatsAssigned seatsFree
  nextRenewal { on total ${MONEY} fromBalance ${MONEY} due ${MONEY} }` as const;

export const CART_ADD_CHANGE =
  `mutation ($input: CartAddChangeInput!) { cartAddChange(input: $input) { ${CART} ${USER_ERRORS} } }` as const;
const CART_ADD_TERMS = {
  subscribeNow: `mutation ($input: CartAddSubscribeNowInput!) { cartAddSubscribeNow(input: $input) { ${CART} ${USER_ERRORS} } }`,
  reactivation: `mutation ($input: CartAddReactivationInput!) { cartAddReactivation(input: $input) { ${CART} ${USER_ERRORS} } }`,
} as const;

const SUBSCRIPTION_PAYLOAD = `{ subscription { ${SUBSCRIPTION} } ${USER_ERRORS} }` as const;
export const SUBSCRIPTION_CANCEL =
  `mutation ($input: SubscriptionInput!) { subscriptionCancel(input: $input) ${SUBSCRIPTION_PAYLOAD} }` as const;
export const SUBSCRIPTION_WITHDRAW =
  `mutation ($input: SubscriptionInput!) { subscriptionWithdrawCancellation(input: $input) ${SUBSCRIPTION_PAYLOAD} }` as const;
export const SUBSCRIPTION_SET_TRIAL_CONVERSION = `mutation ($input: SubscriptionTrialConversionInput!) {
  subscriptionSetTrialConversion(input: $input) ${SUBSCRIPTION_PAYLOAD} }` as const;
export const SUBSCRIPTION_DOWNGRADE =
  `mutation ($input: SubscriptionDowngradeInput!) { subscriptionDowngrade(input: $input) ${SUBSCRIPTION_PAYLOAD} }` as const;
export const INVOICE_PAY = `mutation ($input: InvoicePayInput!) { invoicePay(input: $input) {
  invoice { id status amountOpen ${MONEY} amountPaid ${MONEY} } payment { id status declineCode amount ${MONEY} card { last4 } } ${USER_ERRORS} } }` as const;
export const CLOCK_ADVANCE =
  `mutation ($input: ClockAdvanceInput!) { clockAdvance(input: $input) { clock { now sandbox } ${USER_ERRORS} } }` as const;

/** A purchase on its own, paid by the stored card; answers the id of the subscription. */
export async function buy(app: App, buyer: Customer, wanted: Wanted): Promise<string> {
  return subscriptionIn(await placeOrder(app, buyer, await given.cart(app, buyer, wanted)));
}

/** A trial on its own; answers the id of the subscription. */
export async function tryOut(app: App, buyer: Customer, plan: string, more: object = {}): Promise<string> {
  return subscriptionIn(await placeOrder(app, buyer, await given.trial(app, buyer, plan, more)));
}

function subscriptionIn({ order, userErrors }: Answer): string {
  if (order?.status !== 'COMPLETED') throw new Error(JSON.stringify(userErrors ?? order));
  return order.subscriptions[0].id;
}

export interface Choices {
  plan?: string;
  seats?: number;
  frequency?: Frequency;
  releaseSeatsOf?: string[];
}

async function inputOf(app: App, { plan, ...choices }: Choices) {
  return { ...choices, ...(plan ? { planId: await planId(app, plan) } : {}) };
}

/** Puts a change of a subscription into the cart; answers the payload. */
export async function addChange(app: App, { contact }: Customer, subscriptionId: string, choices: Choices) {
  const { version } = await subscriptionOf(app, contact, subscriptionId);
  const input = { subscriptionId, expectedVersion: version, change: await inputOf(app, choices) };
  return (await ask(app, contact.token, CART_ADD_CHANGE, { input })).cartAddChange;
}

/** Puts a conversion or reactivation into the cart; answers the payload. */
export async function addTerms(
  app: App,
  { contact }: Customer,
  kind: 'subscribeNow' | 'reactivation',
  subscriptionId: string,
  choices: Choices,
) {
  const input = { subscriptionId, ...(await inputOf(app, choices)) };
  return send(app, contact.token, CART_ADD_TERMS[kind], input);
}

/** Changes a subscription by an order of its own; answers the order, written out. */
export async function change(app: App, buyer: Customer, subscriptionId: string, choices: Choices): Promise<string[]> {
  return orderIn(app, buyer, await addChange(app, buyer, subscriptionId, choices));
}

/** Converts a trial by an order of its own; answers the order, written out. */
export async function subscribeNow(app: App, buyer: Customer, subscriptionId: string, choices: Choices) {
  return orderIn(app, buyer, await addTerms(app, buyer, 'subscribeNow', subscriptionId, choices));
}

/** Reactivates an expired subscription by an order of its own; answers the order, written out. */
export async function reactivate(app: App, buyer: Customer, subscriptionId: string, choices: Choices) {
  return orderIn(app, buyer, await addTerms(app, buyer, 'reactivation', subscriptionId, choices));
}

async function orderIn(app: App, buyer: Customer, { cart, userErrors }: Answer): Promise<string[]> {
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  const placed = await placeOrder(app, buyer, cart);
  if (placed.userErrors.length > 0) throw new Error(JSON.stringify(placed.userErrors));
  const document =
    `query ($id: ID!) { node(id: $id) { ... on Order { status lines { ${LINE} } ${TOTALS} } } }` as const;
  const { node } = await ask(app, buyer.contact.token, document, { id: placed.order.id });
  return [...node.lines.map(lineText), `${node.status}: ${totalsText(node.totals)}`];
}

export async function cancel(app: App, { contact }: Customer, subscriptionId: string) {
  return act(app, contact, SUBSCRIPTION_CANCEL, subscriptionId);
}

export async function withdraw(app: App, { contact }: Customer, subscriptionId: string) {
  return act(app, contact, SUBSCRIPTION_WITHDRAW, subscriptionId);
}

export async function setConversion(app: App, { contact }: Customer, subscriptionId: string, more: object) {
  return act(app, contact, SUBSCRIPTION_SET_TRIAL_CONVERSION, subscriptionId, more);
}

/** Sends a mutation about a subscription as it is now; answers the payload. */
export async function act<const Document extends string>(
  app: App,
  person: SignedIn,
  document: Document,
  subscriptionId: string,
  more: object = {},
) {
  const { version } = await subscriptionOf(app, person, subscriptionId);
  const input = { subscriptionId, expectedVersion: version, ...more };
  return send(app, person.token, document, input);
}

export async function payInvoice(app: App, { contact }: Customer, invoiceId: string, more: object) {
  const input = { invoiceId, idempotencyKey: randomUUID(), ...more };
  return (await ask(app, contact.token, INVOICE_PAY, { input })).invoicePay;
}

export async function subscriptionOf(app: App, { token }: SignedIn, id: string) {
  return (
    await ask(app, token, `query ($id: ID!) { node(id: $id) { ... on Subscription { ${SUBSCRIPTION} } } }`, { id })
  ).node;
}

/** A subscription in one line: status, what it is on, its period, and what comes at its end. */
export async function stateOfSubscription(app: App, { contact }: Customer, id: string): Promise<string> {
  const { status, expiryReason, plan, seats, frequency, period, renewsOn, endsOn } = await subscriptionOf(
    app,
    contact,
    id,
  );
  const end = renewsOn ? `renews ${renewsOn}` : endsOn ? `ends ${endsOn}` : 'converts';
  const state = expiryReason ? `${status} (${expiryReason})` : status;
  return `${state}: ${plan.key} ${seats} ${frequency ?? 'trial'} ${period.start}..${period.end}, ${end}`;
}

/** The account's invoices, oldest first, each line and the way each was paid written out. */
export async function invoicesOf(app: App, { accountId, contact }: Customer): Promise<string[]> {
  const document =
    `query ($id: ID!) { account(id: $id) { invoices(first: 40) { nodes { id status issuedOn lines(first: 30) { ${LINE} }
    ${TOTALS} amountPaid ${MONEY} amountOpen ${MONEY} } } } }` as const;
  const { account } = await ask(app, contact.token, document, { id: accountId });
  return account.invoices.nodes.reverse().map((invoice) => {
    const { status, issuedOn, lines, totals, amountPaid, amountOpen } = invoice;
    const paid = [
      `total ${totals.total.amount}`,
      ...of('balance', totals.fromBalance),
      ...of('card', amountPaid),
      ...of('open', amountOpen),
    ];
    return `${issuedOn} ${status} ${lines.map(lineText).join('; ')}: ${paid.join(', ')}`;
  });
}

/** The account's credit notes, oldest first, each line written out. */
export async function creditNotesOf(app: App, { accountId, contact }: Customer): Promise<string[]> {
  const document =
    `query ($id: ID!) { account(id: $id) { creditNotes(first: 40) { nodes { issuedOn lines(first: 30) { ${LINE} }
    total ${MONEY} appliedToInvoice ${MONEY} toBalance ${MONEY} } } } }` as const;
  const { account } = await ask(app, contact.token, document, { id: accountId });
  return account.creditNotes.nodes.reverse().map(({ issuedOn, lines, total, appliedToInvoice, toBalance }) => {
    const went = [...of('invoice', appliedToInvoice), ...of('balance', toBalance)];
    return `${issuedOn} ${lines.map(lineText).join('; ')}: total ${total.amount}, ${went.join(', ')}`;
  });
}

/** Every movement of the account's balance, oldest first, and the balance after it. */
export async function ledgerOf(app: App, { accountId, contact }: Customer): Promise<string[]> {
  const document = `query ($id: ID!) { account(id: $id) { balanceEntries(first: 100) { nodes {
    amount ${MONEY} balanceAfter ${MONEY} } } } }` as const;
  const { account } = await ask(app, contact.token, document, { id: accountId });
  return account.balanceEntries.nodes
    .reverse()
    .map(({ amount, balanceAfter }) => `${amount.amount} -> ${balanceAfter.amount}`);
}

export async function balanceOf(app: App, { accountId, contact }: Customer): Promise<string> {
  const { account } = await ask(app, contact.token, `query ($id: ID!) { account(id: $id) { balance ${MONEY} } }`, {
    id: accountId,
  });
  return account.balance.amount;
}

const of = (name: string, { amount }: { amount: string }) => (/[1-9]/.test(amount) ? [`${name} ${amount}`] : []);

/** A line: kind, plan and seats, period, amount and tax, and the prorated ones how they came about. */
export function lineText({ kind, plan, seats, period, amount, tax, explanation }: Answer): string {
  const words = `${kind} ${plan.key} ${seats} ${period.start}..${period.end} ${amount.amount} + ${tax.amount}`;
  if (!explanation) return words;
  const { rule, base, unusedDays, periodDays, exact } = explanation;
  return `${words} (${rule}: ${base.amount} x ${unusedDays}/${periodDays} = ${exact})`;
}

export function totalsText({ total, credit, fromBalance, toBalance, due }: Answer): string {
  const parts = [...of('credit', credit), ...of('from balance', fromBalance), ...of('to balance', toBalance)];
  return [`total ${total.amount}`, ...parts, `due ${due.amount}`].join(', ');
}

/** The templates of the mails that a person was sent, oldest first. */
export async function templatesTo(app: App, { email }: { email: string }): Promise<string[]> {
  return (await mailsTo(app, email)).map(({ template }) => template);
}

/** Sets what a plan has cost since ever, in every currency. Minor units. */
export async function setPrice(app: App, plan: string, frequency: Frequency, unitPrice: number): Promise<void> {
  const sql = 'UPDATE prices SET unit_price = ? WHERE plan_id = ? AND frequency = ?';
  const id = await planId(app, plan);
  await changeCatalogue(app, [sql, [unitPrice, id, frequency]]);
}

/** Has a supervisor set a price in EUR from a day to come on. */
export async function schedulePrice(
  app: App,
  plan: string,
  { frequency, amount, validFrom }: { frequency: Frequency; amount: string; validFrom: string },
): Promise<void> {
  const document =
    `mutation ($input: PriceScheduleInput!) { priceSchedule(input: $input) { ${USER_ERRORS} } }` as const;
  const { token } = await staff(app, 'SUPERVISOR');
  const unitPrice = { amount, currency: 'EUR' };
  const input = { planId: await planId(app, plan), frequency, unitPrice, validFrom };
  const { userErrors } = (await ask(app, token, document, { input })).priceSchedule;
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}

/** Makes another card the one that renewals are charged to. */
export const replaceCard = (app: App, buyer: Customer, gatewayToken: string) => given.card(app, buyer, gatewayToken);

/** Moves the business clock by the mutation that staff have for it: everything due on the way happens at its own date. */
export async function advanceTo(app: App, to: string): Promise<void> {
  const { token } = await operatorOf(app);
  const { clockAdvance } = await ask(app, token, CLOCK_ADVANCE, { input: { to } });
  if (clockAdvance.userErrors.length > 0) throw new Error(JSON.stringify(clockAdvance.userErrors));
}

const operators = new WeakMap<App, Promise<SignedIn>>();

function operatorOf(app: App): Promise<SignedIn> {
  const known = operators.get(app) ?? staff(app, 'TECHNICIAN');
  operators.set(app, known);
  return known;
}

/** Who is asked about a mutation, and what each was told. */
export type Told = Record<string, string>;

/**
 * Has everybody send a mutation who might not be allowed to, and answers what each was told: a top-level error's code, or the code and
 * rule of a refusal. Nobody's call may write anything.
 */
export async function toldToOthers(
  app: App,
  document: string,
  online: { buyer: Buyer; input: object },
  corporate: { customer: Customer; input: object },
): Promise<Told> {
  const stranger = await given.onlineAccount(app, { card: null });
  const roles = ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR'] as const;
  const [technician, supportAgent, supervisor] = await Promise.all(roles.map((role) => staff(app, role)));
  const { admin, member } = online.buyer;
  const tokens = { nobody: null, stranger: stranger.contact.token, admin: admin.token, member: member.token };
  const staffTokens = {
    technician: technician!.token,
    supportAgent: supportAgent!.token,
    supervisor: supervisor!.token,
  };
  const ofCorporate = { corporateContact: corporate.customer.contact.token, corporateStaff: supervisor!.token };
  const before = await contentsOf(app);
  const told: Told = {};
  for (const [who, token] of Object.entries({ ...tokens, ...staffTokens }))
    told[who] = await toldBy(app, token, document, online.input);
  for (const [who, token] of Object.entries(ofCorporate))
    told[who] = await toldBy(app, token, document, corporate.input);
  expect(await contentsOf(app)).toEqual(before);
  return told;
}

async function toldBy(app: App, token: string | null, document: string, input: object): Promise<string> {
  const { data, errors } = await app.as(token).run(document, { input });
  if (errors) return errors[0].extensions.code;
  const [payload] = Object.values(data) as [Answer];
  return payload.userErrors.map(({ code, rule }: Answer) => `${code} ${rule}`).join(', ') || 'allowed';
}

/** What those are told who may not, where only the contact of an online account may. */
export const ONLY_THE_ONLINE_CONTACT: Told = {
  ...{ nobody: 'UNAUTHENTICATED', stranger: 'NOT_FOUND L1' },
  ...{ admin: 'NOT_BILLING_CONTACT A5', member: 'NOT_BILLING_CONTACT A5' },
  ...{ technician: 'FORBIDDEN_ROLE A8', supportAgent: 'FORBIDDEN_ROLE A8', supervisor: 'FORBIDDEN_ROLE A8' },
  ...{ corporateContact: 'CORPORATE_REQUIRES_QUOTE A7', corporateStaff: 'CORPORATE_REQUIRES_QUOTE A7' },
};

/** Sends a mutation that is to be refused; answers its refusals. Nothing may be written. */
export async function refusalsOf(app: App, { token }: SignedIn, document: string, input: object) {
  const before = await contentsOf(app);
  const [payload] = Object.values(await ask(app, token, document, { input })) as [Answer];
  expect(await contentsOf(app)).toEqual(before);
  return payload.userErrors;
}
