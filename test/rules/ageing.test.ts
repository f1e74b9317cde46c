import { rules } from '../support/plain';

const { isTechnicianTold, overdueByAge, overdueTogether } = rules;

describe('overdueByAge (G12)', () => {
  test.each([
    ['due today is not overdue', '2026-06-30', [0, 0, 0, 0]],
    ['one day', '2026-06-29', [100, 0, 0, 0]],
    ['30 days', '2026-05-31', [100, 0, 0, 0]],
    ['31 days', '2026-05-30', [0, 100, 0, 0]],
    ['60 days', '2026-05-01', [0, 100, 0, 0]],
    ['61 days', '2026-04-30', [0, 0, 100, 0]],
    ['90 days', '2026-04-01', [0, 0, 100, 0]],
    ['91 days', '2026-03-31', [0, 0, 0, 100]],
  ])('%s', (_why, dueOn, expected) => {
    const { upTo30, upTo60, upTo90, over90 } = overdueByAge([{ openAmount: 100, dueOn }], '2026-06-30');
    expect([upTo30, upTo60, upTo90, over90]).toEqual(expected);
  });

  test('amounts of one age add up', () => {
    const invoices = [
      { openAmount: 100, dueOn: '2026-06-01' },
      { openAmount: 250, dueOn: '2026-06-02' },
      { openAmount: 70, dueOn: '2026-01-01' },
    ];
    expect(overdueByAge(invoices, '2026-06-30')).toEqual({ upTo30: 350, upTo60: 0, upTo90: 0, over90: 70 });
  });
});

describe('overdueTogether (G12)', () => {
  const due = (currency: string, timeZone: string, openAmount: number, dueOn: string) =>
    ({ currency, timeZone, openAmount, dueOn }) as never;
  const now = new Date('2026-06-30T08:00:00Z');

  test('each currency for itself, in the order of their codes; what is not overdue makes no line', () => {
    const amounts = [
      due('USD', 'America/New_York', 100, '2026-06-29'),
      due('EUR', 'Europe/Paris', 250, '2026-05-01'),
      due('USD', 'Europe/Paris', 7, '2026-06-28'),
      due('JPY', 'Asia/Tokyo', 9000, '2026-06-30'),
    ];
    expect(overdueTogether(amounts, now)).toEqual([
      { currency: 'EUR', ages: { upTo30: 0, upTo60: 250, upTo90: 0, over90: 0 } },
      { currency: 'USD', ages: { upTo30: 107, upTo60: 0, upTo90: 0, over90: 0 } },
    ]);
  });

  test('each account’s days are its own: in Honolulu it is still 29 June', () => {
    const amounts = [due('USD', 'UTC', 100, '2026-05-30'), due('USD', 'Pacific/Honolulu', 40, '2026-05-30')];
    expect(overdueTogether(amounts, now)).toEqual([
      { currency: 'USD', ages: { upTo30: 40, upTo60: 100, upTo90: 0, over90: 0 } },
    ]);
  });

  test('nothing overdue, no line', () => expect(overdueTogether([], now)).toEqual([]));
});

describe('isTechnicianTold (G12)', () => {
  const invoice = { openAmount: 100, dueOn: '2026-06-01', reopenedOn: null, technicianToldOn: null };
  test.each([
    ['not after 13 days', {}, '2026-06-14', false],
    ['after 14', {}, '2026-06-15', true],
    ['later, where the clock was stopped', {}, '2026-07-20', true],
    ['once', { technicianToldOn: '2026-06-15' }, '2026-06-20', false],
    ['not of what is paid', { openAmount: 0 }, '2026-06-15', false],
    ['counted from the day a payment bounced', { reopenedOn: '2026-06-10' }, '2026-06-15', false],
    ['again after that', { reopenedOn: '2026-06-20', technicianToldOn: '2026-06-15' }, '2026-07-04', true],
  ])('%s', (_why, more, today, expected) => {
    expect(isTechnicianTold({ ...invoice, ...more }, today)).toBe(expected);
  });
});
