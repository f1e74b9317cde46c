import { MAILS_AT_ONCE } from '../notifications';
import type { Deps } from './deps';
import { handlers, type Outside } from './handlers';

/** Jobs that wait for each other, and for no others. */
export interface Lane {
  kinds: readonly string[];
  /** How many run at once in each process. */
  atOnce: number;
  /** How many a process begins in a second, for the sake of whom they ask; as many as it can unless given. */
  perSecond?(deps: Pick<Deps, 'gateway'>): number;
}

/**
 * Waiting for the gateway costs a socket and little else. With so many, even one that takes two seconds for each charge is kept busy.
 */
export const AT_THE_GATEWAY = 200;

/** What others outside are asked for: each has a lane, so that one that hangs delays nothing but itself. */
const OUTSIDE: Readonly<Record<Outside, Omit<Lane, 'kinds'>>> = {
  PAYMENT_GATEWAY: { atOnce: AT_THE_GATEWAY, perSecond: ({ gateway }) => gateway.chargesPerSecond },
  TAX_SERVICE: { atOnce: 1 },
  VAT_REGISTER: { atOnce: 1 },
  MAIL_SERVER: { atOnce: MAILS_AT_ONCE },
};

const kindsAsking = (asked: Outside | undefined) =>
  Object.keys(handlers).filter((kind) => handlers[kind]!.asks === asked);

/** Every kind that is known is in one lane. The first is what this product does by itself. */
export const LANES: readonly Lane[] = [
  { kinds: kindsAsking(undefined), atOnce: 1 },
  ...Object.entries(OUTSIDE).map(([asked, lane]) => ({ kinds: kindsAsking(asked as Outside), ...lane })),
];
