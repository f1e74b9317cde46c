/** A budget of points that never ends, for tests that ask for more than a person does in a minute. Seconds. */
export const ENDLESS_BUDGET = { points: Number.MAX_SAFE_INTEGER, duration: 60 };
