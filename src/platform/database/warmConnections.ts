import type { PoolConnection } from 'mysql2';

/**
 * Connections that were given back a moment ago, the latest last: whoever needs one next takes it at once, without asking the pool, or the
 * connection whether it still is one. Those that nobody takes for a while go back to the pool.
 */
export class WarmConnections {
  private readonly kept: { raw: PoolConnection; since: number }[] = [];
  private timer: NodeJS.Timeout | null = null;

  /** How long one is kept. Milliseconds. */
  constructor(private readonly keptFor: number) {}

  get isEmpty(): boolean {
    return this.kept.length === 0;
  }

  add(raw: PoolConnection): void {
    this.kept.push({ raw, since: performance.now() });
    this.timer ??= setTimeout(() => this.giveBack(), this.keptFor).unref();
  }

  take(): PoolConnection | null {
    const last = this.kept.at(-1);
    if (!last) return null;
    if (performance.now() - last.since < this.keptFor) return this.kept.pop()!.raw;
    this.giveBack();
    return null;
  }

  /** Of one that was closed. */
  remove(raw: PoolConnection): void {
    const place = this.kept.findIndex((one) => one.raw === raw);
    if (place >= 0) this.kept.splice(place, 1);
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  /** The oldest come first. */
  private giveBack(): void {
    const old = performance.now() - this.keptFor;
    while (this.kept.length > 0 && this.kept[0]!.since <= old) this.kept.shift()!.raw.release();
    if (this.timer) clearTimeout(this.timer);
    this.timer = this.isEmpty ? null : setTimeout(() => this.giveBack(), this.keptFor).unref();
  }
}
