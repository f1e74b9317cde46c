/** What is to be done when an operation is over. What is added later than that is done at once, so that nothing is ever left undone. */
export class Afterwards {
  private steps: (() => void)[] | null = [];

  add(step: () => void): void {
    if (this.steps) this.steps.push(step);
    else step();
  }

  /** The operation is over. */
  begin(): void {
    const steps = this.steps ?? [];
    this.steps = null;
    for (const step of steps) step();
  }
}
