/**
 * Sends the statements of a transaction one after another. The server ends a transaction by itself, as at a deadlock; what stood in the
 * driver's queue by then would be done outside of it, and stay.
 */
export class OneAfterAnother {
  private last: Promise<void> = Promise.resolve();
  private end: { by: unknown } | null = null;

  /** `endsTransaction`: whether a fault has ended the transaction, so that nothing may be sent any more. */
  constructor(private readonly endsTransaction: (fault: unknown) => boolean) {}

  /** Sends a statement when those before it are done. @throws what ended the transaction meanwhile */
  async send<T>(statement: () => Promise<T>): Promise<T> {
    const before = this.last;
    let done!: () => void;
    this.last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    try {
      if (this.end) throw this.end.by;
      return await statement();
    } catch (error) {
      if (this.endsTransaction(error)) this.end ??= { by: error };
      throw error;
    } finally {
      done();
    }
  }
}
