import type { AccountRow } from '../accounts';
import type { Caller } from '../identity';
import type { Tx } from '../platform/database';
import {
  dateIn,
  decidePurchaseOrderTerms,
  enforce,
  type GivenPurchaseOrder,
  type PlainDate,
  purchaseOrderAfter,
  QUOTE_ACCEPTANCE_FIELDS,
  type QuoteEvent,
  Refused,
  refuse,
} from '../rules';
import { changePurchaseOrderIn, requireFreeNumber } from './changePurchaseOrder';
import { insertPurchaseOrderIn, newPurchaseOrder, tidy } from './draftPurchaseOrder';
import type { PurchaseOrderRow } from './entities';
import { findPurchaseOrder } from './facts';

/** What of a quote its purchase order follows. */
export interface FollowedQuote {
  number: string;
  /** null: it names none, and nothing happens. */
  purchaseOrderId: string | null;
}

/** What the contact says of a purchase order when accepting the quote; absent stays as it is. */
type GivenAtAcceptance = Pick<GivenPurchaseOrder, 'number' | 'expiresOn'>;

/**
 * I2: what happens to a quote happens to the purchase order that it names, in the quote's transaction with the account locked. Sending
 * it proposes a draft and binds the two; while it is proposed, it is then declined with the quote, or a draft again. One that was
 * proposed or accepted without this quote stays as it is, but for acceptance, which accepts what is proposed.
 * @throws Refused at ACCEPTED only: NOT_FOUND, PO_NOT_IN_FORCE (field `purchaseOrderId`), PO_NUMBER_TAKEN, INVALID_INPUT and
 * CARD_NUMBER_REFUSED (fields `purchaseOrderNumber`, `purchaseOrderExpiresOn`)
 */
export async function followQuote(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  quote: FollowedQuote,
  event: QuoteEvent,
  given: GivenAtAcceptance = {},
): Promise<void> {
  const row = quote.purchaseOrderId ? await findPurchaseOrder(tx, quote.purchaseOrderId) : null;
  if (event === 'ACCEPTED') return acceptWithQuote(tx, caller, account, quote, row, given);
  const status = row && purchaseOrderAfter(event, row.status);
  const isBound = event === 'SENT' || row?.quoteNumber === quote.number;
  if (!row || status === null || !isBound) return;
  const quoteNumber = status === 'DRAFT' ? null : quote.number;
  const change = { status: status!, quoteNumber };
  await changePurchaseOrderIn(tx, caller, account, row, { change, action: 'purchaseOrder.followQuote', rule: 'I2' });
}

async function acceptWithQuote(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  { purchaseOrderId }: FollowedQuote,
  row: PurchaseOrderRow | null,
  given: GivenAtAcceptance,
): Promise<void> {
  if (!purchaseOrderId) return;
  if (row?.accountId !== account.id) throw new Refused(refuse('NOT_FOUND', 'I1', ['purchaseOrderId']));
  const status = purchaseOrderAfter('ACCEPTED', row.status);
  if (status === null) throw new Refused(refuse('PO_NOT_IN_FORCE', 'I2', ['purchaseOrderId']));
  const { number, expiresOn } = tidy(given);
  const isNew = row.status !== 'ACTIVE';
  if (!isNew && number === undefined && expiresOn === undefined) return;
  await activateIn(tx, caller, account, row, { number, expiresOn }, QUOTE_ACCEPTANCE_FIELDS);
}

/**
 * I2, I6: makes a purchase order ACTIVE with the number and expiry that are given, else with those that it has. Reminders that would
 * lie in the past are done with.
 */
export async function activateIn(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  row: PurchaseOrderRow,
  { number = row.number, expiresOn = row.expiresOn }: GivenAtAcceptance,
  fields?: typeof QUOTE_ACCEPTANCE_FIELDS,
): Promise<PurchaseOrderRow> {
  const today = dateIn(tx.now, account.timeZone);
  enforce(decidePurchaseOrderTerms({ number, expiresOn }, { ...row, status: 'ACTIVE', today }, fields));
  await requireFreeNumber(tx, account.id, number, { exceptId: row.id, field: fields?.number });
  const change = { status: 'ACTIVE' as const, number, expiresOn, remindedOn: today };
  return changePurchaseOrderIn(tx, caller, account, row, { change, action: 'PURCHASE_ORDER_ACCEPT', rule: 'I2' });
}

/**
 * I4: a number that the contact gives at a quote's acceptance without a drafted purchase order makes one, ACTIVE at once and without a
 * ceiling, in the acceptance's transaction with the account locked.
 * @throws Refused PO_NUMBER_TAKEN, INVALID_INPUT, CARD_NUMBER_REFUSED (fields `purchaseOrderNumber`, `purchaseOrderExpiresOn`)
 */
export async function createForQuoteIn(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  begun: { number: string; expiresOn?: PlainDate | null; quoteNumber: string },
): Promise<PurchaseOrderRow> {
  const today = dateIn(tx.now, account.timeZone);
  const terms = { ...tidy(begun), status: 'ACTIVE' as const };
  const row = { ...newPurchaseOrder(tx, caller, account, terms), remindedOn: today };
  enforce(
    decidePurchaseOrderTerms(
      { number: row.number, expiresOn: row.expiresOn },
      { ...row, today },
      QUOTE_ACCEPTANCE_FIELDS,
    ),
  );
  await requireFreeNumber(tx, account.id, row.number, { field: QUOTE_ACCEPTANCE_FIELDS.number });
  await insertPurchaseOrderIn(tx, caller, account, row, 'PURCHASE_ORDER_ACCEPT');
  return row;
}
