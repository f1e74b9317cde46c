import type { Consequence } from '../accounts';
import { CreditNoteRow, InvoiceRow } from '../invoicing';
import { ScheduledChangeRow } from '../orders';
import { findRows, updateRow } from '../platform/database';
import { isUsedUp } from '../rules';
import { PurchaseOrderRow } from './entities';
import { remainingOfPurchaseOrders } from './facts';

/** I5: whether something remains of a purchase order follows from its ceiling, and from what is drawn on it. */
export const usedUpFollowsDocuments: Consequence = {
  of: [PurchaseOrderRow, InvoiceRow, CreditNoteRow, ScheduledChangeRow],
  async settle(tx, touched) {
    const creditNotes = await touched.rows(CreditNoteRow);
    const invoiceIds = creditNotes.map(({ invoiceId }) => invoiceId);
    const drawn = [
      ...(await touched.rows(InvoiceRow)),
      ...(await findRows(tx, InvoiceRow, invoiceIds)),
      ...(await touched.rows(ScheduledChangeRow)),
    ];
    const touchedIds = (await touched.rows(PurchaseOrderRow)).map(({ id }) => id);
    const ids = new Set([...touchedIds, ...drawn.flatMap(({ purchaseOrderId }) => purchaseOrderId ?? [])]);
    for (const { row, remaining } of (await remainingOfPurchaseOrders(tx, [...ids])).values()) {
      const usedUp = isUsedUp(remaining);
      if (row.usedUp !== usedUp) await updateRow(tx, PurchaseOrderRow, row.id, { usedUp });
    }
  },
};
