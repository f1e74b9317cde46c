import { AccountRow, inAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { insertRows, type Tx } from '../platform/database';
import type { Deps } from '../platform/deps';
import { newId } from '../platform/ids';
import {
  dateIn,
  decidePurchaseOrderTerms,
  enforce,
  type GivenPurchaseOrder,
  type Minor,
  type PlainDate,
  parseAmount,
} from '../rules';
import { audited, requireFreeNumber } from './changePurchaseOrder';
import { PurchaseOrderRow } from './entities';

export interface NewPurchaseOrder extends GivenPurchaseOrder {
  accountId: string;
  /** Its first valid day; today unless given. */
  validFrom?: PlainDate | null;
}

/**
 * I1, I3: a technician drafts a purchase order: a blanket one, until a quote that names it is sent. The ceiling is with tax; without
 * one it takes any amount.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, ONLINE_HAS_NO_QUOTES, INVALID_INPUT, CARD_NUMBER_REFUSED,
 * PO_CURRENCY, PO_NUMBER_TAKEN
 */
export async function draftPurchaseOrder(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: NewPurchaseOrder,
): Promise<PurchaseOrderRow> {
  const action = 'PURCHASE_ORDER_DRAFT';
  return inAccount(deps, { caller, of: [AccountRow, input.accountId], action }, async ({ tx, account, today }) => {
    const { validFrom, ceiling, ...given } = tidy(input);
    const row = newPurchaseOrder(tx, caller, account, { ...given, status: 'DRAFT', validFrom: validFrom ?? undefined });
    enforce(decidePurchaseOrderTerms({ ...given, ceiling }, { ...row, today }));
    await requireFreeNumber(tx, account.id, row.number);
    const drafted = { ...row, ceiling: minorOf(ceiling) };
    await insertPurchaseOrderIn(tx, caller, account, drafted, action);
    return drafted;
  });
}

/** What is given, without spaces around the number. */
export function tidy<Given extends GivenPurchaseOrder>(given: Given): Given {
  return given.number == null ? given : { ...given, number: given.number.trim() };
}

/** Minor units of a ceiling that the rules have accepted. */
export function minorOf(ceiling: GivenPurchaseOrder['ceiling']): Minor | null {
  return ceiling ? parseAmount(ceiling, ceiling.currency) : null;
}

/** A purchase order as it begins, without a ceiling. */
export function newPurchaseOrder(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  begun: Pick<PurchaseOrderRow, 'status'> & Partial<PurchaseOrderRow>,
): PurchaseOrderRow {
  const today = dateIn(tx.now, account.timeZone);
  return {
    ...{ id: newId('PurchaseOrder'), version: 1, accountId: account.id, currency: account.currency, ceiling: null },
    usedUp: false,
    ...{ draftedById: caller.actor.userId, remindedOn: null, createdAt: tx.now, status: begun.status },
    proposedAt: begun.status === 'DRAFT' ? null : tx.now,
    ...{ number: begun.number ?? null, expiresOn: begun.expiresOn ?? null, quoteNumber: begun.quoteNumber ?? null },
    validFrom: begun.validFrom ?? today,
  };
}

/** L4: writes a new purchase order of an account that is locked, with its audit row. */
export async function insertPurchaseOrderIn(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  row: PurchaseOrderRow,
  action: string,
): Promise<void> {
  await insertRows(tx, PurchaseOrderRow, [row]);
  const record = { accountId: account.id, action, subjectId: row.id, rule: 'I1', after: audited(row) };
  await recordAudit(tx, caller, record);
}
