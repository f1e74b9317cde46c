/** So many errors in a row, and a caller's next askings go the long way at once, until one tries the short way again. */
const IN_A_ROW = 2;
const LONG_WAYS = 20;
/** Of how many callers this is known for each query. */
const CALLERS = 100;

/**
 * Whose answers to one query had errors in them of late. Such a query is executed on the short way and then on the long one, but paid once:
 * nobody gets that again and again. Each caller is looked at alone, so that one who is always refused slows nobody else down.
 */
export class Setbacks {
  /** Errors in a row; below zero, how many askings still go the long way. */
  private readonly counts = new Map<string, number>();

  /** Whether the caller's next asking goes the long way. */
  next(caller: string): boolean {
    const count = this.counts.get(caller) ?? 0;
    if (count >= 0) return false;
    this.counts.set(caller, count === -1 ? IN_A_ROW - 1 : count + 1);
    return true;
  }

  /** Notes whether an answer of the short way had an error in it. */
  note(caller: string, failed: boolean): void {
    if (!failed) {
      this.counts.delete(caller);
      return;
    }
    const count = Math.max(this.counts.get(caller) ?? 0, 0) + 1;
    this.counts.delete(caller);
    if (this.counts.size >= CALLERS) this.counts.delete(this.counts.keys().next().value!);
    this.counts.set(caller, count >= IN_A_ROW ? -LONG_WAYS : count);
  }
}
