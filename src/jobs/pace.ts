import { setTimeout as wait } from 'node:timers/promises';

/** A burst is at most this part of what may begin in a second. */
const PARTS = 10;

/** Lets so many begin in a second, evenly. */
export class Pace {
  private allowed: number;
  private since: number;

  constructor(
    /** At least `PARTS`. */
    private readonly perSecond: number,
    /** Milliseconds that only grow. */
    private readonly now: () => number = () => performance.now(),
  ) {
    this.allowed = perSecond / PARTS;
    this.since = now();
  }

  /** How many may begin now. */
  allows(): number {
    const now = this.now();
    const grown = this.allowed + ((now - this.since) / 1000) * this.perSecond;
    this.allowed = Math.min(this.perSecond / PARTS, grown);
    this.since = now;
    return Math.floor(this.allowed);
  }

  begun(count: number): void {
    this.allowed -= count;
  }

  /** Ends when more may begin. */
  async rest(): Promise<void> {
    await wait(1000 / PARTS);
  }
}
