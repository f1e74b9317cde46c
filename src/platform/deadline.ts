import { Unavailable } from './unavailable';

/** An instant after which nobody waits any longer. It is taken from the monotonic clock. */
export class Deadline {
  private constructor(private readonly at: number) {}

  /** So many milliseconds from now. */
  static after(milliseconds: number): Deadline {
    return new Deadline(performance.now() + milliseconds);
  }

  /** The earlier one of this deadline and another that is so many milliseconds from now. */
  atMost(milliseconds: number): Deadline {
    return new Deadline(Math.min(this.at, performance.now() + milliseconds));
  }

  get hasPassed(): boolean {
    return performance.now() >= this.at;
  }

  /**
   * What `work` answers, if it does so in time. It cannot be stopped: whoever gives it up must see to what it leaves behind.
   * @throws Unavailable with `message` when time is up
   */
  wait<T>(work: Promise<T>, message: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new Unavailable(message));
      // Answers that arrived while this process was busy are read first: a busy process does not make a silent database.
      const timer = setTimeout(() => setImmediate(giveUp), Math.max(0, this.at - performance.now()));
      work.then(
        (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        (error) => {
          clearTimeout(timer);
          reject(error);
        },
      );
    });
  }
}
