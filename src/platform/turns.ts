import { AsyncResource } from 'node:async_hooks';

/** How long work may go on before others get their turn. Milliseconds. */
const TURN = 20;

let began = 0;
let isPlanned = false;
/** The parts of work that wait for a turn, in the order in which they came. */
const waiting: (() => void)[] = [];

/** Whether this process has worked for a whole turn without looking at what else waits: requests, timers, answers of the database. */
export const isTurnOver = () => performance.now() - began > TURN;

/** The same, for whoever makes many rows, at this place among them: asked of each, it would cost as much as the row. */
export const isBreakDue = (place: number) => place % 25 === 24 && isTurnOver();

/**
 * Does a part of long work once others have had their turn, if this one is over. Many parts that wait are done one after the other, and
 * those for which no time is left in the new turn wait for the one after it. Of each turn at least one is done.
 */
export function inTurn<Result>(work: () => Result): Promise<Awaited<Result>> {
  return isTurnOver() ? inLine(work) : new Promise((resolve) => resolve(work() as Awaited<Result>));
}

/** Lets others have their turn in any case, and what came before in this line. */
export const onceOthersHadTheirs = (): Promise<void> => inLine(() => {});

function inLine<Result>(work: () => Result): Promise<Awaited<Result>> {
  return new Promise((resolve, reject) => {
    const request = new AsyncResource('Turn');
    const part = () => {
      try {
        resolve(work() as Awaited<Result>);
      } catch (error) {
        reject(error);
      }
    };
    waiting.push(() => request.runInAsyncScope(part));
    planTurn();
  });
}

/** The same between the parts of long work that is done by one alone. */
export const takeTurn = (): Promise<void> => inTurn(() => {});

function planTurn(): void {
  if (isPlanned) return;
  isPlanned = true;
  setImmediate(() => {
    isPlanned = false;
    began = performance.now();
    doNextPart();
  });
}

/** What follows from a part at once belongs to the turn: the next one begins when no promise is left to go on. */
function doNextPart(): void {
  waiting.shift()?.();
  queueMicrotask(() => process.nextTick(goOn));
}

function goOn(): void {
  if (waiting.length === 0) return;
  if (isTurnOver()) planTurn();
  else doNextPart();
}
