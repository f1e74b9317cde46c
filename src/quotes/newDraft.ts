import type { AccountRow } from '../accounts';
import type { Caller } from '../identity';
import type { Tx } from '../platform/database';
import { newId } from '../platform/ids';
import type { QuoteRow } from './entities';

/** What a draft begins with: the last valid day, and what else is said from the beginning. */
export type Begun = Pick<QuoteRow, 'number' | 'validUntil'> &
  Partial<
    Pick<QuoteRow, 'revision' | 'requestId' | 'purchaseOrderId' | 'supersedesId' | 'note' | 'terms' | 'internalNote'>
  >;

/** A draft of the caller's, which nobody has approved, sent or decided on. */
export function newDraft(tx: Tx, caller: Caller, account: AccountRow, begun: Begun): QuoteRow {
  const { userId } = caller.actor;
  return {
    ...{ id: newId('Quote'), revision: 1, version: 1, accountId: account.id, currency: account.currency },
    ...{ status: 'DRAFT', sentOf: null, draftOf: begun.number, authorId: userId, linesAuthorId: userId },
    ...{ requestId: null, purchaseOrderId: null, supersedesId: null, createdAt: tx.now },
    ...{ note: null, terms: null, internalNote: null },
    ...{ approval: null, approvedLinesHash: null, sentAt: null, sentAmounts: null, sentTotals: null },
    ...{ sentFacts: null, documentId: null, documentSha256: null, certificateId: null, remindedFor: null },
    ...{ decision: null, orderId: null },
    ...begun,
  };
}
