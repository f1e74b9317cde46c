import { setImmediate as nextImmediate } from 'node:timers/promises';

/** How long work may go on before others get their turn. Milliseconds. */
const TURN = 20;

let began = 0;
let isPlanned = false;

/** Whether this process has worked for a whole turn without looking at what else waits: requests, timers, answers of the database. */
export const isTurnOver = () => performance.now() - began > TURN;

/**
 * Does a part of long work once others have had their turn, if this one is over. Many parts that wait are done one after the other, and
 * those for which no time is left in the new turn wait for the one after it.
 */
export async function inTurn<Result>(work: () => Result): Promise<Result> {
  while (isTurnOver()) {
    planTurn();
    await nextImmediate();
  }
  return work();
}

/** The same between the parts of long work that is done by one alone. */
export const takeTurn = (): Promise<void> => inTurn(() => {});

/** The next turn begins before whoever waits for it goes on. */
function planTurn(): void {
  if (isPlanned) return;
  isPlanned = true;
  setImmediate(() => {
    isPlanned = false;
    began = performance.now();
  });
}
