import type { Caller } from '../identity';
import type { Tx } from '../platform/database';
import { createForQuoteIn, followQuote, purchaseOrderFacts } from '../purchasing';
import {
  decidePurchaseOrderUse,
  enforce,
  type OrderTotals,
  type PlainDate,
  Refused,
  refuse,
  requiresPurchaseOrder,
} from '../rules';
import type { OpenedQuote } from './openQuote';

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
 * I1, I2, I4, I5: the purchase order that an accepted quote is carried out on: the one named, the one drafted with the quote (which acceptance
 * puts in force), or one made from a number given with the acceptance. It has to be in force and to suffice for the whole quote.
 * Null: none is needed, and none was named.
 * @throws Refused PO_REQUIRED, PO_NOT_IN_FORCE, PO_CURRENCY, PO_EXCEEDED, PO_NUMBER_TAKEN, INVALID_INPUT
 */
export async function purchaseOrderFor(
  tx: Tx,
  caller: Caller,
  { account, quote, today }: OpenedQuote,
  totals: OrderTotals,
  input: GivenAtAcceptance,
): Promise<string | null> {
  const number = input.purchaseOrderNumber ?? undefined;
  const given = { number, expiresOn: input.purchaseOrderExpiresOn ?? undefined };
  const named = input.purchaseOrderId ?? quote.purchaseOrderId;
  const { currency } = account;
  if (!named && number === undefined) {
    const isNeeded = requiresPurchaseOrder({
      net: totals.subtotal,
      currency,
      paidByCard: Boolean(input.paymentMethodId),
    });
    if (isNeeded) throw new Refused(refuse('PO_REQUIRED', 'I4', ['purchaseOrderNumber']));
    return null;
  }
  const followed = { number: quote.number, purchaseOrderId: named };
  if (named) await followQuote(tx, caller, account, followed, 'ACCEPTED', given);
  const begun = { number: number ?? '', expiresOn: given.expiresOn, quoteNumber: quote.number };
  const id = named ?? (await createForQuoteIn(tx, caller, account, begun)).id;
  const facts = (await purchaseOrderFacts(tx, [id])).get(id)!;
  enforce(decidePurchaseOrderUse(facts, { total: totals.total, currency, today }));
  return id;
}
