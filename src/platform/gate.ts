import type { Deadline } from './deadline';
import { Unavailable } from './unavailable';

/** Gives a place back; calling it again does nothing. */
export type Leave = () => void;

/** Lets so many in at once. Others wait in line, first come, first served, each until its deadline. */
export class Gate {
  private readonly line = new Set<(leave: Leave) => void>();

  constructor(
    private free: number,
    /** How many may wait; whoever comes then is turned away at once. */
    private readonly longestLine = 1_000,
  ) {}

  /** Whether a place is free, so that nobody waits. */
  get isOpen(): boolean {
    return this.free > 0;
  }

  /** Takes a place, if one is free. */
  tryEnter(): Leave | null {
    if (this.free === 0) return null;
    this.free -= 1;
    return this.place();
  }

  /** @throws Unavailable with `message` when no place came free in time, or too many wait already */
  async enter(deadline: Deadline, message: string): Promise<Leave> {
    const place = this.tryEnter();
    if (place) return place;
    if (this.line.size >= this.longestLine) throw new Unavailable(message);
    let admit!: (leave: Leave) => void;
    const admitted = new Promise<Leave>((resolve) => {
      admit = resolve;
    });
    this.line.add(admit);
    try {
      return await deadline.wait(admitted, message);
    } catch (error) {
      // A place that came at the last moment goes to the next in line.
      if (!this.line.delete(admit)) (await admitted)();
      throw error;
    }
  }

  private place(): Leave {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const [next] = this.line;
      if (!next) {
        this.free += 1;
        return;
      }
      this.line.delete(next);
      next(this.place());
    };
  }
}
