import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const {
  allocatePayment,
  decidePaymentRecord,
  decidePaymentReverse,
  decidePaymentSource,
  decideRecordedPayment,
  declineReason,
  isAwaitedByOrder,
  isMethodUsable,
  lastDayOfCard,
  nextCardNotice,
  nextCollection,
} = rules;
type CollectionFacts = Plain<Rules.CollectionFacts>;
type RecordedPayment = Plain<Rules.RecordedPayment>;

const TODAY = '2026-06-01';
const CHEQUE: RecordedPayment = { amount: 100, methodType: 'CHEQUE', reference: 'cheque 1', receivedOn: TODAY };

describe('decideRecordedPayment (G5, B4, G7)', () => {
  test.each<[string, Partial<RecordedPayment>, string[]]>([
    ['a cheque of today', {}, []],
    ['a transfer of yesterday', { methodType: 'BANK_TRANSFER', receivedOn: '2026-05-31' }, []],
    ['a direct debit of one cent', { methodType: 'DIRECT_DEBIT', amount: 1 }, []],
    ['a card is the gateway’s', { methodType: 'CARD' }, ['INVALID_INPUT G5 methodType']],
    ['money of tomorrow', { receivedOn: '2026-06-02' }, ['INVALID_INPUT G5 receivedOn']],
    ['no money', { amount: 0 }, ['INVALID_INPUT B4 amount']],
    ['less than none', { amount: -1 }, ['INVALID_INPUT B4 amount']],
    ['no amount of this currency', { amount: null }, ['INVALID_INPUT B4 amount']],
    ['a card number as its reference', { reference: '4242424242424242' }, ['CARD_NUMBER_REFUSED G7 reference']],
    ['all at once', { amount: 0, reference: '' }, ['INVALID_INPUT L7 reference', 'INVALID_INPUT B4 amount']],
  ])('%s', (_why, more, expected) => {
    const verdict = decideRecordedPayment({ ...CHEQUE, ...more }, TODAY);
    expect(verdict.map(({ code, rule, field }) => `${code} ${rule} ${field}`)).toEqual(expected);
  });
});

test.each([
  ['as it is kept', { clientSecret: null, removedAt: null }, true],
  ['while the customer has not authenticated it', { clientSecret: 'secret', removedAt: null }, false],
  ['once it is removed', { clientSecret: null, removedAt: new Date() }, false],
])('G4: a stored method can be charged: %s', (_why, method, expected) => {
  expect(isMethodUsable(method)).toBe(expected);
});

test.each<[string, Parameters<typeof decidePaymentSource>[0], string[]]>([
  ['a stored method', { paymentMethodId: 'pm_1' }, []],
  ['a token for this payment only', { oneTimeToken: 'tok_visa', paymentMethodId: null }, []],
  ['both', { paymentMethodId: 'pm_1', oneTimeToken: 'tok_visa' }, ['INVALID_INPUT G4 oneTimeToken']],
  ['neither', {}, ['PAYMENT_METHOD_REQUIRED G3 paymentMethodId']],
  ['a card number', { oneTimeToken: '4242424242424242' }, ['CARD_NUMBER_REFUSED G7 oneTimeToken']],
])('G3, G4: an invoice is paid by %s', (_why, given, expected) => {
  const verdict = decidePaymentSource(given, 100);
  expect(verdict.map(({ code, rule, field }) => `${code} ${rule} ${field}`)).toEqual(expected);
});

test('C12: an invoice that the balance pays needs neither', () => {
  expect(decidePaymentSource({}, 0)).toEqual([]);
});

test('D4: an order waits for its own payment and for its trial’s; all others are towards an invoice', () => {
  const purposes = ['ORDER', 'TRIAL_CONVERSION', 'ACCEPTANCE', 'INVOICE', 'RECORDED'] as const;
  expect(purposes.filter(isAwaitedByOrder)).toEqual(['ORDER', 'TRIAL_CONVERSION']);
});

test('G5: what is recorded needs something that is open; what is reversed is recorded and counts', () => {
  expect(decidePaymentRecord(1)).toEqual([]);
  expect(decidePaymentRecord(0)).toEqual([{ code: 'INVOICE_NOT_OPEN', rule: 'G5', field: [] }]);
  expect(decidePaymentReverse({ status: 'SUCCEEDED', isRecorded: true })).toEqual([]);
  for (const payment of [
    { status: 'REVERSED', isRecorded: true },
    { status: 'SUCCEEDED', isRecorded: false },
  ]) {
    expect(decidePaymentReverse(payment)).toEqual([{ code: 'PAYMENT_NOT_REVERSIBLE', rule: 'G5', field: [] }]);
  }
});

test.each([
  ['less than is open', 300, { allocated: 300, excess: 0 }],
  ['all of it', 1000, { allocated: 1000, excess: 0 }],
  ['more', 1250, { allocated: 1000, excess: 250 }],
])('G5: a payment of %s', (_why, amount, expected) => {
  expect(allocatePayment({ amount, open: 1000 })).toEqual(expected);
});

describe('nextCollection (F7, G6)', () => {
  const invoice: CollectionFacts = { openAmount: 100, dueOn: '2026-07-01', reopenedOn: null, collectedOn: null };

  test.each<[string, Partial<CollectionFacts>, string | null]>([
    ['it is charged on the due date', {}, 'CHARGE 2026-07-01'],
    ['then reminded of the day after', { collectedOn: '2026-07-01' }, 'REMINDER 2026-07-02'],
    ['after a week', { collectedOn: '2026-07-02' }, 'REMINDER 2026-07-08'],
    ['after two', { collectedOn: '2026-07-08' }, 'REMINDER 2026-07-15'],
    ['and no more', { collectedOn: '2026-07-15' }, null],
    ['a reminder that came late takes the place of those before', { collectedOn: '2026-07-09' }, 'REMINDER 2026-07-15'],
    ['nothing is open', { openAmount: 0 }, null],
    ['reopened when it was due: reminders start again, no charge', { reopenedOn: '2026-08-10' }, 'REMINDER 2026-08-11'],
    ['also when all was done', { reopenedOn: '2026-08-10', collectedOn: '2026-07-15' }, 'REMINDER 2026-08-11'],
    ['and end again', { reopenedOn: '2026-08-10', collectedOn: '2026-08-24' }, null],
  ])('%s', (_why, more, expected) => {
    const next = nextCollection({ ...invoice, ...more });
    expect(next && `${next.event} ${next.on}`).toBe(expected);
  });
});

describe('nextCardNotice (F9)', () => {
  test.each([
    [12, 2026, '2026-12-31'],
    [2, 2028, '2028-02-29'],
    [6, 2026, '2026-06-30'],
  ])('a card of %i/%i can be charged until %s', (expiryMonth, expiryYear, lastDay) => {
    expect(lastDayOfCard({ expiryMonth, expiryYear })).toBe(lastDay);
  });

  const card = { lastDay: '2026-06-30', renewsOn: '2026-12-01', noticedOn: null };

  test.each<[string, Partial<Parameters<typeof nextCardNotice>[0]>, string, string | null]>([
    ['30 days before its last day', {}, '2026-01-01', '2026-05-31'],
    ['at once where that has become known later', {}, '2026-06-10', '2026-05-31'],
    ['again 7 days before', { noticedOn: '2026-05-31' }, '2026-06-01', '2026-06-23'],
    ['and never again', { noticedOn: '2026-06-23' }, '2026-06-24', null],
    ['one that was told late is told once', { noticedOn: '2026-06-25' }, '2026-06-25', null],
    ['not while a renewal comes first', { renewsOn: '2026-06-15' }, '2026-06-01', null],
    ['nor on its last day', { renewsOn: '2026-06-30' }, '2026-06-01', null],
    ['but from the day after on', { renewsOn: '2026-07-01' }, '2026-06-01', '2026-05-31'],
    ['not where nothing renews', { renewsOn: null }, '2026-06-01', null],
    ['not what is no card', { lastDay: null }, '2026-06-01', null],
    ['not one that has expired', {}, '2026-07-01', null],
  ])('%s', (_why, more, today, expected) => {
    expect(nextCardNotice({ ...card, ...more }, today)).toBe(expected);
  });
});

test.each([
  ['insufficient_funds', 'insufficient_funds'],
  ['card_velocity_exceeded', 'other'],
  [null, 'not_confirmed'],
])('a payment that failed with %s is said to be %s (F9)', (code, reason) => {
  expect(declineReason(code)).toBe(reason);
});
