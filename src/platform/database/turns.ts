import type { Deadline } from '../deadline';
import { Gates, type Leave } from '../gate';

/** Thrown inside a unit of work: what it wants belongs to another one, so it must give its connection back before it waits. */
export class TurnTaken extends Error {
  constructor(readonly key: string) {
    super('It is the turn of another unit of work');
  }
}

/** How many units of work may wait for the same thing. */
const LONGEST_LINE = 100;

/**
 * Whose turn it is, within this process, at things that many units of work may want at once. Without turns each of them would wait for
 * the database's lock on a connection of its own, and one locked account could use up all connections.
 */
export class Turns {
  private readonly gates = new Gates(1, LONGEST_LINE);

  /** Takes the turn, if nobody has it. */
  tryTake(key: string): Leave | null {
    return this.gates.tryEnter(key);
  }

  /** Waits for the turn, behind those who came before. @throws Unavailable when it does not come in time */
  take(key: string, deadline: Deadline): Promise<Leave> {
    return this.gates.enter(key, deadline, 'Others that want the same did not end in time');
  }
}
