import { randomUUID } from 'node:crypto';
import { addMemberIn } from '../../src/accounts';
import { AccountRow, InvoiceRecipientRow } from '../../src/accounts/entities';
import { CartItemRow, CartRow, untouchedCart } from '../../src/carts/entities';
import { InvoiceCreditRow } from '../../src/corrections';
import { BillingLineRow, InvoiceRow } from '../../src/invoicing';
import { ScheduledChangeRow } from '../../src/orders';
import { OrderRow } from '../../src/orders/entities';
import { PaymentMethodRow, PaymentRow } from '../../src/payments';
import { insertRows, type Tx, updateRow } from '../../src/platform/database';
import { newId } from '../../src/platform/ids';
import { JobRow } from '../../src/platform/jobs';
import { QuoteLineRow, QuoteRow } from '../../src/quotes';
import { ServiceRequestRow } from '../../src/requests/entities';
import {
  type AccountKind,
  type Action,
  type CreditStatus,
  type PurchaseOrderAction,
  SELLERS,
  type StoredPurchaseOrderStatus,
  type SubscriptionAction,
} from '../../src/rules';
import { SeatAssignmentRow, SubscriptionRow } from '../../src/subscriptions';
import { type Attempt, accountOf, type Cast, castOf, KINDS, productOf, type Subject, walk } from '../support/actions';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { ask, newEmail, person } from '../support/people';
import { type Plain, typed } from '../support/plain';
import { purchaseOrderIn } from '../support/purchaseOrders';
import {
  DRAFTED_QUOTES,
  effectOf,
  QUOTE_ATTEMPTS,
  type QuoteState,
  quoteIn,
  SENT_QUOTES,
} from '../support/quoteStates';

/** Everybody tries everything, all from one network. */
const ENDLESS = { person: 1e6, account: 1e6, network: 1e6, everybody: 1e6 };

const TODAY = '2026-06-01';
const NOW = new Date(`${TODAY}T10:00:00Z`);

/** A state is hundreds of calls. */
jest.setTimeout(60_000);

let app: App;
let cast: Cast;
let meeting: { id: string; plans: string[] };
let webinar: { id: string; plans: string[] };
/** Somebody who is a member of every account and nobody of the cast. */
let spare: string;
/** What was said of each action in all walks. */
const said = new Map<string, Set<string>>();

async function start(engine: Parameters<typeof startApp>[0]): Promise<void> {
  app = await startApp(engine, { now: NOW.toISOString(), overrides: { mailLimits: { invitations: ENDLESS } } });
  cast = await castOf(app);
  spare = (await person(app)).id;
  [meeting, webinar] = [await productOf(app.database, 'gotomeeting'), await productOf(app.database, 'gotowebinar')];
}

/** Walks an object in a state, for both kinds of account, and compares what `actions` said with what happened. */
async function compare<S extends Subject>(
  ...[walked, kinds]: [Parameters<typeof walk<S>>[3], (readonly AccountKind[])?]
) {
  for (const kind of kinds ?? KINDS) {
    const result = await walk(app, cast, kind, walked);
    expect([kind, ...result.happened]).toEqual([kind, ...result.said]);
    for (const line of result.said) {
      const [, action, verdict] = /(\w+): (.+)$/.exec(line)!;
      said.set(action!, (said.get(action!) ?? new Set()).add(verdict!));
    }
  }
}

/** So many times the same, each in an account of its own. */
async function inAccounts<S>(tx: Tx, kind: AccountKind, count: number, make: (accountId: string) => Promise<S>) {
  const made: S[] = [];
  for (let place = 0; place < count; place++) made.push(await make(await accountOf(tx, cast, kind)));
  return made;
}

interface SubscriptionSubject extends Subject {
  row: SubscriptionRow;
  seated: string[];
}

const change = (row: SubscriptionRow, choices: object) => ({
  mutation: 'cartAddChange',
  input: { subscriptionId: row.id, expectedVersion: row.version, change: choices },
});
const versioned = (mutation: string, { id, version }: SubscriptionRow, more: object = {}) => ({
  mutation,
  input: { subscriptionId: id, expectedVersion: version, ...more },
});
/** The plan so many ranks above; where there is none, the subscription's own. */
const planAbove = ({ planId }: SubscriptionRow, ranks: number) =>
  meeting.plans[meeting.plans.indexOf(planId) + ranks] ?? planId;
const otherFrequency = ({ frequency }: SubscriptionRow) => (frequency === 'MONTHLY' ? 'ANNUAL' : 'MONTHLY');

const SUBSCRIPTION_ATTEMPTS: Record<SubscriptionAction, Attempt<SubscriptionSubject>> = {
  CART_ADD_CHANGE: ({ row }) => change(row, { frequency: otherFrequency(row) }),
  CART_ADD_SUBSCRIBE_NOW: ({ id }) => ({
    mutation: 'cartAddSubscribeNow',
    input: { subscriptionId: id, frequency: 'ANNUAL' },
  }),
  CART_ADD_REACTIVATION: ({ id }) => ({
    mutation: 'cartAddReactivation',
    input: { subscriptionId: id, frequency: 'MONTHLY' },
  }),
  SUBSCRIPTION_ADD_SEATS: ({ row }) => change(row, { seats: row.seats + 1 }),
  SUBSCRIPTION_REMOVE_SEATS: ({ row, seated }) =>
    change(row, { seats: row.seats - 1, releaseSeatsOf: seated.slice(row.seats - 1) }),
  SUBSCRIPTION_UPGRADE: ({ row }) => change(row, { planId: planAbove(row, 1) }),
  SUBSCRIPTION_CHANGE_FREQUENCY: ({ row }) => change(row, { frequency: otherFrequency(row) }),
  SUBSCRIPTION_DOWNGRADE: ({ row }) =>
    versioned('subscriptionDowngrade', row, {
      ...{ planId: planAbove(row, -1), reason: 'Too many features.', idempotencyKey: randomUUID() },
    }),
  SUBSCRIPTION_CANCEL: ({ row }) => versioned('subscriptionCancel', row),
  SUBSCRIPTION_WITHDRAW_CANCELLATION: ({ row }) => versioned('subscriptionWithdrawCancellation', row),
  SUBSCRIPTION_SET_TRIAL_CONVERSION: ({ row }) =>
    versioned('subscriptionSetTrialConversion', row, { convertAtEnd: true, frequency: 'ANNUAL' }),
  SEAT_ASSIGN: ({ id }) => ({ mutation: 'seatAssign', input: { subscriptionId: id, emails: [newEmail()] } }),
  SEAT_RELEASE: ({ id, seated }) => ({
    mutation: 'seatRelease',
    input: { subscriptionId: id, emails: [seated[0] ?? newEmail()] },
  }),
};

/** A state of subscriptions: what of the row makes it, whose seats are taken besides the member's, and what is in the cart. */
interface State {
  row?: Partial<Plain<SubscriptionRow>>;
  plan?: number;
  /** How many seats are assigned; 1: the member's only. */
  seated?: number;
  isInCart?: boolean;
}

const TRIAL = { status: 'TRIALING', frequency: null, unitPrice: null, trialEndsOn: '2026-06-15' } as const;
const EXPIRED = { status: 'EXPIRED', periodEnd: '2026-05-20' } as const;
const PENDING = { pendingOrderId: 'ord_pending' };
const STATES: Record<string, State> = {
  TRIALING: { row: TRIAL },
  'TRIALING that converts': { row: { ...TRIAL, convertsTo: 'MONTHLY' } },
  'TRIALING, order pending': { row: { ...TRIAL, ...PENDING } },
  'TRIALING that converts, on the day it ends': {
    row: { ...TRIAL, convertsTo: 'MONTHLY', periodEnd: TODAY, trialEndsOn: TODAY },
  },
  ACTIVE: {},
  'ACTIVE, annual': { row: { frequency: 'ANNUAL', unitPrice: 24960, periodEnd: '2027-05-15' } },
  'ACTIVE, order pending': { row: PENDING },
  'ACTIVE, in the cart': { isInCart: true },
  'ACTIVE, on the lowest plan': { plan: 0 },
  'ACTIVE, on the highest plan': { plan: 2 },
  'ACTIVE, with the fewest seats, all assigned': { row: { seats: 1 } },
  'ACTIVE, with the most seats': { row: { seats: 100 } },
  'ACTIVE, all seats assigned': { seated: 5 },
  'ACTIVE, no seat assigned': { seated: 0 },
  PAST_DUE: { row: { status: 'PAST_DUE', pastDueSince: TODAY } },
  'PAST_DUE, order pending': { row: { status: 'PAST_DUE', pastDueSince: TODAY, ...PENDING } },
  PENDING_CANCELLATION: { row: { status: 'PENDING_CANCELLATION' } },
  'PENDING_CANCELLATION, order pending': { row: { status: 'PENDING_CANCELLATION', ...PENDING } },
  'EXPIRED, cancelled': { row: { ...EXPIRED, expiryReason: 'CANCELLED' } },
  'EXPIRED, not paid': { row: { ...EXPIRED, expiryReason: 'NON_PAYMENT' } },
  'EXPIRED trial': { row: { ...TRIAL, ...EXPIRED, trialEndsOn: '2026-05-20', expiryReason: 'TRIAL_ENDED' } },
  'EXPIRED, order pending': { row: { ...EXPIRED, expiryReason: 'CANCELLED', ...PENDING } },
  'EXPIRED, in the cart': { row: { ...EXPIRED, expiryReason: 'CANCELLED' }, isInCart: true },
  'EXPIRED by its date, though the clock has not been there: cancelled': {
    row: { status: 'PENDING_CANCELLATION', periodEnd: TODAY },
  },
  'EXPIRED by its date, though the clock has not been there: trial': {
    row: { ...TRIAL, periodEnd: TODAY, trialEndsOn: TODAY },
  },
};

/** Subscriptions in that state, a few to an account, which has a card. */
async function subscriptions(tx: Tx, kind: AccountKind, count: number, state: State): Promise<SubscriptionSubject[]> {
  const each = Object.keys(SUBSCRIPTION_ATTEMPTS).length;
  const made = await inAccounts(tx, kind, Math.ceil(count / each), async (accountId) => {
    const some = Array.from({ length: each }, () => subscription(accountId, state));
    await insertRows(tx, PaymentMethodRow, [methodOf(accountId)]);
    await insertRows(
      tx,
      SubscriptionRow,
      some.map(({ row }) => row),
    );
    await insertRows(tx, SeatAssignmentRow, some.flatMap(seatsOf));
    const items = some.map(({ id }) => itemOf(accountId, { kind: 'CHANGE', subscriptionId: id, seats: 7 }));
    if (state.isInCart) await cart(tx, accountId, items);
    return some;
  });
  return made.flat();
}

function subscription(accountId: string, { row, plan = 1, seated = 1 }: State): SubscriptionSubject {
  const id = newId('Subscription');
  const holders = [cast['member with a seat'].email, ...Array.from({ length: seated }, () => newEmail())];
  return {
    ...{ id, accountId, seated: holders.slice(0, seated) },
    row: typed<SubscriptionRow>({
      ...{ id, accountId, version: 3, termsVersion: 2, productId: meeting.id, planId: meeting.plans[plan]!, seats: 5 },
      ...{ frequency: 'MONTHLY', unitPrice: 2600, priceIsNegotiated: false, status: 'ACTIVE', expiryReason: null },
      ...{ startedOn: '2026-05-15', anchorOn: '2026-05-15', periodStart: '2026-05-15', periodEnd: '2026-06-15' },
      ...{ trialEndsOn: null, convertsTo: null, trialOf: null, pendingOrderId: null, purchaseOrderId: null },
      ...{
        trialReminded: false,
        announcedPrice: null,
        pastDueSince: null,
        retriedOn: null,
        effectDueOn: null,
        createdAt: NOW,
      },
      renewalNoticedFor: null,
      ...row,
    }),
  };
}

const seatsOf = ({ id, seated }: SubscriptionSubject): SeatAssignmentRow[] =>
  seated.map((email) => ({
    ...{ id: newId('SeatAssignment'), subscriptionId: id, email, name: null, assignedAt: NOW },
  }));

function itemOf(accountId: string, given: Partial<CartItemRow>): CartItemRow {
  return {
    ...{ id: newId('CartItem'), cartId: untouchedCart(accountId).id, kind: 'TRIAL', subscriptionId: null, seats: 2 },
    ...{ planId: meeting.plans[1]!, frequency: null, convertsAtEnd: false },
    ...{ releaseSeatsOf: [], orderId: null, ...given },
  };
}

async function cart(tx: Tx, accountId: string, items: CartItemRow[]): Promise<void> {
  await insertRows(tx, CartRow, [untouchedCart(accountId)]);
  await insertRows(tx, CartItemRow, items);
}

const methodOf = (accountId: string, isDefault = true): PaymentMethodRow => ({
  ...{
    id: newId('PaymentMethod'),
    accountId,
    defaultOf: isDefault ? accountId : null,
    type: 'CARD',
    gateway: 'sandbox',
  },
  ...{
    gatewayReference: `card_${accountId}`,
    card: null,
    clientSecret: null,
    createdAt: NOW,
    removedAt: null,
    expiryNoticedOn: null,
  },
});

interface AccountSubject extends Subject {
  recipient: string;
}

const ACCOUNT_ATTEMPTS: Partial<Record<Action, Attempt<AccountSubject>>> = {
  ACCOUNT_UPDATE_BILLING: ({ id }) => ({
    mutation: 'accountUpdateBilling',
    input: { accountId: id, expectedVersion: 1, phone: '+33 1 23 45 67 89' },
  }),
  ACCOUNT_CHANGE_BILLING_CONTACT: ({ id }) => ({
    mutation: 'accountChangeBillingContact',
    input: { accountId: id, expectedVersion: 1, email: newEmail(), name: 'Ines' },
  }),
  ACCOUNT_PROPOSE_BILLING_CONTACT: ({ id }) => ({
    mutation: 'accountProposeBillingContact',
    input: { accountId: id, expectedVersion: 1, email: newEmail(), name: 'Ines' },
  }),
  ACCOUNT_CONFIRM_BILLING_CONTACT: ({ id }) => ({
    mutation: 'accountConfirmBillingContact',
    input: { accountId: id, expectedVersion: 1, approve: true },
  }),
  ACCOUNT_ASSIGN_TECHNICIAN: ({ id }) => ({
    mutation: 'accountAssignTechnician',
    input: { accountId: id, expectedVersion: 1, technicianId: cast.technician.userId },
  }),
  INVOICE_RECIPIENT_ADD: ({ id }) => ({
    mutation: 'invoiceRecipientAdd',
    input: { accountId: id, email: newEmail() },
  }),
  INVOICE_RECIPIENT_REMOVE: ({ id, recipient }) => ({
    mutation: 'invoiceRecipientRemove',
    input: { accountId: id, email: recipient },
  }),
  MEMBER_INVITE: ({ id }) => ({
    mutation: 'memberInvite',
    input: { accountId: id, email: newEmail(), name: 'Ines', roles: ['MEMBER'] },
  }),
  MEMBER_UPDATE_ROLES: ({ id }) => ({
    mutation: 'memberUpdateRoles',
    input: { accountId: id, userId: spare, roles: ['ADMIN'] },
  }),
  MEMBER_REMOVE: ({ id }) => ({ mutation: 'memberRemove', input: { accountId: id, userId: spare } }),
  PAYMENT_METHOD_ADD: ({ id }) => ({
    mutation: 'paymentMethodAdd',
    input: { accountId: id, gatewayToken: 'tok_visa', idempotencyKey: randomUUID() },
  }),
  SERVICE_REQUEST_OPEN: ({ id }) => ({
    mutation: 'serviceRequestOpen',
    input: { accountId: id, topic: 'OTHER', subject: 'A question', body: 'How?' },
  }),
  PURCHASE_ORDER_DRAFT: ({ id }) => ({ mutation: 'purchaseOrderDraft', input: { accountId: id } }),
  QUOTE_DRAFT: ({ id }) => {
    const line = { kind: 'ADD', planId: meeting.plans[0], seats: 5, effectiveWhen: 'ON_ACCEPTANCE' };
    return { mutation: 'quoteDraft', input: { accountId: id, lines: [line] } };
  },
};

function accounts(
  tx: Tx,
  kind: AccountKind,
  count: number,
  { recipients = 1, isContactProposed = false },
): Promise<AccountSubject[]> {
  return inAccounts(tx, kind, count, async (accountId) => {
    await addMemberIn(tx, accountId, spare, false);
    if (isContactProposed) await updateRow(tx, AccountRow, accountId, { proposedBillingContactId: spare });
    const emails = Array.from({ length: recipients }, () => newEmail());
    await insertRows(
      tx,
      InvoiceRecipientRow,
      emails.map((email) => ({ accountId, email })),
    );
    return { id: accountId, accountId, recipient: emails[0]! };
  });
}

interface CartSubject extends Subject {
  itemId: string;
}

const CART_ATTEMPTS: Partial<Record<Action, Attempt<CartSubject>>> = {
  CART_ADD_PURCHASE: ({ accountId }) => ({
    mutation: 'cartAddPurchase',
    input: { accountId, planId: webinar.plans[0], seats: 1, frequency: 'MONTHLY' },
  }),
  CART_ADD_TRIAL: ({ accountId }) => ({
    mutation: 'cartAddTrial',
    input: { accountId, planId: webinar.plans[0], seats: 1 },
  }),
  CART_UPDATE_ITEM: ({ id, itemId }) => ({
    mutation: 'cartUpdateItem',
    input: { cartId: id, itemId, planId: webinar.plans[1] },
  }),
  CART_REMOVE_ITEM: ({ id, itemId }) => ({ mutation: 'cartRemoveItem', input: { cartId: id, itemId } }),
  ORDER_PLACE: ({ id }) => ({
    mutation: 'orderPlace',
    input: {
      ...{ cartId: id, expectedVersion: 1, idempotencyKey: randomUUID() },
      expectedTotal: { amount: '0.00', currency: 'EUR' },
    },
  }),
};

/** Carts with a trial or nothing; `hasTried`: the account has had that trial. */
function carts(tx: Tx, kind: AccountKind, count: number, state: { isEmpty?: boolean; hasTried?: boolean }) {
  return inAccounts(tx, kind, count, async (accountId): Promise<CartSubject> => {
    const item = itemOf(accountId, {});
    await cart(tx, accountId, state.isEmpty ? [] : [item]);
    const row = { ...EXPIRED, expiryReason: 'TRIAL_ENDED', trialOf: meeting.id } as const;
    if (state.hasTried) await insertRows(tx, SubscriptionRow, [subscription(accountId, { row }).row]);
    return { id: untouchedCart(accountId).id, accountId, itemId: item.id };
  });
}

interface InvoiceState {
  paid?: number;
  underWay?: number;
}

const INVOICE_TOTAL = 3120;
const INVOICE_ATTEMPTS: Partial<Record<Action, Attempt<Subject & { toPay: string }>>> = {
  INVOICE_PAY: ({ id, toPay }) => ({
    mutation: 'invoicePay',
    input: {
      ...{ invoiceId: id, oneTimeToken: 'tok_visa', idempotencyKey: randomUUID() },
      amount: { amount: toPay, currency: 'EUR' },
    },
  }),
  INVOICE_CREDIT: ({ id }) => ({
    mutation: 'invoiceCredit',
    input: { invoiceId: id, reason: 'GOODWILL', comment: 'They waited.', idempotencyKey: randomUUID() },
  }),
  INVOICE_REISSUE: ({ id }) => ({
    mutation: 'invoiceReissue',
    input: { invoiceId: id, comment: 'Another address.', idempotencyKey: randomUUID() },
  }),
  PAYMENT_RECORD: ({ id, toPay }) => ({
    mutation: 'paymentRecord',
    input: {
      ...{ invoiceId: id, methodType: 'CHEQUE', reference: 'cheque 1', receivedOn: TODAY },
      ...{ amount: { amount: toPay, currency: 'EUR' }, idempotencyKey: randomUUID() },
    },
  }),
};

/** Invoices of a renewal of 31.20 EUR; of a settled one, a euro is tried to be paid. */
function invoices(tx: Tx, kind: AccountKind, count: number, { paid = 0, underWay = 0 }: InvoiceState) {
  return inAccounts(tx, kind, count, async (accountId) => {
    const order = orderOf(accountId);
    await insertRows(tx, OrderRow, [order]);
    const { id, openAmount, ...rest } = invoiceOf(order, { paid });
    await insertRows(tx, InvoiceRow, [{ id, openAmount, ...rest }]);
    await insertRows(tx, BillingLineRow, [chargeOf({ id, openAmount, ...rest })]);
    if (underWay > 0) await insertRows(tx, PaymentRow, [paymentOf(accountId, { invoiceId: id, amount: underWay })]);
    const toPay = openAmount - underWay;
    return { id, accountId, toPay: ((toPay || 100) / 100).toFixed(2) };
  });
}

function invoiceOf({ id: orderId, accountId, subtotal, tax, total }: OrderRow, { paid }: { paid: number }): InvoiceRow {
  const [id, open] = [newId('Invoice'), total - paid];
  return typed<InvoiceRow>({
    ...{ id, number: id, accountId, orderId, issuedOn: TODAY, dueOn: TODAY, taxNote: 'STANDARD' },
    ...{ sellerKey: 'IE', seller: SELLERS.IE, currency: 'EUR', subtotal, tax, total, fromBalance: 0, credited: 0 },
    billedTo: { name: 'Customer', address: null, country: 'FR', vatNumber: null, locale: 'fr-FR' },
    ...{ renewalOf: null, purchaseOrderId: null, purchaseOrderNumber: null, paid, openAmount: open, createdAt: NOW },
    ...{ collectedOn: null, reopenedOn: null, reissueOf: null, technicianToldOn: null },
    status: open === 0 ? 'PAID' : paid > 0 ? 'PARTIALLY_PAID' : 'OPEN',
  });
}

/** What an invoice charges, all of it left to credit. */
function chargeOf({ id: invoiceId, orderId, currency, subtotal, tax }: InvoiceRow): BillingLineRow {
  return typed<BillingLineRow>({
    ...{ id: newId('BillingLine'), orderId, position: 0, invoiceId, creditNoteId: null, kind: 'CHARGE' },
    ...{ subscriptionId: null, productId: null, planId: null, productName: 'GoToMeeting', planName: 'Pro' },
    ...{ capacity: 150, seatNoun: 'ORGANIZER', seats: 1, frequency: 'MONTHLY', unitPrice: subtotal },
    ...{ periodStart: TODAY, periodEnd: '2026-07-01', currency, amount: subtotal, taxRate: '20', tax },
    ...{ creditedLineId: null, creditedAmount: 0, creditedTax: 0, explanation: null },
  });
}

interface CreditState {
  status: CreditStatus;
  isBySupervisor?: boolean;
}

const CREDIT_ATTEMPTS: Partial<Record<Action, Attempt<Subject>>> = {
  INVOICE_CREDIT_DECIDE: ({ id }) => ({
    mutation: 'invoiceCreditDecide',
    input: { invoiceCreditId: id, expectedVersion: 1, approved: false, idempotencyKey: randomUUID() },
  }),
};

/** Credits on invoices of 31.20 EUR that staff want to give. */
function credits(tx: Tx, kind: AccountKind, count: number, { status, isBySupervisor = false }: CreditState) {
  return inAccounts(tx, kind, count, async (accountId): Promise<Subject> => {
    const order = orderOf(accountId);
    const invoice = invoiceOf(order, { paid: 0 });
    const line = chargeOf(invoice);
    await insertRows(tx, OrderRow, [order]);
    await insertRows(tx, InvoiceRow, [invoice]);
    await insertRows(tx, BillingLineRow, [line]);
    const author = isBySupervisor ? cast.supervisor : cast.technician;
    const credit = typed<InvoiceCreditRow>({
      ...{ id: newId('InvoiceCredit'), accountId, invoiceId: invoice.id, version: 1, status, reason: 'GOODWILL' },
      ...{ comment: 'They waited.', destination: 'BALANCE', total: INVOICE_TOTAL, currency: 'EUR', createdAt: NOW },
      ...{ creditedLines: [{ lineId: line.id, amount: line.amount, tax: line.tax }], authorId: author.userId },
      ...{ decidedById: null, decisionComment: null, decidedAt: null },
      creditNoteId: status === 'ISSUED' ? newId('CreditNote') : null,
    });
    await insertRows(tx, InvoiceCreditRow, [credit]);
    return { id: credit.id, accountId };
  });
}

function orderOf(accountId: string): OrderRow {
  const id = newId('Order');
  return typed<OrderRow>({
    ...{ id, number: id, version: 1, accountId, source: 'RENEWAL', status: 'COMPLETED', failure: null, items: [] },
    ...{ currency: 'EUR', subtotal: 2600, tax: 520, total: INVOICE_TOTAL, credit: 0, fromBalance: 0, toBalance: 0 },
    ...{ creditAgainstOpen: 0, leftOpen: 0 },
    ...{
      due: INVOICE_TOTAL,
      paymentMethodId: null,
      vatNumber: null,
      taxedVatNumber: null,
      purchaseOrderId: null,
      renewalKey: null,
    },
    ...{ quoteId: null, placedById: null, placedOn: TODAY, placedAt: NOW, endedAt: NOW },
  });
}

function paymentOf(accountId: string, given: Partial<Plain<PaymentRow>>): PaymentRow {
  return typed<PaymentRow>({
    ...{ id: newId('Payment'), accountId, purpose: 'ORDER', orderId: null, invoiceId: null, amount: 100 },
    ...{ currency: 'EUR', status: 'ACTION_REQUIRED', methodType: 'CARD', paymentMethodId: null, gateway: 'sandbox' },
    ...{ gatewaySource: null, gatewayReference: null, card: null, declineCode: null, clientSecret: null },
    ...{
      chargeId: null,
      reference: null,
      receivedOn: null,
      refundStatus: null,
      at: NOW,
      settledAt: null,
      ...given,
    },
  });
}

const PAYMENT_ATTEMPTS: Partial<Record<Action, Attempt<Subject>>> = {
  PAYMENT_REVERSE: ({ id }) => ({
    mutation: 'paymentReverse',
    input: { paymentId: id, reason: 'It bounced.', idempotencyKey: randomUUID() },
  }),
};

function payments(tx: Tx, kind: AccountKind, count: number, given: Partial<Plain<PaymentRow>>) {
  return inAccounts(tx, kind, count, async (accountId): Promise<Subject> => {
    const order = orderOf(accountId);
    await insertRows(tx, OrderRow, [order]);
    const invoice = invoiceOf(order, { paid: 100 });
    await insertRows(tx, InvoiceRow, [invoice]);
    const payment = paymentOf(accountId, { invoiceId: invoice.id, ...given });
    await insertRows(tx, PaymentRow, [payment]);
    return { id: payment.id, accountId };
  });
}

const METHOD_ATTEMPTS: Partial<Record<Action, Attempt<Subject>>> = {
  PAYMENT_METHOD_MAKE_DEFAULT: ({ id }) => ({
    mutation: 'paymentMethodMakeDefault',
    input: { paymentMethodId: id },
  }),
  PAYMENT_METHOD_REMOVE: ({ id }) => ({ mutation: 'paymentMethodRemove', input: { paymentMethodId: id } }),
};

function methods(tx: Tx, kind: AccountKind, count: number, state: { isDefault: boolean; isUsed: boolean }) {
  return inAccounts(tx, kind, count, async (accountId): Promise<Subject> => {
    const method = methodOf(accountId, state.isDefault);
    await insertRows(tx, PaymentMethodRow, [method]);
    if (state.isUsed) await insertRows(tx, PaymentRow, [paymentOf(accountId, { paymentMethodId: method.id })]);
    return { id: method.id, accountId };
  });
}

const JOB_ATTEMPTS: Partial<Record<Action, Attempt<Subject>>> = {
  JOB_LET_GO: ({ id }) => ({ mutation: 'jobLetGo', input: { jobId: id, reason: 'The mailbox is gone.' } }),
};

function jobs(tx: Tx, kind: AccountKind, count: number, state: Pick<JobRow, 'kind' | 'status'>) {
  return inAccounts(tx, kind, count, async (accountId) => {
    const row: JobRow = {
      ...{ id: newId('Job'), ...state, subjectId: newId('Email'), dueAt: NOW, priority: 0, attempts: 10 },
      ...{ leasedUntil: null, lastError: 'mailbox unavailable', createdAt: NOW },
    };
    await insertRows(tx, JobRow, [row]);
    return { id: row.id, accountId };
  });
}

const REQUEST_ATTEMPTS: Partial<Record<Action, Attempt<Subject>>> = {
  SERVICE_REQUEST_REPLY: ({ id }) => ({ mutation: 'serviceRequestReply', input: { requestId: id, body: 'More.' } }),
  SERVICE_REQUEST_ASSIGN: ({ id }) => ({
    mutation: 'serviceRequestAssign',
    input: { requestId: id, expectedVersion: 1, assigneeId: cast.supervisor.userId },
  }),
  SERVICE_REQUEST_CLOSE: ({ id }) => ({
    mutation: 'serviceRequestClose',
    input: { requestId: id, expectedVersion: 1 },
  }),
};

function requests(tx: Tx, kind: AccountKind, count: number, closedAt: Date | null) {
  return inAccounts(tx, kind, count, async (accountId): Promise<Subject> => {
    const id = newId('ServiceRequest');
    const request: ServiceRequestRow = {
      ...{ id, number: id, version: 1, accountId, topic: 'OTHER', subject: 'A question', assigneeId: null },
      ...{ status: closedAt ? 'CLOSED' : 'OPEN', handled: closedAt !== null, openedById: cast.contact.userId },
      ...{ addressee: kind === 'ONLINE' ? 'SUPPORT' : 'TECHNICIAN', subscriptionId: null },
      ...{ quoteId: null, invoiceId: null, purchaseOrderId: null },
      ...{ openedAt: NOW, lastMessageAt: NOW, lastCustomerMessageAt: NOW, closedAt },
    };
    await insertRows(tx, ServiceRequestRow, [request]);
    return { id, accountId };
  });
}

const ofPurchaseOrder = (mutation: string, { id }: Subject, more: object = {}) => ({
  mutation,
  input: { purchaseOrderId: id, expectedVersion: 1, ...more },
});

const PURCHASE_ORDER_ATTEMPTS: Record<PurchaseOrderAction, Attempt<Subject>> = {
  PURCHASE_ORDER_UPDATE: (subject) => ofPurchaseOrder('purchaseOrderUpdate', subject, { expiresOn: '2027-01-01' }),
  PURCHASE_ORDER_PROPOSE: (subject) => ofPurchaseOrder('purchaseOrderPropose', subject),
  PURCHASE_ORDER_ACCEPT: (subject) => ofPurchaseOrder('purchaseOrderAccept', subject, { number: 'PO-1' }),
  PURCHASE_ORDER_DECLINE: (subject) => ofPurchaseOrder('purchaseOrderDecline', subject),
  PURCHASE_ORDER_DISCARD: (subject) => ofPurchaseOrder('purchaseOrderDiscard', subject),
  PURCHASE_ORDER_CLOSE: (subject) => ofPurchaseOrder('purchaseOrderClose', subject),
};

function purchaseOrders(tx: Tx, kind: AccountKind, count: number, status: StoredPurchaseOrderStatus) {
  return inAccounts(tx, kind, count, async (accountId): Promise<Subject> => {
    const draftedById = cast.technician.userId;
    const { id } = await purchaseOrderIn(tx, { accountId, draftedById }, { status, currency: 'EUR' });
    return { id, accountId };
  });
}

const RENEWED_NEXT_YEAR = { frequency: 'ANNUAL', unitPrice: 24960, periodEnd: '2027-05-15' } as const;

/** Quotes in that state, a few to an account, each about a subscription of its own. */
async function quotes(tx: Tx, kind: AccountKind, count: number, state: QuoteState): Promise<Subject[]> {
  const each = Object.keys(QUOTE_ATTEMPTS).length;
  const author = state.isBySupervisor ? cast.supervisor : cast.technician;
  const made = await inAccounts(tx, kind, Math.ceil(count / each), async (accountId) => {
    const rows = Array.from({ length: each }, () => subscription(accountId, { row: RENEWED_NEXT_YEAR }).row);
    const some = rows.map((row) => quoteIn(state, row, author.userId));
    await insertRows(tx, SubscriptionRow, rows);
    await insertRows(
      tx,
      QuoteRow,
      some.flatMap(({ revisions }) => revisions),
    );
    await insertRows(
      tx,
      QuoteLineRow,
      some.flatMap(({ lines }) => lines),
    );
    return some.map(({ revisions: [first] }) => ({ id: first!.id, accountId }));
  });
  return made.flat();
}

interface EffectSubject extends Subject {
  effectId: string;
}

const ORDER_ATTEMPTS: Partial<Record<Action, Attempt<EffectSubject>>> = {
  ORDER_EFFECT_RETRY: ({ effectId }) => ({ mutation: 'orderEffectRetry', input: { effectId } }),
  ORDER_EFFECT_ABANDON: ({ effectId }) => ({
    mutation: 'orderEffectAbandon',
    input: { effectId, reason: 'No longer wanted.' },
  }),
};

/** Orders of accepted quotes, with something that was to be done today. */
function ordersWithEffect(tx: Tx, kind: AccountKind, count: number, status: ScheduledChangeRow['status']) {
  return inAccounts(tx, kind, count, async (accountId): Promise<EffectSubject> => {
    const { row } = subscription(accountId, { row: RENEWED_NEXT_YEAR });
    const line = { effectiveWhen: 'ON_DATE', effectiveOn: TODAY } as const;
    const { revisions, lines } = quoteIn({ ...SENT_QUOTES.ACCEPTED, line }, row, cast.technician.userId);
    const quoted = { quoteId: revisions[0]!.id, source: 'QUOTE', status: 'SCHEDULED' } as const;
    const order: OrderRow = { ...orderOf(accountId), ...quoted };
    const effect = effectOf(lines[0]!, { orderId: order.id, accountId, status });
    await insertRows(tx, SubscriptionRow, [row]);
    await insertRows(tx, QuoteRow, revisions);
    await insertRows(tx, QuoteLineRow, lines);
    await insertRows(tx, OrderRow, [order]);
    await insertRows(tx, ScheduledChangeRow, [effect]);
    return { id: order.id, accountId, effectId: effect.id };
  });
}

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 3_600_000);

/** The embedded engine walks everything; the same code decides on MariaDB, so a sample of states shows that its rows read alike. */
const SAMPLE = ['TRIALING', 'ACTIVE, in the cart', 'EXPIRED trial'];
const QUOTE_SAMPLE = ['DRAFT with a large discount, approved', 'SENT'];

describeOnEachEngine('what `actions` says is what happens, for everybody and both kinds of account (A9)', (engine) => {
  beforeAll(() => start(engine));
  afterAll(() => app.stop());

  const isWhole = engine.name === 'sqlite';
  const states = Object.entries(STATES).filter(([name]) => isWhole || SAMPLE.includes(name));

  test.each(states)('Subscription %s', async (_name, state) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => subscriptions(tx, kind, count, state);
    await compare({ type: 'Subscription', attempts: SUBSCRIPTION_ATTEMPTS, make });
  });

  const isWalked = ([name]: [string, QuoteState]) => isWhole || QUOTE_SAMPLE.includes(name);

  test.each(Object.entries(DRAFTED_QUOTES).filter(isWalked))('Quote %s', async (_name, state) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => quotes(tx, kind, count, state);
    await compare({ type: 'Quote', attempts: QUOTE_ATTEMPTS, make, isHiddenFromCustomers: true }, ['CORPORATE']);
  });

  test.each(Object.entries(SENT_QUOTES).filter(isWalked))('Quote %s', async (_name, state) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => quotes(tx, kind, count, state);
    await compare({ type: 'Quote', attempts: QUOTE_ATTEMPTS, make }, ['CORPORATE']);
  });

  if (!isWhole) return;

  test.each([
    ['with one invoice recipient', {}],
    ['with as many as can be', { recipients: 20 }],
    ['whose contact has proposed a successor', { isContactProposed: true }],
  ])('Account %s', async (_name, state) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => accounts(tx, kind, count, state);
    await compare({ type: 'Account', attempts: ACCOUNT_ATTEMPTS, make });
  });

  test.each([
    ['with a trial', {}],
    ['with a trial that was used', { hasTried: true }],
    ['with nothing', { isEmpty: true }],
  ])('Cart %s', async (_name, state) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => carts(tx, kind, count, state);
    await compare({ type: 'Cart', attempts: CART_ATTEMPTS, make });
  });

  test.each<[string, InvoiceState]>([
    ['of which nothing is paid', {}],
    ['of which a part is paid', { paid: 1000 }],
    ['that is paid', { paid: INVOICE_TOTAL }],
    ['that a payment under way will settle', { underWay: INVOICE_TOTAL }],
    ['that a payment under way will settle in part', { underWay: 1000 }],
  ])('Invoice %s', async (_name, state) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => invoices(tx, kind, count, state);
    await compare({ type: 'Invoice', attempts: INVOICE_ATTEMPTS, make });
  });

  test.each<[string, CreditState]>([
    ['that waits for approval', { status: 'PENDING_APPROVAL' }],
    ['of the supervisor’s own', { status: 'PENDING_APPROVAL', isBySupervisor: true }],
    ['that was issued', { status: 'ISSUED' }],
    ['that was rejected', { status: 'REJECTED' }],
  ])('InvoiceCredit %s', async (_name, state) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => credits(tx, kind, count, state);
    await compare({ type: 'InvoiceCredit', attempts: CREDIT_ATTEMPTS, make, isHiddenFromCustomers: true });
  });

  test.each<[string, Partial<PaymentRow>]>([
    ['that a technician recorded', { status: 'SUCCEEDED', gateway: null, methodType: 'CHEQUE' }],
    ['that has bounced', { status: 'REVERSED', gateway: null, methodType: 'CHEQUE' }],
    ['by card', { status: 'SUCCEEDED' }],
  ])('Payment %s', async (_name, given) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => payments(tx, kind, count, given);
    await compare({ type: 'Payment', attempts: PAYMENT_ATTEMPTS, make });
  });

  test.each([
    ['that is the default', { isDefault: true, isUsed: false }],
    ['that is not', { isDefault: false, isUsed: false }],
    ['that a payment under way uses', { isDefault: true, isUsed: true }],
  ])('PaymentMethod %s', async (_name, state) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => methods(tx, kind, count, state);
    await compare({ type: 'PaymentMethod', attempts: METHOD_ATTEMPTS, make });
  });

  test.each([
    ['that is open', null],
    ['closed 30 days ago', daysAgo(30)],
    ['closed 31 days ago', daysAgo(31)],
  ])('ServiceRequest %s', async (_name, closedAt) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => requests(tx, kind, count, closedAt);
    await compare({ type: 'ServiceRequest', attempts: REQUEST_ATTEMPTS, make });
  });

  test.each(['DRAFT', 'PROPOSED', 'ACTIVE', 'CLOSED', 'DECLINED'] as const)(
    'PurchaseOrder that is %s',
    async (status) => {
      const make = (tx: Tx, kind: AccountKind, count: number) => purchaseOrders(tx, kind, count, status);
      const isHiddenFromCustomers = status === 'DRAFT';
      const walked = { type: 'PurchaseOrder', attempts: PURCHASE_ORDER_ATTEMPTS, make, isHiddenFromCustomers };
      await compare(walked, ['CORPORATE']);
    },
  );

  test.each(['SCHEDULED', 'FAILED', 'DONE', 'ABANDONED'] as const)('Order with an effect %s', async (status) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => ordersWithEffect(tx, kind, count, status);
    await compare({ type: 'Order', attempts: ORDER_ATTEMPTS, make }, ['CORPORATE']);
  });

  test('Order without later effects: there is nothing to do to it', async () => {
    const order = await app.database.transaction(async (tx) => {
      const made = orderOf(await accountOf(tx, cast, 'ONLINE'));
      await insertRows(tx, OrderRow, [made]);
      return made;
    });
    const document = 'query ($id: ID!) { node(id: $id) { ... on Order { actions { action } } } }';
    for (const { token } of [cast.contact, cast.supervisor]) {
      expect(await ask(app, token, document, { id: order.id })).toEqual({ node: { actions: [] } });
    }
  });

  test.each([
    ['a mail that is stuck', { kind: 'email.send', status: 'PARKED' }],
    ['a mail that is tried again', { kind: 'email.send', status: 'FAILED' }],
    ['a charge whose outcome is unknown', { kind: 'payment.settle', status: 'PARKED' }],
  ] as const)('Job %s', async (_name, state) => {
    const make = (tx: Tx, kind: AccountKind, count: number) => jobs(tx, kind, count, state);
    await compare({ type: 'Job', attempts: JOB_ATTEMPTS, make, isHiddenFromCustomers: true }, ['ONLINE']);
  });

  test('every action of the schema was walked, was allowed to somebody and refused to somebody', async () => {
    const document = '{ __type(name: "Action") { enumValues { name } } }';
    const { __type: action } = await ask(app, null, document);
    const names: string[] = action.enumValues.map(({ name }: { name: string }) => name);
    expect([...said.keys()].sort()).toEqual(names.sort());
    const oneSided = names.filter((name) => !said.get(name)!.has('allowed') || said.get(name)!.size < 2);
    expect(oneSided).toEqual([]);
  });
});
