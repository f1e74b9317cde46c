import type { Sites } from '../notifications';
import type { Deps as PlatformDeps } from '../platform/deps';
import type { EmbeddedIssuer } from './embeddedIssuer';
import type { MailLimits } from './mailLimits';
import type { Memberships } from './memberships';

/** What the use cases of identity run on. */
export interface Deps extends PlatformDeps {
  sites: Sites;
  mailLimits: MailLimits;
  memberships: Memberships;
  /** The version of the catalogue, as SQL: every request needs it, so it is read with the caller. */
  catalogueVersion: string;
  /** null: people sign in at an external issuer. */
  issuer: EmbeddedIssuer | null;
}
