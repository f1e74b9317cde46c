import type { ExecutionResult } from 'graphql';
import type { Context } from './context';

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/** One execution of a compiled query: what its resolvers get, and what of its answer is still waited for. */
export class QueryRun {
  /** The arguments of fields that have any, by the place of the field: the same for every row. */
  readonly given: Record<string, unknown>[] = [];
  private waitedFor = 0;
  private fault: unknown = null;
  private end: () => void = () => {};

  constructor(
    readonly context: Context,
    readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  /** Takes in what a promise brings. Once something has failed nothing more is taken in. */
  wait(promise: Promise<unknown>, takeIn: (value: unknown) => void): void {
    this.waitedFor += 1;
    promise.then(
      (value) => {
        this.try(() => takeIn(value));
        this.settle();
      },
      (error) => {
        this.fault ??= error;
        this.settle();
      },
    );
  }

  /** Does what a mutation does. What it comes to stays with the context: see `doOnce`. */
  mutate(work: () => unknown): Promise<unknown> {
    this.context.outcome = (async () => work())();
    return this.context.outcome;
  }

  /** The answer once all of it is there; only errors where there is any. */
  async answer(begin: (run: this) => unknown): Promise<ExecutionResult> {
    let data: unknown = null;
    this.try(() => {
      data = begin(this);
    });
    if (this.waitedFor > 0) {
      await new Promise<void>((resolve) => {
        this.end = resolve;
      });
    }
    return this.fault === null
      ? { data: data as ExecutionResult['data'] }
      : { errors: [this.fault as NonNullable<ExecutionResult['errors']>[number]] };
  }

  private try(work: () => void): void {
    if (this.fault !== null) return;
    try {
      work();
    } catch (error) {
      this.fault = error;
    }
  }

  private settle(): void {
    this.waitedFor -= 1;
    if (this.waitedFor === 0) this.end();
  }
}
