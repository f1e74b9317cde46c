import { dateIn, formatDate, formatDays, formatInstant, formatShortInstant } from '../../web/src/shared/format/dates';
import {
  absolute,
  difference,
  formatMoney,
  isSameMoney,
  largest,
  negated,
  shareOf,
  signOf,
} from '../../web/src/shared/format/money';
import { after } from '../../web/src/shared/sandbox/clock';

const EUR = (amount: string) => ({ amount, currency: 'EUR' });
/** With the spaces that do not break as plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

test.each([
  ['French', EUR('1234.5'), 'fr-FR', '1 234,50 €'],
  ['a true minus sign', EUR('-96.67'), 'fr-FR', '−96,67 €'],
  ['English', EUR('-1234.5'), 'en-GB', '−€1,234.50'],
  ['no minor unit', { amount: '1500', currency: 'JPY' }, 'en-GB', 'JP¥1,500'],
  ['more digits than a double holds', EUR('9007199254740993.01'), 'en-GB', '€9,007,199,254,740,993.01'],
])('an amount is written exactly: %s', (_what, money, locale, written) => {
  expect(plain(formatMoney(money, locale))).toBe(written);
});

test.each([
  ['0', 0],
  ['-0.00', 0],
  ['0.01', 1],
  ['-0.01', -1],
])('the sign of %s is %i', (amount, sign) => {
  expect(signOf(EUR(amount))).toBe(sign);
  expect(absolute(EUR(amount)).amount).not.toMatch('-');
});

test('turned round, and compared whatever zeros end it', () => {
  expect(negated(EUR('5.00'))).toEqual(EUR('-5.00'));
  expect(negated(EUR('-5.00'))).toEqual(EUR('5.00'));
  expect(negated(EUR('0.00'))).toEqual(EUR('0.00'));
  expect(isSameMoney(EUR('5'), EUR('5.00'))).toBe(true);
  expect(isSameMoney(EUR('5.10'), EUR('5.1'))).toBe(true);
  expect(isSameMoney(EUR('50'), EUR('5'))).toBe(false);
  expect(isSameMoney(EUR('5'), { amount: '5', currency: 'USD' })).toBe(false);
});

test.each([
  ['97411.20', '67046.40', '30364.80'],
  ['0.00', '0.50', '-0.50'],
  ['-0.05', '0.05', '-0.10'],
  ['1500', '499', '1001'],
  ['9007199254740993.01', '0.02', '9007199254740992.99'],
])('%s less %s is %s, exactly', (one, other, left) => {
  expect(difference(EUR(one), EUR(other))).toEqual(EUR(left));
});

test('the length of a bar, and the largest of some amounts', () => {
  expect(shareOf(EUR('25.00'), EUR('100'))).toBe(0.25);
  expect(shareOf(EUR('0.00'), EUR('0.00'))).toBe(0);
  expect(largest([EUR('9.99'), EUR('10'), EUR('-20')])).toEqual(EUR('10'));
});

test.each([
  ['the first of a month', formatDate('2026-06-01', 'fr-FR'), '1er juin 2026'],
  ['an instant in short', formatShortInstant('2026-06-01T09:03:00Z', 'fr-FR', 'UTC'), '1er juin 2026, 09:03'],
  ['another day', formatDate('2026-06-11', 'fr-FR'), '11 juin 2026'],
  ['English', formatDate('2026-06-01', 'en-GB'), '1 June 2026'],
  ['a month', formatDays('2026-06-01', '2026-06-30', 'fr-FR'), '1er–30 juin 2026'],
  ['over two years', formatDays('2026-06-01', '2027-05-31', 'fr-FR'), '1er juin 2026 – 31 mai 2027'],
  ['an instant where it is', formatInstant('2026-05-31T22:30:00Z', 'fr-FR', 'Europe/Paris'), '1er juin 2026 à 00:30'],
  ['its date there', dateIn('Europe/Paris', '2026-05-31T22:30:00Z'), '2026-06-01'],
])('a date is written out: %s', (_what, written, expected) => {
  expect(plain(written)).toBe(expected);
});

test.each([
  ['a day', { days: 1 }, '2026-01-31T09:00:00.000Z', '2026-02-01T09:00:00.000Z'],
  ['a month from its last day', { months: 1 }, '2026-01-31T09:00:00.000Z', '2026-02-28T09:00:00.000Z'],
  ['a month over the year', { months: 1 }, '2026-12-15T09:00:00.000Z', '2027-01-15T09:00:00.000Z'],
])('the sandbox’s clock is moved by %s', (_what, by, from, to) => {
  expect(after(from, by)).toBe(to);
});
