import type { Deadline } from './deadline';
import { Unavailable } from './unavailable';

/** Gives a place back; calling it again does nothing. */
export type Leave = () => void;

/** Lets so many in at once. Others wait in line, first come, first served, each until its deadline. */
export class Gate {
  private readonly line = new Set<(leave: Leave) => void>();
  private free: number;

  constructor(
    private readonly atOnce: number,
    /** How many may wait; whoever comes then is turned away at once. */
    private readonly longestLine = 1_000,
  ) {
    this.free = atOnce;
  }

  /** Whether nobody is in, so that nobody waits. */
  get isEmpty(): boolean {
    return this.free === this.atOnce;
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

/** A gate for each key. Only those in use are kept. */
export class Gates {
  private readonly gates = new Map<string, Gate>();

  /** How many each key lets in at once, and how many may wait for it. */
  constructor(
    private readonly atOnce: number,
    private readonly longestLine: number,
  ) {}

  /** Takes a place, if one is free. */
  tryEnter(key: string): Leave | null {
    const leave = this.gateOf(key).tryEnter();
    return leave && (() => this.end(key, leave));
  }

  /** @throws Unavailable with `message` when no place came free in time, or too many wait already */
  async enter(key: string, deadline: Deadline, message: string): Promise<Leave> {
    const leave = await this.gateOf(key).enter(deadline, message);
    return () => this.end(key, leave);
  }

  private gateOf(key: string): Gate {
    const gate = this.gates.get(key) ?? new Gate(this.atOnce, this.longestLine);
    this.gates.set(key, gate);
    return gate;
  }

  private end(key: string, leave: Leave): void {
    leave();
    if (this.gates.get(key)?.isEmpty) this.gates.delete(key);
  }
}
