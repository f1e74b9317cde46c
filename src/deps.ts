import type { EmbeddedIssuer, MailLimits, TokenVerifier } from './identity';
import type { Mailer, ReadAttachment, Sites } from './notifications';
import type { PaymentGateway, PurposeHandlers } from './payments';
import type { BusinessClock } from './platform/clock';
import type { Config } from './platform/config';
import type { Database } from './platform/database';
import type { Log } from './platform/log';
import type { SignedLinks } from './platform/signedLinks';
import type { TaxService, VatRegistry } from './tax';

/** What the product runs on: wired once in main, passed to every use case. */
export interface Deps {
  config: Config;
  /** Where this API is reached, without a trailing slash: base of links to documents. */
  publicUrl: string;
  /** The web apps that mails lead to. */
  sites: Sites;
  log: Log;
  database: Database;
  clock: BusinessClock;
  gateway: PaymentGateway;
  /** What becomes of what a payment pays. */
  purposes: PurposeHandlers;
  mailer: Mailer;
  /** null: nobody says what US accounts are taxed at, so they are not (B5). */
  taxService: TaxService | null;
  /** null: VAT numbers are checked offline only (B5). */
  vatRegistry: VatRegistry | null;
  readAttachment: ReadAttachment;
  mailLimits: MailLimits;
  tokens: TokenVerifier;
  links: SignedLinks;
  /** null: people sign in at an external issuer. */
  issuer: EmbeddedIssuer | null;
}
