import { delayAfter } from '../../src/rules';

const SECOND = 1_000;

describe('how long the next try has to wait (A15)', () => {
  test.each<[string, number, 'client' | 'strangers', number]>([
    ['one client’s first', 1, 'client', 0],
    ['the last that is free', 4, 'client', 0],
    ['the fifth', 5, 'client', 10 * SECOND],
    ['the sixth: twice as long', 6, 'client', 20 * SECOND],
    ['the eleventh', 11, 'client', 640 * SECOND],
    ['the twelfth: never more than a quarter of an hour', 12, 'client', 900 * SECOND],
    ['the thousandth', 1_000, 'client', 900 * SECOND],
    ['nineteen of many clients', 19, 'strangers', 0],
    ['twenty of many clients', 20, 'strangers', 10 * SECOND],
    ['twenty-seven of many clients', 27, 'strangers', 900 * SECOND],
  ])('%s', (_why, tries, by, delay) => {
    expect(delayAfter(tries, by)).toBe(delay);
  });

  test('a day’s guessing from one client comes to 106 tries at most', () => {
    let [elapsed, tries] = [0, 0];
    while (elapsed < 24 * 60 * 60 * SECOND) {
      tries += 1;
      elapsed += delayAfter(tries, 'client');
    }
    expect(tries).toBe(106);
  });
});
