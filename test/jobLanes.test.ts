import 'reflect-metadata';
import { handlers } from '../src/jobs/handlers';
import { LANES } from '../src/jobs/lanes';
import { Pace } from '../src/jobs/pace';
import { REFUND_PART, REFUND_PAYMENT, SETTLE_PAYMENT } from '../src/payments';

describe('lanes of jobs', () => {
  test('each kind is in one lane', () => {
    expect(LANES.flatMap(({ kinds }) => kinds).sort()).toEqual(Object.keys(handlers).sort());
  });

  test('what asks the payment gateway waits in its lane, so that renewals do not wait with it', () => {
    const lanes = [SETTLE_PAYMENT, REFUND_PAYMENT, REFUND_PART].map((kind) =>
      LANES.findIndex(({ kinds }) => kinds.includes(kind)),
    );
    expect(new Set(lanes).size).toBe(1);
    expect(lanes[0]).not.toBe(0);
  });
});

describe('a pace', () => {
  let now = 0;
  /** Begins as many as may, every `step` milliseconds, for so long; answers how many. */
  function begin(pace: Pace, milliseconds: number, step: number): number {
    let begun = 0;
    for (const end = now + milliseconds; now < end; now += step) {
      const allowed = pace.allows();
      pace.begun(allowed);
      begun += allowed;
    }
    return begun;
  }

  test('lets a tenth of a second’s share begin at once, then so many a second, whoever looks how often', () => {
    const pace = new Pace(50, () => now);
    expect(pace.allows()).toBe(5);
    expect(begin(pace, 10_000, 10)).toBe(504);
    expect(begin(new Pace(50, () => now), 10_000, 100)).toBe(500);
  });

  test('what was not used is not saved up', () => {
    const pace = new Pace(50, () => now);
    now += 60_000;
    expect(pace.allows()).toBe(5);
  });
});
