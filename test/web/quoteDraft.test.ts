import {
  changesOf,
  contentOf,
  type Draft,
  type DraftLine,
  merged,
  newLine,
  parsePercent,
  toInput,
  unreadable,
} from '../../web/src/routes/console/quotes/editor/draft';

const product = { id: 'prod_1', name: 'GoToMeeting', seatNoun: 'ORGANIZER' as const };
const plan = { id: 'plan_1', name: 'Pro', minSeats: 2 };
const running = {
  ...{
    __typename: 'Subscription' as const,
    id: 'sub_1',
    status: 'ACTIVE' as const,
    seats: 10,
    frequency: 'ANNUAL' as const,
  },
  ...{ product, plan, period: { start: '2026-06-01', lastDay: '2027-05-31' } },
};
const offered = { products: [{ ...product, plans: [plan] }], subscriptions: [running], currency: 'EUR' } as never;

const draft = (change: Partial<Draft> = {}): Draft => ({
  ...{ lines: [], validUntil: '2026-07-01', purchaseOrderId: '', note: '', terms: '', internalNote: '' },
  ...change,
});
const added = (change: Partial<DraftLine> = {}): DraftLine => ({ ...newLine('ADD', offered), ...change });

describe('a draft in the editor', () => {
  test.each<[string, string | null]>([
    ['12.5', '12.5'],
    ['12,5 %', '12.5'],
    ['100', '100'],
    ['1.2.3', null],
    ['-5', null],
    ['', null],
  ])('a discount of %j is %j', (text, percent) => {
    expect(parsePercent(text)).toBe(percent);
  });

  test.each<[string, Partial<DraftLine>, object]>([
    ['a price', { price: '249,60' }, { unitPrice: { amount: '249.60', currency: 'EUR' }, discountPercent: null }],
    ['a discount', { discount: '15' }, { unitPrice: null, discountPercent: '15' }],
    ['neither', {}, { unitPrice: null, discountPercent: null }],
    ['no number of seats: the rules refuse it', { seats: 'ten' }, { seats: 0 }],
    ['a date that is not asked for', { on: '2026-09-01' }, { effectiveOn: null }],
    ['a date', { when: 'ON_DATE', on: '2026-09-01' }, { effectiveWhen: 'ON_DATE', effectiveOn: '2026-09-01' }],
    ['a shared period', { coTermWith: 'sub_1' }, { coTermWith: 'sub_1' }],
  ])('an added line with %s', (_what, change, expected) => {
    expect(toInput(added(change), 'EUR')).toMatchObject(expected);
  });

  test('a cancellation names its subscription, and nothing else', () => {
    expect(toInput(newLine('CANCEL', offered, 'sub_1'), 'EUR')).toEqual({
      ...{ kind: 'CANCEL', subscriptionId: 'sub_1', effectiveWhen: 'AT_PERIOD_END' },
    });
  });

  test('a change begins with what the subscription has, an addition with the fewest seats', () => {
    expect(newLine('CHANGE', offered, 'sub_1')).toMatchObject({ planId: 'plan_1', seats: '10', when: 'ON_ACCEPTANCE' });
    expect(newLine('RENEW', offered, 'sub_1')).toMatchObject({ when: 'AT_PERIOD_END' });
    expect(newLine('ADD', offered)).toMatchObject({ subscriptionId: '', seats: '2', frequency: 'ANNUAL' });
  });

  test('what cannot be read is no amount of another kind', () => {
    expect(unreadable(added({ price: '1.2.3' }))).toBe('unitPrice');
    expect(unreadable(added({ discount: 'half' }))).toBe('discountPercent');
    expect(unreadable(added({ price: '1 240,50' }))).toBeNull();
  });

  test('only what has changed is sent: texts leave the lines, and their approval, alone (H9)', () => {
    const line = added();
    const [before, after] = [draft({ lines: [line] }), draft({ lines: [line], note: 'Bonjour ' })];
    expect(changesOf(contentOf(after, 'EUR'), contentOf(before, 'EUR'))).toEqual({ note: 'Bonjour' });
  });

  test('two versions of one draft: mine where I changed it, theirs elsewhere; lines that are the same stay mine', () => {
    const [mine, theirs] = [added({ seats: '5' }), added({ seats: '5' })];
    const base = draft({ lines: [mine] });
    const both = merged(draft({ lines: [mine], note: 'A' }), base, draft({ lines: [theirs], terms: 'B' }), 'EUR');
    expect(both).toEqual(draft({ lines: [mine], note: 'A', terms: 'B' }));
    const changed = merged(
      draft({ lines: [added({ seats: '7' })] }),
      base,
      draft({ lines: [theirs], note: 'C' }),
      'EUR',
    );
    expect(changed).toMatchObject({ note: 'C', lines: [{ seats: '7' }] });
  });
});
