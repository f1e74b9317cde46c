import type { IdentityDeps } from '../identity';
import type { Condition } from '../platform/pages';
import type { PlainDate } from '../rules';
import type { TaxService, VatRegistry } from '../tax';

/** What the use cases of accounts run on. */
export interface Deps extends IdentityDeps {
  /** null: nobody says what US accounts are taxed at, so they are not (B5). */
  taxService: TaxService | null;
  /** null: VAT numbers are checked offline only (B5). */
  vatRegistry: VatRegistry | null;
  /** Of accounts: that they have invoices which are overdue on a day. Invoicing, which lies above, says so. */
  withOverdueInvoices(today: PlainDate): Condition;
  /** I1: of the audit trail: that a row is about a draft, which customers do not see. The domain that drafts, which lies above, says so. */
  aboutDrafts: Condition;
}
