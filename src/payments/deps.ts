import type { Deps as PlatformDeps } from '../platform/deps';
import type { PaymentGateway } from './gateway';
import type { PurposeHandlers } from './purposes';

/** What the use cases of payments run on. */
export interface Deps extends PlatformDeps {
  gateway: PaymentGateway;
  /** What becomes of what a payment pays. */
  purposes: PurposeHandlers;
}
