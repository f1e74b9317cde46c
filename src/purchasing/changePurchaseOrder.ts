import { type AccountRow, lockAccount, nameContact, standingIn } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { selectRow, type Tx, updateRow } from '../platform/database';
import {
  decidePurchaseOrderState,
  decideRole,
  decideVersion,
  enforce,
  isPurchaseOrderVisible,
  type PurchaseOrderAction,
  Refused,
  refuse,
} from '../rules';
import { PurchaseOrderRow } from './entities';
import { findPurchaseOrder } from './facts';

export interface SeenPurchaseOrder {
  purchaseOrderId: string;
  expectedVersion: number;
}

export interface LockedPurchaseOrder {
  account: AccountRow;
  row: PurchaseOrderRow;
}

/**
 * L1: locks the account of a purchase order for something the caller wants to do to it, and answers it as it stays: visible (a draft
 * is staff's), role, version, state.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, PO_WRONG_STATE
 */
export async function lockPurchaseOrder(
  tx: Tx,
  caller: Caller,
  action: PurchaseOrderAction,
  { purchaseOrderId, expectedVersion }: SeenPurchaseOrder,
): Promise<LockedPurchaseOrder> {
  const known = await findPurchaseOrder(tx, purchaseOrderId);
  if (!known) throw new Refused(refuse('NOT_FOUND', 'L1'));
  const account = await lockAccount(tx, known.accountId);
  const row = (await findPurchaseOrder(tx, purchaseOrderId))!;
  const standing = standingIn(caller, account);
  const isStaff = caller.actor.staffRole !== null;
  if (standing === null || !isPurchaseOrderVisible(row.status, isStaff)) throw new Refused(refuse('NOT_FOUND', 'L1'));
  enforce(await nameContact(tx, { account, standing }, decideRole(action, standing, account.kind)));
  enforce(decideVersion(row.version, expectedVersion));
  enforce(decidePurchaseOrderState(action, { status: row.status, isStaff }));
  return { account, row };
}

/** L4: writes a change of a purchase order, whose account is locked, with its audit row, and answers it as it is then. */
export async function changePurchaseOrderIn(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  row: PurchaseOrderRow,
  { change, action, rule }: { change: Partial<PurchaseOrderRow>; action: string; rule: string },
): Promise<PurchaseOrderRow> {
  const changed = { ...row, ...change, version: row.version + 1 };
  await updateRow(tx, PurchaseOrderRow, row.id, changed);
  const [before, after] = [audited(row), audited(changed)];
  await recordAudit(tx, caller, { accountId: account.id, action, subjectId: row.id, rule, before, after });
  return changed;
}

/** What the audit trail keeps of a purchase order. */
export function audited({ status, number, ceiling, currency, validFrom, expiresOn }: PurchaseOrderRow): object {
  return { status, number, ceiling, currency, validFrom, expiresOn };
}

/**
 * I3: a number is one purchase order's of the account, whatever has become of it.
 * @throws Refused PO_NUMBER_TAKEN (field `field`)
 */
export async function requireFreeNumber(
  tx: Tx,
  accountId: string,
  number: string | null | undefined,
  { exceptId = '', field = 'number' }: { exceptId?: string; field?: string } = {},
): Promise<void> {
  if (number == null) return;
  const others = 'WHERE account_id = ? AND number = ? AND id <> ?';
  const taken = await selectRow(tx, PurchaseOrderRow, others, [accountId, number, exceptId]);
  if (taken) throw new Refused(refuse('PO_NUMBER_TAKEN', 'I3', [field]));
}
