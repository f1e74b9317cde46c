import { type ComparedLine, revisionChanges } from '../../web/src/shared/quoting/revisionChanges';

const line = (
  more: Partial<Record<'id' | 'product' | 'plan' | 'subscription' | 'kind' | 'price', string>>,
  seats = 10,
) => {
  const { id = 'l', product = 'meeting', plan = 'pro', subscription, kind = 'ADD', price = '24.00' } = more;
  return {
    ...{ id, kind, seats, frequency: 'ANNUAL', effectiveWhen: 'ON_ACCEPTANCE', effectiveOn: null },
    ...{ product: { id: product }, plan: { id: plan }, unitPrice: { amount: price } },
    subscription: subscription ? { id: subscription } : null,
  } satisfies ComparedLine;
};
const shown = (before: ComparedLine[], after: ComparedLine[]) =>
  revisionChanges(before, after).map(({ before, after }) => `${before?.seats ?? '-'} → ${after?.seats ?? '-'}`);

test.each([
  ['nothing', [line({})], [line({})], []],
  ['seats', [line({}, 10)], [line({}, 12)], ['10 → 12']],
  ['a price', [line({ price: '24.00' })], [line({ price: '20.00' })], ['10 → 10']],
  ['a plan', [line({ plan: 'pro' })], [line({ plan: 'plus' })], ['10 → 10']],
  ['a line that is new', [line({})], [line({}), line({ product: 'webinar' }, 5)], ['- → 5']],
  ['a line that is gone', [line({}), line({ product: 'webinar' }, 5)], [line({})], ['5 → -']],
  [
    'another subscription of the same product',
    [line({ kind: 'CHANGE', subscription: 'a' })],
    [line({ kind: 'CHANGE', subscription: 'b' })],
    ['- → 10', '10 → -'],
  ],
  ['one of two that add the same', [line({}, 3), line({}, 4)], [line({}, 3), line({}, 9)], ['4 → 9']],
])('what changed from one version of a quote to the next: %s', (_what, before, after, expected) => {
  expect(shown(before, after)).toEqual(expected);
});
