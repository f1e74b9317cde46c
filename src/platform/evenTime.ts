/**
 * Does something and answers, or fails, at the next whole multiple of `step` milliseconds since it began, so that how long it took does not
 * tell what it found.
 */
export async function inEvenTime<Result>(step: number, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    const rest = step - ((performance.now() - began) % step);
    await new Promise((done) => setTimeout(done, rest));
  }
}
