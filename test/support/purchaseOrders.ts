import { insertRows, type Tx } from '../../src/platform/database';
import { newId } from '../../src/platform/ids';
import { schedule } from '../../src/platform/jobs';
import { PurchaseOrderRow } from '../../src/purchasing';
import { ADVANCE_SUBSCRIPTION } from '../../src/renewals';
import type { PurchaseOrderAction } from '../../src/rules';
import { SubscriptionRow } from '../../src/subscriptions';
import { productOf } from './actions';
import type { App } from './app';
import { ask, type SignedIn, send } from './people';
import { type Plain, typed } from './plain';
import type { CorporateCustomer } from './requests';

export const PURCHASE_ORDER = `id version number status validFrom expiresOn ceiling { amount } used { amount } committed { amount }
  remaining { amount } draftedBy { id } account { id }`;
const PAYLOAD = `{ purchaseOrder { ${PURCHASE_ORDER} } userErrors { code rule field } }` as const;

export const PURCHASE_ORDER_DRAFT =
  `mutation ($input: PurchaseOrderDraftInput!) { purchaseOrderDraft(input: $input) ${PAYLOAD} }` as const;

const PURCHASE_ORDER_ACTIONS = {
  PURCHASE_ORDER_UPDATE: `mutation ($input: PurchaseOrderUpdateInput!) { purchaseOrderUpdate(input: $input) ${PAYLOAD} }`,
  PURCHASE_ORDER_DISCARD: `mutation ($input: PurchaseOrderInput!) { purchaseOrderDiscard(input: $input) ${PAYLOAD} }`,
  PURCHASE_ORDER_PROPOSE: `mutation ($input: PurchaseOrderInput!) { purchaseOrderPropose(input: $input) ${PAYLOAD} }`,
  PURCHASE_ORDER_ACCEPT: `mutation ($input: PurchaseOrderAcceptInput!) { purchaseOrderAccept(input: $input) ${PAYLOAD} }`,
  PURCHASE_ORDER_DECLINE: `mutation ($input: PurchaseOrderInput!) { purchaseOrderDecline(input: $input) ${PAYLOAD} }`,
  PURCHASE_ORDER_CLOSE: `mutation ($input: PurchaseOrderInput!) { purchaseOrderClose(input: $input) ${PAYLOAD} }`,
} as const satisfies Record<PurchaseOrderAction, string>;

/** Drafts a purchase order; answers the payload. */
export const draft = async (app: App, { token }: SignedIn, input: object) =>
  (await ask(app, token, PURCHASE_ORDER_DRAFT, { input })).purchaseOrderDraft;

/** Does something to a purchase order as it is now; answers the payload. */
export async function act<Action extends PurchaseOrderAction>(
  app: App,
  { token }: SignedIn,
  action: Action,
  purchaseOrderId: string,
  more: object = {},
) {
  const [row] = await app.database.query('SELECT version FROM purchase_orders WHERE id = ?', [purchaseOrderId]);
  const expectedVersion = Number(row!.version);
  return send(app, token, PURCHASE_ORDER_ACTIONS[action], { purchaseOrderId, expectedVersion, ...more });
}

/** A purchase order as somebody sees it. */
export async function seen(app: App, { token }: SignedIn, id: string) {
  const document = `query ($id: ID!) { node(id: $id) { ... on PurchaseOrder { ${PURCHASE_ORDER} } } }` as const;
  return (await ask(app, token, document, { id })).node;
}

/** A purchase order in a state, as it would have been left. */
export async function purchaseOrderIn(
  tx: Tx,
  { accountId, draftedById }: Pick<PurchaseOrderRow, 'accountId' | 'draftedById'>,
  change: Partial<Plain<PurchaseOrderRow>> = {},
): Promise<PurchaseOrderRow> {
  const id = newId('PurchaseOrder');
  const row = typed<PurchaseOrderRow>({
    ...{ id, version: 1, accountId, number: `PO-${id.slice(-6)}`, status: 'ACTIVE', currency: 'USD', ceiling: null },
    ...{ validFrom: '2026-01-01', expiresOn: null, draftedById, quoteNumber: null },
    ...{ usedUp: false, remindedOn: null, createdAt: new Date('2026-01-01T00:00:00Z'), ...change },
    proposedAt: change.proposedAt ?? (change.status === 'DRAFT' ? null : new Date('2026-01-01T00:00:00Z')),
  });
  await insertRows(tx, PurchaseOrderRow, [row]);
  return row;
}

/** The same in a unit of work of its own, drafted by the account's technician. */
export const inState = (
  app: App,
  { accountId, technician }: CorporateCustomer,
  change?: Partial<Plain<PurchaseOrderRow>>,
) => app.database.transaction((tx) => purchaseOrderIn(tx, { accountId, draftedById: technician.userId }, change));

/** An annual subscription at a negotiated price per seat (minor units), whose next renewal is planned for the end of its period. */
export async function renewing(
  app: App,
  accountId: string,
  wanted: { unitPrice: number; seats: number; periodEnd: string; purchaseOrderId: string | null },
): Promise<SubscriptionRow> {
  const product = await productOf(app.database, 'gotomeeting');
  const { periodEnd, ...of } = wanted;
  const startedOn = `${Number(periodEnd.slice(0, 4)) - 1}${periodEnd.slice(4)}`;
  const row = typed<SubscriptionRow>({
    ...{ id: newId('Subscription'), version: 1, termsVersion: 1, accountId, productId: product.id, ...of },
    ...{
      planId: product.plans[0]!,
      frequency: 'ANNUAL',
      priceIsNegotiated: true,
      status: 'ACTIVE',
      expiryReason: null,
    },
    ...{ startedOn, anchorOn: startedOn, periodStart: startedOn, periodEnd, trialEndsOn: null, convertsTo: null },
    ...{ trialOf: null, pendingOrderId: null, trialReminded: false, announcedPrice: null, pastDueSince: null },
    ...{
      renewalNoticedFor: periodEnd,
      retriedOn: null,
      effectDueOn: null,
      createdAt: new Date(`${startedOn}T12:00:00Z`),
    },
  });
  await app.database.transaction(async (tx) => {
    await insertRows(tx, SubscriptionRow, [row]);
    const dueAt = new Date(`${periodEnd}T08:00:00Z`);
    await schedule(tx, { kind: ADVANCE_SUBSCRIPTION, subjectId: row.id, dueAt });
  });
  return row;
}
