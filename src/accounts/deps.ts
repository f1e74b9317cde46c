import type { IdentityDeps } from '../identity';
import type { Reader } from '../platform/database';
import type { Condition, Sum } from '../platform/pages';
import type { PlainDate } from '../rules';
import type { TaxService, VatRegistry } from '../tax';
import type { NumberedDocument } from './accountSearch';

/** What the use cases of accounts run on. */
export interface Deps extends IdentityDeps {
  /** null: nobody says what US accounts are taxed at, so they are not (B5). */
  taxService: TaxService | null;
  /** null: VAT numbers are checked offline only (B5). */
  vatRegistry: VatRegistry | null;
  /** Of accounts: that they have invoices, or none, which are overdue on a day. Invoicing, which lies above, says so. */
  withOverdueInvoices(reader: Reader, today: PlainDate, isWanted: boolean): Promise<Condition>;
  /** What is open of the invoices of accounts, which a statement selects the ids of, by currency. Invoicing says so. */
  amountsOpenOf(reader: Reader, accountIds: Condition): Promise<Sum[]>;
  /** H13: of accounts: that something which they agreed to could not be carried out. Orders, which lie above, say so. */
  withFailedEffects: Condition;
  /** The documents and requests of that number. The domains that number them, which lie above, say so. */
  documentsOfNumber(reader: Reader, number: string): Promise<NumberedDocument[]>;
  /** I1: of the audit trail: that a row is about a draft, which customers do not see. The domain that drafts, which lies above, says so. */
  aboutDrafts: Condition;
}
