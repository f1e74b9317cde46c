import { SEND_EMAIL } from '../notifications';
import { PAYMENT_METHOD_REMOVE, REFUND_PAYMENT, SETTLE_PAYMENT } from '../payments';
import { ASK_TAX_RATE, CHECK_VAT_NUMBER } from '../tax';
import { handlers } from './handlers';

/** Jobs that wait for each other, and for no others. */
export interface Lane {
  kinds: readonly string[];
  /** How many run at once in each process. */
  atOnce: number;
}

/** What others outside are asked for: each has a lane, so that one that hangs delays nothing but itself. */
const OUTSIDE: readonly Lane[] = [
  { kinds: [SETTLE_PAYMENT, REFUND_PAYMENT, PAYMENT_METHOD_REMOVE], atOnce: 4 },
  { kinds: [ASK_TAX_RATE], atOnce: 1 },
  { kinds: [CHECK_VAT_NUMBER], atOnce: 1 },
  { kinds: [SEND_EMAIL], atOnce: 2 },
];

const known = Object.keys(handlers);
const outside = OUTSIDE.flatMap(({ kinds }) => kinds);

/** Every kind that is known is in one lane. The first is what this product does by itself. */
export const LANES: readonly Lane[] = [
  { kinds: known.filter((kind) => !outside.includes(kind)), atOnce: 1 },
  ...OUTSIDE,
];
