import type { AccountsDeps } from './accounts';
import type { DocumentsDeps } from './documents';
import type { FilesDeps } from './files';
import type { IdentityDeps, TokenVerifier } from './identity';
import type { JobsDeps } from './jobs';
import type { NotificationsDeps } from './notifications';
import type { PaymentsDeps } from './payments';
import type { PointBudget } from './platform/pointBudget';
import type { RequestsDeps } from './requests';

/** What the product runs on: wired once in application.ts. Each domain says in its own deps.ts what of it its use cases need. */
export interface Deps
  extends NotificationsDeps,
    IdentityDeps,
    AccountsDeps,
    FilesDeps,
    PaymentsDeps,
    DocumentsDeps,
    RequestsDeps,
    JobsDeps {
  /** What each caller may ask of the API in a minute, in points. */
  costBudget: PointBudget;
  tokens: TokenVerifier;
}
