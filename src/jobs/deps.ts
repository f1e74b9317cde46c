import type { AccountsDeps } from '../accounts';
import type { NotificationsDeps } from '../notifications';
import type { PaymentsDeps } from '../payments';

/** What jobs of all kinds run on. */
export interface Deps extends NotificationsDeps, AccountsDeps, PaymentsDeps {}
