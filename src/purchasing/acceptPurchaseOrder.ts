import { attachFilesIn } from '../files';
import type { Caller } from '../identity';
import type { Deps } from '../platform/deps';
import type { PlainDate } from '../rules';
import { filesOf, inPurchaseOrder, type SeenPurchaseOrder } from './changePurchaseOrder';
import { tidy } from './draftPurchaseOrder';
import type { PurchaseOrderRow } from './entities';
import { activateIn } from './followQuote';
import { mailPurchaseOrderToTechnician } from './purchaseOrderMails';

/**
 * I1, I2: the billing contact accepts a purchase order on its own, with their number, may set or take away its expiry, and may add it as a file. The
 * technician is told by e-mail.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, PO_WRONG_STATE, INVALID_INPUT (field `expiresOn`
 * also when the expiry as proposed has passed), CARD_NUMBER_REFUSED, PO_NUMBER_TAKEN; NOT_FOUND also on `fileIds`
 */
export async function acceptPurchaseOrder(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: SeenPurchaseOrder & { number: string; expiresOn?: PlainDate | null; fileIds?: string[] | null },
): Promise<PurchaseOrderRow> {
  const action = 'PURCHASE_ORDER_ACCEPT';
  return inPurchaseOrder(deps, { caller, action, seen: input }, async ({ tx, account, row }) => {
    const { number, expiresOn } = tidy(input);
    const accepted = await activateIn(tx, caller, account, row, { number, expiresOn });
    await attachFilesIn(tx, caller, filesOf(row, input));
    const facts = { number: accepted.number!, expiresOn: accepted.expiresOn };
    await mailPurchaseOrderToTechnician(tx, account, accepted, 'poAccepted', facts);
    return accepted;
  });
}
