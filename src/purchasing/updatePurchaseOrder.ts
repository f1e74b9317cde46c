import { attachFilesIn } from '../files';
import type { Caller } from '../identity';
import type { Deps } from '../platform/deps';
import { decideCeilingRaise, decidePurchaseOrderTerms, enforce, type GivenPurchaseOrder } from '../rules';
import {
  changePurchaseOrderIn,
  filesOf,
  inPurchaseOrder,
  requireFreeNumber,
  type SeenPurchaseOrder,
} from './changePurchaseOrder';
import { minorOf, tidy } from './draftPurchaseOrder';
import type { PurchaseOrderRow } from './entities';
import { purchaseOrderFacts } from './facts';

/**
 * I6, I7: the technician edits a draft; the contact number and expiry of what is proposed or active, whose ceiling they can raise. What is absent
 * stays, null takes it away. Invoices keep the number that they were issued with; reminders begin anew with a new expiry.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, PO_WRONG_STATE, INVALID_INPUT,
 * CARD_NUMBER_REFUSED, PO_CURRENCY, PO_NUMBER_TAKEN; NOT_FOUND also on `fileIds`
 */
export async function updatePurchaseOrder(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: SeenPurchaseOrder & GivenPurchaseOrder & { fileIds?: string[] | null },
): Promise<PurchaseOrderRow> {
  const action = 'PURCHASE_ORDER_UPDATE';
  return inPurchaseOrder(deps, { caller, action, seen: input }, async ({ tx, account, row, today }) => {
    const { number, ceiling, expiresOn } = tidy(input);
    enforce(decidePurchaseOrderTerms({ number, ceiling, expiresOn }, { ...row, today }));
    if (ceiling !== undefined && row.status !== 'DRAFT') {
      enforce(decideCeilingRaise(ceiling, (await purchaseOrderFacts(tx, [row.id])).get(row.id)!));
    }
    await requireFreeNumber(tx, account.id, number, { exceptId: row.id });
    await attachFilesIn(tx, caller, filesOf(row, input));
    const change = {
      ...(number === undefined ? {} : { number }),
      ...(ceiling === undefined ? {} : { ceiling: minorOf(ceiling) }),
      ...(expiresOn === undefined ? {} : { expiresOn, remindedOn: today }),
    };
    return changePurchaseOrderIn(tx, caller, account, row, { change, action, rule: 'I6' });
  });
}
