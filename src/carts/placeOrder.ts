import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { draftOrder, payOrExecute, pricingFactsOf } from '../orders';
import {
  findUsableDefault,
  getNamedMethod,
  type PaymentMethodRow,
  type SettlingDeps,
  settlePaymentOf,
} from '../payments';
import { placeholders, selectRows, type Tx, updateRow } from '../platform/database';
import { keyOf } from '../platform/idempotency';
import { newId } from '../platform/ids';
import {
  decideCart,
  decideExpectedCredit,
  decideExpectedTotal,
  decideInvoicing,
  decidePaymentMethod,
  enforce,
  itemOf,
  type NamedAmount,
  type PricedOrder,
  planCart,
  priceOrder,
  taxTreatment,
} from '../rules';
import { acceptVatNumber } from '../tax';
import { CartItemRow, CartRow, choicesOf } from './entities';
import { inCart, type OpenedCart } from './inCart';

export interface PlaceOrderInput {
  cartId: string;
  expectedVersion: number;
  /** The total due that was shown, which is what is charged (D2). */
  expectedTotal: NamedAmount;
  /** The credit that was shown; not looked at unless given. */
  expectedCredit?: NamedAmount | null;
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
  const { cartId, expectedVersion } = input;
  const key = keyOf('orderPlace', input);
  const request = { caller, cartId, action: 'ORDER_PLACE', expectedVersion, key } as const;
  const { orderId } = await inCart(deps, request, (opened) => placeOrderIn(opened, input));
  await settlePaymentOf(deps, orderId);
  return orderId;
}

async function placeOrderIn(
  { tx, caller, account, cart }: OpenedCart,
  input: PlaceOrderInput,
): Promise<{ orderId: string }> {
  const rows = await selectRows(tx, CartItemRow, 'WHERE cart_id = ? AND order_id IS NULL ORDER BY id', [cart.id]);
  const facts = await pricingFactsOf(tx, account, tx.now);
  const items = rows.map((row) => itemOf(choicesOf(row), facts));
  enforce(decideCart(items, facts));
  enforce(decideInvoicing(items, account.address));
  const vat = input.vatNumber == null ? null : acceptVatNumber(account.country, input.vatNumber);
  const tax = vat ? taxTreatment({ ...account, ...vat }) : facts.tax;
  const priced = priceOrder(items, { ...facts, tax });
  const { currency } = account;
  enforce(decideExpectedTotal(input.expectedTotal, { total: priced.totals.due, currency, of: 'ORDER' }));
  enforce(decideExpectedCredit(input.expectedCredit, priced.totals, { currency, of: 'ORDER' }));
  const method = await paymentMethodFor(tx, account, input.paymentMethodId ?? null, priced);

  const named = { vatNumber: vat?.vatNumber ?? null, paymentMethodId: input.paymentMethodId ?? null };
  const placed = { source: 'CART' as const, ...named };
  const at = { now: tx.now, today: facts.today };
  const plan = planCart(priced, () => newId('Subscription'));
  const drafted = draftOrder(caller, account, plan, facts, placed, at);
  const { order } = drafted;
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
  await payOrExecute(tx, caller, account, drafted, method);
  return { orderId: order.id };
}

/**
 * D3, E2: the method that the order names, or else the default one; null where it needs none and there is none.
 * @throws Refused NOT_FOUND, PAYMENT_METHOD_REQUIRED
 */
export async function paymentMethodFor(
  tx: Tx,
  { id: accountId }: AccountRow,
  named: string | null,
  priced: PricedOrder,
): Promise<PaymentMethodRow | null> {
  const method = named ? await getNamedMethod(tx, accountId, named) : await findUsableDefault(tx, accountId);
  enforce(decidePaymentMethod(priced, method !== null));
  return method;
}
