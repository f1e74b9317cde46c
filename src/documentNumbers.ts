import { MOST_NUMBERED, type NumberedDocument } from './accounts';
import { documentsOfNumber as invoicingDocuments } from './invoicing';
import type { Reader } from './platform/database';
import { purchaseOrdersOfNumber } from './purchasing';
import { quotesOfNumber } from './quotes';
import { requestsOfNumber } from './requests';

/** Everything that has that whole number: invoices, credit notes, quotes, purchase orders, requests. Case does not matter. */
export async function documentsOfNumber(reader: Reader, number: string): Promise<NumberedDocument[]> {
  const finding = [invoicingDocuments, quotesOfNumber, purchaseOrdersOfNumber, requestsOfNumber];
  const found = await Promise.all(finding.map((find) => find(reader, number.trim())));
  return found.flat().slice(0, MOST_NUMBERED);
}
