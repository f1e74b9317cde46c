import { rules } from '../support/plain';

const { documentNumber, invoiceDueOn, invoiceStatus, isOverdue, openAmount } = rules;

const amounts = (total: number, fromBalance: number, credited: number, paid: number) => ({
  ...{ total, fromBalance, credited, paid },
});

test.each([
  ['nothing has come in', amounts(100, 0, 0, 0), 100, 'OPEN'],
  ['a part is paid', amounts(100, 0, 0, 40), 60, 'PARTIALLY_PAID'],
  ['the balance paid a part', amounts(100, 40, 0, 0), 60, 'PARTIALLY_PAID'],
  ['a part was credited', amounts(100, 0, 40, 0), 60, 'PARTIALLY_PAID'],
  ['all is paid', amounts(100, 0, 0, 100), 0, 'PAID'],
  ['the balance paid all', amounts(100, 100, 0, 0), 0, 'PAID'],
  ['a credit closed the rest', amounts(100, 0, 60, 40), 0, 'PAID'],
  ['credits closed all', amounts(100, 0, 100, 0), 0, 'CREDITED'],
  ['it never came to anything', amounts(0, 0, 0, 0), 0, 'PAID'],
])('%s', (_why, invoice, open, status) => {
  expect(openAmount(invoice)).toBe(open);
  expect(invoiceStatus(invoice)).toBe(status);
});

test('what the balance had paid of an invoice that is credited in full has gone back: CREDITED (F6)', () => {
  expect(invoiceStatus(amounts(100, 40, 60, 0), true)).toBe('CREDITED');
});

test.each([
  ['an online one', 'ONLINE', false, '2026-06-01'],
  ['an online one, at once all the same', 'ONLINE', true, '2026-06-01'],
  ['a corporate one', 'CORPORATE', false, '2026-07-01'],
  ['a corporate one that a card was to pay', 'CORPORATE', true, '2026-06-01'],
] as const)('%s of 1 June is due (G6, I4)', (_why, kind, isDueAtOnce, dueOn) => {
  expect(invoiceDueOn(kind, '2026-06-01', isDueAtOnce)).toBe(dueOn);
});

test.each([
  ['open on the day it is due', 1, '2026-06-01', false],
  ['open the day after', 1, '2026-06-02', true],
  ['paid', 0, '2026-07-01', false],
])('isOverdue: %s', (_why, open, today, expected) => {
  expect(isOverdue(open, '2026-06-01', today)).toBe(expected);
});

test('numbers sort as they were given', () => {
  expect(documentNumber('IE', 2026, 1)).toBe('IE-2026-000001');
  expect(documentNumber('IE-CN', 2026, 123456)).toBe('IE-CN-2026-123456');
});
