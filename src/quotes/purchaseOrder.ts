import type { AccountRow, OpenedRow } from '../accounts';
import type { Caller } from '../identity';
import { selectByIds, type Tx } from '../platform/database';
import { createForQuoteIn, followQuote, purchaseOrderFacts, usableForInvoice } from '../purchasing';
import {
  decidePurchaseOrderUse,
  decideUnnamedPurchaseOrder,
  enforce,
  isDueNow,
  isPurchaseOrderVisible,
  type Minor,
  onlyPurchaseOrder,
  type PlainDate,
  type PricedQuoteLine,
  purchaseOrderAfter,
  type QuoteLine,
  type quoteTotals,
  Refused,
  refuse,
  requiresPurchaseOrder,
  ZERO,
} from '../rules';
import { SubscriptionRow } from '../subscriptions';
import type { QuoteRow } from './entities';

/** What the contact says of the purchase order when accepting a quote, and how it is paid. */
export interface GivenAtAcceptance {
  purchaseOrderId?: string | null;
  purchaseOrderNumber?: string | null;
  /** The last valid day. */
  purchaseOrderExpiresOn?: PlainDate | null;
  /** Pays what is invoiced at once by card (I4). */
  paymentMethodId?: string | null;
}

/**
 * I1, I2, I4, I5: the purchase order that an accepted quote is carried out on: the one named, the one proposed with the quote (which acceptance
 * puts in force), or one made from a number given with the acceptance. It has to be in force and to suffice for the whole quote. Where none is
 * named, the one that the changed subscriptions have (I7), if it is in force and suffices. Null: there is none, and none is needed.
 * @throws Refused PO_REQUIRED, NOT_FOUND, PO_NOT_IN_FORCE, PO_CURRENCY, PO_EXCEEDED, PO_NUMBER_TAKEN, INVALID_INPUT
 */
export async function purchaseOrderFor(
  tx: Tx,
  caller: Caller,
  { account, row: quote, today }: OpenedRow<QuoteRow>,
  priced: readonly PricedQuoteLine[],
  { total, dueNow }: ReturnType<typeof quoteTotals>,
  input: GivenAtAcceptance,
): Promise<string | null> {
  const number = input.purchaseOrderNumber ?? undefined;
  const given = { number, expiresOn: input.purchaseOrderExpiresOn ?? undefined };
  const named = await existing(tx, quote, input);
  const { currency } = account;
  if (!named && number === undefined) {
    if (given.expiresOn) throw new Refused(refuse('INVALID_INPUT', 'I4', ['purchaseOrderNumber']));
    const isPaidByCard = Boolean(input.paymentMethodId);
    const amounts = { total: total.total, invoiced: dueNow.total, isPaidByCard };
    const inherited = await inheritedFor(tx, account, priced, amounts);
    if (inherited) return inherited;
    const paidByCard = input.paymentMethodId ? dueNow.subtotal : ZERO;
    if (!requiresPurchaseOrder({ net: total.subtotal, currency, paidByCard })) return null;
    throw new Refused(refuse('PO_REQUIRED', 'I4', ['purchaseOrderNumber']));
  }
  const followed = { number: quote.number, purchaseOrderId: named };
  if (named) await followQuote(tx, caller, account, followed, 'ACCEPTED', given);
  if (named !== quote.purchaseOrderId) await followQuote(tx, caller, account, quote, 'WITHDRAWN');
  const begun = { number: number ?? '', expiresOn: given.expiresOn, quoteNumber: quote.number };
  const id = named ?? (await createForQuoteIn(tx, caller, account, begun)).id;
  const facts = (await purchaseOrderFacts(tx, [id])).get(id)!;
  enforce(decidePurchaseOrderUse(facts, { total: total.total, currency, today }));
  return id;
}

/** I7: the ids of the subscriptions that lines change. */
export function changedSubscriptions(lines: readonly Pick<QuoteLine, 'kind' | 'subscriptionId'>[]): string[] {
  const changed = lines.flatMap(({ kind, subscriptionId }) => (kind === 'CANCEL' ? [] : (subscriptionId ?? [])));
  return [...new Set(changed)];
}

/** I7: the purchase orders that subscriptions have, each once. */
export async function purchaseOrdersOf(tx: Tx, subscriptionIds: readonly string[]): Promise<string[]> {
  const subscriptions = await selectByIds(tx, SubscriptionRow, subscriptionIds);
  return [...new Set(subscriptions.flatMap((subscription) => subscription?.purchaseOrderId ?? []))];
}

/**
 * I7: the one that the changed subscriptions have, if it is in force and suffices; else the invoice is issued without it, as that of a
 * renewal.
 * @throws Refused PO_REQUIRED where several could be used
 */
async function inheritedFor(
  tx: Tx,
  account: AccountRow,
  priced: readonly PricedQuoteLine[],
  { isPaidByCard, ...amounts }: { total: Minor; invoiced: Minor; isPaidByCard: boolean },
): Promise<string | null> {
  const ids = await purchaseOrdersOf(tx, changedSubscriptions(priced.map(({ line }) => line)));
  const productIds = priced.filter(isDueNow).map(({ line }) => line.productId);
  const usable = await usableForInvoice(tx, ids, { account, productIds, ...amounts });
  enforce(decideUnnamedPurchaseOrder(usable, isPaidByCard));
  return onlyPurchaseOrder(usable);
}

/**
 * The purchase order that the contact names, if it exists for them, or the quote's own. One that was declined, closed or taken back meanwhile does not
 * keep its quote from being accepted: it counts as none.
 */
async function existing(tx: Tx, quote: QuoteRow, input: GivenAtAcceptance): Promise<string | null> {
  const id = input.purchaseOrderId ?? quote.purchaseOrderId;
  const row = id ? ((await purchaseOrderFacts(tx, [id])).get(id)?.row ?? null) : null;
  if (!input.purchaseOrderId) return row && purchaseOrderAfter('ACCEPTED', row.status) !== null ? row.id : null;
  const isThere = row?.accountId === quote.accountId && isPurchaseOrderVisible(row.status, false);
  if (!isThere) throw new Refused(refuse('NOT_FOUND', 'I1', ['purchaseOrderId']));
  return row.id;
}
