import type { AccountRow } from '../accounts';
import { keepSheetIn } from '../documents';
import { getUser } from '../identity';
import { type DocumentName, type IssuedFormat, issuedFile } from '../notifications';
import type { OrderRow } from '../orders';
import type { Tx } from '../platform/database';
import { purchaseOrderReference } from '../purchasing';
import { certificateSheet } from './certificateSheet';
import type { QuoteRow } from './entities';

/**
 * H17: issues the certificate of an acceptance, in the acceptance's transaction.
 * @returns id of the document
 */
export async function issueCertificateIn(
  tx: Tx,
  account: AccountRow,
  quote: QuoteRow,
  { number: orderNumber, purchaseOrderId }: OrderRow,
): Promise<string> {
  const drawn = purchaseOrderId === null ? null : await purchaseOrderReference(tx, purchaseOrderId);
  const sheet = certificateSheet(quote, {
    acceptedBy: await getUser(tx, quote.decision!.byId),
    ...{ timeZone: account.timeZone, locale: account.locale },
    ...{ purchaseOrderNumber: drawn?.purchaseOrderNumber ?? null, orderNumber },
  });
  return keepSheetIn(tx, sheet);
}

/** The certificate of a quote's acceptance; null: it was not accepted, or before certificates were issued. */
export function certificateOf(
  { certificateId, number, revision }: QuoteRow,
  format: IssuedFormat,
): DocumentName | null {
  return certificateId === null ? null : issuedFile(certificateId, `${number}-${revision}-certificate`, format);
}
