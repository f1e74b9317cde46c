const SECOND = 1_000;
const DAY = 24 * 60 * 60;

/** A15, ours: for how long wrong passwords and codes are remembered, from the first one on. Seconds. */
export const TRIES_REMEMBERED = DAY;

/** A15, ours: after so many wrong passwords for an address in a day its owner is told. */
export const OWNER_TOLD_AFTER = 10;

/** A15, ours: so many tries are free: of one client for one address, and of all clients together from which its owner never signed in. */
const FREE_TRIES = { client: 5, strangers: 20 };

/** A15, ours: the first delay and the longest. Milliseconds. */
const [FIRST_DELAY, LONGEST_DELAY] = [10 * SECOND, 15 * 60 * SECOND];

/**
 * A15: how long the next try has to wait after so many, in milliseconds: not at all at first, then twice as long each time, up to a
 * quarter of an hour.
 */
export function delayAfter(tries: number, by: keyof typeof FREE_TRIES): number {
  const beyond = tries - FREE_TRIES[by];
  return beyond < 0 ? 0 : Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(beyond, 10));
}
