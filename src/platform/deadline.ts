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
      const timer = this.timer(() => reject(new Unavailable(message)));
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

  /**
   * The same for work that calls back, with nothing in between: statements are sent this way, several for each request.
   * @param faultOf what is thrown, of what the work called back with, or of an Unavailable with `message`
   */
  waitFor<T>(
    begin: (done: (error: Error | null, answer: T) => void) => void,
    message: string,
    faultOf: (error: Error) => Error,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      let isOver = false;
      const end = (error: Error | null, answer: T) => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        if (error) reject(faultOf(error));
        else resolve(answer);
      };
      const timer = this.timer(() => end(new Unavailable(message), null as T));
      try {
        begin(end);
      } catch (error) {
        end(error as Error, null as T);
      }
    });
  }

  /** Answers that arrived while this process was busy are read first: a busy process does not make a silent database. */
  private timer(giveUp: () => void): NodeJS.Timeout {
    return setTimeout(() => setImmediate(giveUp), Math.max(0, this.at - performance.now()));
  }
}
