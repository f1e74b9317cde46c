import type { AccountRow } from '../accounts';
import { checkVatNumber } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { BillingLineRow, moveBalance } from '../invoicing';
import { PaymentMethodRow, PaymentRow } from '../payments';
import { insertRows, placeholders, selectRow, selectRows, type Tx, updateRow } from '../platform/database';
import { once } from '../platform/idempotency';
import { newId } from '../platform/ids';
import { schedule } from '../platform/jobs';
import {
  type Currency,
  decideCart,
  enforce,
  type PricedOrder,
  parseDecimal,
  priceOrder,
  Refused,
  refuse,
  requiresPaymentMethod,
  toDecimal,
} from '../rules';
import { SubscriptionRow, setPendingOrder } from '../subscriptions';
import { openCart } from './cartItems';
import { CartItemRow, CartRow, type OrderItem, OrderRow } from './entities';
import { executeOrder } from './executeOrder';
import { type OrderingFacts, orderingFacts, toCartItem } from './facts';
import { toBillingLine } from './lines';
import { nextAsking, SETTLE_PAYMENT, type SettlingDeps, settlePayment } from './settlePayment';

export interface PlaceOrderInput {
  cartId: string;
  expectedVersion: number;
  /** The total due that was shown, which is what is charged (D2). */
  expectedTotal: { amount: string; currency: Currency };
  paymentMethodId?: string | null;
  vatNumber?: string | null;
  idempotencyKey: string;
}

/**
 * D2 to D5, D10: orders what is in the cart, whole or not at all. The order is committed first, with the balance reserved and the cart
 * emptied; then the gateway is asked, outside the transaction. An order that costs nothing is completed at once. A repeated call
 * with the same key answers the same order, and asks the gateway again where the first call could not.
 * @returns id of the order: COMPLETED, FAILED (declined), or PENDING_PAYMENT (authentication needed, or no answer yet)
 * @throws Refused, with the codes of D1 to D3, L1 and L2
 */
export async function placeOrder(deps: SettlingDeps, caller: Caller, input: PlaceOrderInput): Promise<string> {
  const { idempotencyKey, ...rest } = input;
  const call = { callerId: caller.actor.userId, mutation: 'orderPlace', key: idempotencyKey, input: rest };
  const { orderId } = await deps.database.transaction((tx) => once(tx, call, () => placeOrderIn(tx, caller, input)));
  const unpaid = "WHERE order_id = ? AND status = 'PENDING'";
  const payment = await selectRow(deps.database, PaymentRow, unpaid, [orderId]);
  if (payment) await settlePayment(deps, payment.id);
  return orderId;
}

async function placeOrderIn(tx: Tx, caller: Caller, input: PlaceOrderInput): Promise<{ orderId: string }> {
  const { account, cart } = await openCart(tx, caller, input.cartId, 'ORDER_PLACE');
  if (cart.version !== input.expectedVersion) {
    throw new Refused(refuse('STALE_VERSION', 'L1', ['expectedVersion'], { version: cart.version }));
  }
  const items = await selectRows(tx, CartItemRow, 'WHERE cart_id = ? AND order_id IS NULL ORDER BY id', [cart.id]);
  const vat = vatOf(account, input.vatNumber ?? null);
  const facts = await orderingFacts(tx, account, tx.now, vat);
  enforce(decideCart(items.map(toCartItem), facts));
  const priced = priceOrder(items.map(toCartItem), facts);
  enforceTotal(input, account, priced);
  const method = await paymentMethod(tx, account, input.paymentMethodId ?? null, priced);

  const order = draftOrder(tx, caller, account, priced, facts, {
    vatNumber: vat.given,
    paymentMethodId: method?.id ?? null,
  });
  await writeOrder(tx, account, order, priced, facts);
  await tx.execute(`UPDATE cart_items SET order_id = ? WHERE id IN (${placeholders(items)})`, [
    order.id,
    ...items.map(({ id }) => id),
  ]);
  await updateRow(tx, CartRow, cart.id, { version: cart.version + 1 });
  const after = { number: order.number, due: order.due, currency: order.currency };
  await recordAudit(tx, caller, {
    accountId: account.id,
    action: 'ORDER_PLACE',
    subjectId: order.id,
    rule: 'D2',
    after,
  });

  if (order.due > 0) await startPayment(tx, order, method!);
  else await executeOrder(tx, caller, account, order, null);
  return { orderId: order.id };
}

/** D3: the number to tax with: the one given with the order, or the account's. */
function vatOf(account: AccountRow, given: string | null) {
  if (given === null) return { ...account, given: null };
  const { number, valid } = checkVatNumber(account.country, given);
  if (!valid) throw new Refused(refuse('VAT_NUMBER_INVALID', 'D3', ['vatNumber']));
  return { vatNumber: number, vatNumberValid: valid, given: number };
}

/** D2: what was reviewed is what is charged. */
function enforceTotal({ expectedTotal }: PlaceOrderInput, account: AccountRow, { totals }: PricedOrder): void {
  const expected =
    expectedTotal.currency === account.currency ? parseDecimal(expectedTotal.amount, account.currency) : null;
  if (expected === null) throw new Refused(refuse('INVALID_INPUT', 'B4', ['expectedTotal']));
  if (expected === totals.due) return;
  const due = `${toDecimal(totals.due, account.currency)} ${account.currency}`;
  throw new Refused(refuse('TOTAL_CHANGED', 'D2', ['expectedTotal'], { due }));
}

/** D3, E2: the method the order names, or the default one; needed when something is due, or will be when a trial converts. */
async function paymentMethod(
  tx: Tx,
  account: AccountRow,
  id: string | null,
  priced: PricedOrder,
): Promise<PaymentMethodRow | null> {
  const usable = 'AND account_id = ? AND removed_at IS NULL AND client_secret IS NULL';
  const method = id
    ? await selectRow(tx, PaymentMethodRow, `WHERE id = ? ${usable}`, [id, account.id])
    : await selectRow(tx, PaymentMethodRow, `WHERE default_of = ? ${usable}`, [account.id, account.id]);
  if (id && !method) throw new Refused(refuse('NOT_FOUND', 'L1', ['paymentMethodId']));
  if (requiresPaymentMethod(priced) && !method)
    throw new Refused(refuse('PAYMENT_METHOD_REQUIRED', 'D3', ['paymentMethodId']));
  return method;
}

function draftOrder(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  priced: PricedOrder,
  facts: OrderingFacts,
  confirmed: Pick<OrderRow, 'vatNumber' | 'paymentMethodId'>,
): OrderRow {
  const id = newId('Order');
  return {
    ...{ id, number: `O-${id.slice(-12).toUpperCase()}`, version: 1, accountId: account.id, source: 'CART' },
    ...{ status: 'PENDING_PAYMENT', failure: null, items: priced.items.map(toOrderItem), currency: account.currency },
    ...priced.totals,
    ...confirmed,
    ...{ placedById: caller.actor.userId, placedOn: facts.today, placedAt: tx.now, endedAt: null },
  };
}

/** The plan of what completion does. What is bought or tried gets its subscription's id now, so that the lines can name it. */
function toOrderItem({ item, terms, segments }: PricedOrder['items'][number]): OrderItem {
  const { kind, subscriptionId, releaseSeatsOf } = item;
  const convertsTo = item.convertsAtEnd ? item.frequency : null;
  return {
    kind,
    subscriptionId: subscriptionId ?? newId('Subscription'),
    terms,
    convertsTo,
    segments,
    releaseSeatsOf: [...releaseSeatsOf],
  };
}

/** Writes the order with its lines, reserves the balance it uses, and marks the subscriptions it concerns (D10). */
async function writeOrder(
  tx: Tx,
  account: AccountRow,
  order: OrderRow,
  priced: PricedOrder,
  facts: OrderingFacts,
): Promise<void> {
  await insertRows(tx, OrderRow, [order]);
  const lines = priced.items.flatMap(({ lines }, index) =>
    lines.map((line) => ({ ...line, subscriptionId: order.items[index]!.subscriptionId })),
  );
  await insertRows(
    tx,
    BillingLineRow,
    lines.map((line, position) => toBillingLine(line, position, order.id, facts)),
  );
  await moveBalance(tx, account, -order.fromBalance, { reason: 'ORDER_RESERVED', orderId: order.id });
  const concerned = facts.subscriptions
    .filter(({ id }) => order.items.some((item) => item.subscriptionId === id))
    .map(({ id }) => id);
  if (concerned.length === 0) return;
  const rows = await selectRows(tx, SubscriptionRow, `WHERE id IN (${placeholders(concerned)})`, concerned);
  await setPendingOrder(tx, rows, order.id);
}

async function startPayment(tx: Tx, order: OrderRow, method: PaymentMethodRow): Promise<void> {
  const payment: PaymentRow = {
    ...{ id: newId('Payment'), accountId: order.accountId, orderId: order.id, invoiceId: null, status: 'PENDING' },
    ...{ amount: order.due, currency: order.currency, methodType: method.type, paymentMethodId: method.id },
    ...{ gateway: method.gateway, gatewaySource: null, gatewayReference: null, card: method.card, declineCode: null },
    ...{ clientSecret: null, reference: null, receivedOn: null, refundStatus: null, at: tx.now, settledAt: null },
  };
  await insertRows(tx, PaymentRow, [payment]);
  await schedule(tx, { kind: SETTLE_PAYMENT, subjectId: payment.id, dueAt: nextAsking(payment, tx.now) });
}
