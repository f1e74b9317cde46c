import { type AccountRow, inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { selectRow, type Tx, updateRow } from '../platform/database';
import type { Deps } from '../platform/deps';
import {
  decidePurchaseOrderState,
  enforce,
  isPurchaseOrderVisible,
  isStaff,
  type PurchaseOrderAction,
  Refused,
  refuse,
} from '../rules';
import { PurchaseOrderRow } from './entities';

export interface SeenPurchaseOrder {
  purchaseOrderId: string;
  expectedVersion: number;
}

/**
 * L1: a unit of work on a purchase order. A draft exists for staff only, and after the version its state is checked. See
 * `inAccount`.
 * @throws Refused also PO_WRONG_STATE
 */
export function inPurchaseOrder<Result>(
  deps: Pick<Deps, 'database'>,
  { caller, action, seen }: { caller: Caller; action: PurchaseOrderAction; seen: SeenPurchaseOrder },
  work: (opened: Opened<PurchaseOrderRow>) => Promise<Result>,
): Promise<Result> {
  const { purchaseOrderId, expectedVersion } = seen;
  const byStaff = isStaff(caller.actor);
  const isVisible = ({ status }: PurchaseOrderRow) => isPurchaseOrderVisible(status, byStaff);
  const request = { caller, of: [PurchaseOrderRow, purchaseOrderId], action, expectedVersion, isVisible } as const;
  return inAccount(deps, request, async (opened) => {
    const { status, proposedAt } = opened.row;
    enforce(decidePurchaseOrderState(action, { status, wasProposed: proposedAt !== null, isStaff: byStaff }));
    return work(opened);
  });
}

/**
 * L4, H18: writes a change of a purchase order, whose account is locked, with its audit row, and answers it as it is then. When it leaves
 * the state of a draft, the customer sees it.
 */
export async function changePurchaseOrderIn(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  row: PurchaseOrderRow,
  { change, action, rule }: { change: Partial<PurchaseOrderRow>; action: string; rule: string },
): Promise<PurchaseOrderRow> {
  const next = { ...row, ...change, version: row.version + 1 };
  const changed = { ...next, proposedAt: row.proposedAt ?? (next.status === 'DRAFT' ? null : tx.now) };
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

/** J5: the files that a mutation adds to a purchase order. */
export const filesOf = ({ id, accountId }: PurchaseOrderRow, { fileIds }: { fileIds?: string[] | null }) => ({
  ...{ accountId, subjectId: id, fileIds: fileIds ?? [], field: 'fileIds' },
});
