import { kept, paceOf, type Sample } from '../../web/src/routes/console/jobs/pace';

const sample = (at: number, due: number, failed = 0): Sample => ({
  at,
  counts: [{ __typename: 'JobCounts', kind: 'email.send', asks: 'MAIL_SERVER', due, running: 0, failed, parked: 3 }],
});

describe('how fast jobs become fewer', () => {
  test.each<[string, Sample[], object]>([
    ['one look tells nothing', [sample(0, 100)], { fewer: 0, perMinute: null, untilNone: null }],
    // 40 in 10 seconds are 240 a minute; 60 are left for 15 seconds.
    ['fewer', [sample(0, 100), sample(10_000, 60)], { fewer: 40, perMinute: 240, untilNone: 15_000 }],
    ['more', [sample(0, 60), sample(10_000, 100)], { fewer: -40, perMinute: -240, untilNone: null }],
    ['all done', [sample(0, 60), sample(10_000, 0)], { fewer: 60, perMinute: 360, untilNone: null }],
    [
      'what failed is left; what is stuck is not',
      [sample(0, 10, 5), sample(60_000, 0, 5)],
      { fewer: 10, perMinute: 10, untilNone: 30_000 },
    ],
    // Since the first look 100 fewer, in the last minute 20.
    [
      'the last minute',
      [sample(0, 120), sample(100_000, 40), sample(160_000, 20)],
      { fewer: 100, perMinute: 20, untilNone: 60_000 },
    ],
  ])('%s', (_why, samples, expected) => expect(paceOf(samples, 'email.send')).toEqual(expected));

  test('a kind of which there are none any more', () => {
    expect(paceOf([sample(0, 60), { at: 10_000, counts: [] }], 'email.send')).toMatchObject({ fewer: 60 });
  });

  test('the first look is kept, and those of the last minute', () => {
    const all = [0, 30_000, 60_000, 90_000].map((at) => sample(at, 1));
    expect(kept(all, sample(120_000, 1)).map(({ at }) => at)).toEqual([0, 60_000, 90_000, 120_000]);
    expect(kept([], sample(5, 1))).toHaveLength(1);
  });
});
