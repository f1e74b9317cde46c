import type { IdentityDeps } from '../identity';
import type { TaxService, VatRegistry } from '../tax';

/** What the use cases of accounts run on. */
export interface Deps extends IdentityDeps {
  /** null: nobody says what US accounts are taxed at, so they are not (B5). */
  taxService: TaxService | null;
  /** null: VAT numbers are checked offline only (B5). */
  vatRegistry: VatRegistry | null;
}
