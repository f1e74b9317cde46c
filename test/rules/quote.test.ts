import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { addDays, dateIn, decideApprover, decideQuoteState, decideRole, maySeeQuote, quoteStatusOn, startOfDay } = rules;
type QuoteAction = Plain<Rules.QuoteAction>;
type QuoteStatus = Plain<Rules.QuoteStatus>;
type Standing = Plain<Rules.Standing>;

const STATES: QuoteStatus[] = [
  ...(['DRAFT', 'PENDING_APPROVAL', 'SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED'] as const),
];
const [NO, DECIDED, EXPIRED] = ['QUOTE_NOT_EDITABLE', 'QUOTE_ALREADY_DECIDED', 'QUOTE_EXPIRED'];

describe('the states of a quote (H2)', () => {
  const drafted = ['allowed', NO, NO, DECIDED, DECIDED, EXPIRED, DECIDED, DECIDED];
  const sent = [NO, NO, 'allowed', DECIDED, DECIDED, EXPIRED, DECIDED, DECIDED];
  test.each<[QuoteAction, string[]]>([
    ['QUOTE_UPDATE', drafted],
    ['QUOTE_DISCARD', ['allowed', 'allowed', NO, DECIDED, DECIDED, EXPIRED, DECIDED, DECIDED]],
    ['QUOTE_REQUEST_APPROVAL', drafted],
    ['QUOTE_DECIDE_APPROVAL', [NO, 'allowed', NO, DECIDED, DECIDED, EXPIRED, DECIDED, DECIDED]],
    ['QUOTE_SEND', drafted],
    ['QUOTE_EXTEND', sent],
    ['QUOTE_WITHDRAW', sent],
    ['QUOTE_COPY', Array(8).fill('allowed')],
    ['QUOTE_REVISE', [NO, NO, 'allowed', DECIDED, DECIDED, 'allowed', DECIDED, DECIDED]],
    ['QUOTE_ACCEPT', sent],
    ['QUOTE_REJECT', sent],
  ])('%s', (action, expected) => {
    expect(STATES.map((state) => decideQuoteState(action, state)[0]?.code ?? 'allowed')).toEqual(expected);
  });
});

describe('who may do what to a quote (H1, A7, A8)', () => {
  const STANDINGS: Standing[] = ['CONTACT', 'ADMIN', 'MEMBER', 'TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR'];
  const NOT_CONTACT = 'NOT_BILLING_CONTACT';
  const technicians = ['FORBIDDEN_ROLE', NOT_CONTACT, NOT_CONTACT, 'allowed', 'FORBIDDEN_ROLE', 'allowed'];
  const supervisors = ['FORBIDDEN_ROLE', NOT_CONTACT, NOT_CONTACT, 'FORBIDDEN_ROLE', 'FORBIDDEN_ROLE', 'allowed'];
  const contacts = ['allowed', NOT_CONTACT, NOT_CONTACT, 'FORBIDDEN_ROLE', 'FORBIDDEN_ROLE', 'FORBIDDEN_ROLE'];
  test.each<[QuoteAction | 'QUOTE_DRAFT' | 'ORDER_EFFECT_RETRY' | 'ORDER_EFFECT_ABANDON', string[]]>([
    ['QUOTE_DRAFT', technicians],
    ['QUOTE_UPDATE', technicians],
    ['QUOTE_DISCARD', technicians],
    ['QUOTE_REQUEST_APPROVAL', technicians],
    ['QUOTE_DECIDE_APPROVAL', supervisors],
    ['QUOTE_SEND', technicians],
    ['QUOTE_EXTEND', technicians],
    ['QUOTE_WITHDRAW', technicians],
    ['QUOTE_REVISE', technicians],
    ['QUOTE_COPY', technicians],
    ['QUOTE_ACCEPT', contacts],
    ['QUOTE_REJECT', contacts],
    ['ORDER_EFFECT_RETRY', technicians],
    ['ORDER_EFFECT_ABANDON', technicians],
  ])('%s', (action, expected) => {
    const told = STANDINGS.map((standing) => decideRole(action, standing, 'CORPORATE')[0]?.code ?? 'allowed');
    expect(told).toEqual(expected);
    const online = STANDINGS.map((standing) => decideRole(action, standing, 'ONLINE')[0]?.code);
    expect(online).toEqual(
      ['CONTACT', ...STANDINGS.slice(1)].map((standing) =>
        ['ADMIN', 'MEMBER'].includes(standing) ? NOT_CONTACT : 'ONLINE_HAS_NO_QUOTES',
      ),
    );
  });

  test('customers see what was sent, staff everything', () => {
    const sentAt = new Date(0);
    expect(STANDINGS.map((standing) => maySeeQuote(standing, { sentAt }))).toEqual(STANDINGS.map(() => true));
    expect(maySeeQuote('CONTACT', { sentAt: null })).toBe(false);
    expect(maySeeQuote('TECHNICIAN', { sentAt: null })).toBe(true);
  });

  test('nobody approves a quote that they drafted, nor lines that they wrote (H9)', () => {
    expect(decideApprover(['one', 'other'], 'one')).toEqual([{ code: 'SELF_APPROVAL', rule: 'H9', field: [] }]);
    expect(decideApprover(['other', 'one'], 'one')).toEqual([{ code: 'SELF_APPROVAL', rule: 'H9', field: [] }]);
    expect(decideApprover(['one', 'one'], 'other')).toEqual([]);
  });
});

describe('the end of a quote (H8)', () => {
  test.each<[QuoteStatus, string, QuoteStatus]>([
    ['SENT', '2026-07-10', 'SENT'],
    ['SENT', '2026-07-11', 'SENT'],
    ['SENT', '2026-07-12', 'EXPIRED'],
    ['DRAFT', '2026-07-12', 'DRAFT'],
    ['ACCEPTED', '2026-07-12', 'ACCEPTED'],
    ['WITHDRAWN', '2026-07-12', 'WITHDRAWN'],
  ])('%s, valid until 11 July, is on %s %s', (status, today, expected) => {
    expect(quoteStatusOn(status, '2026-07-11', today)).toBe(expected);
  });

  test.each([
    ['Pacific/Honolulu', '2026-03-29', '2026-03-30T10:00:00Z'],
    ['Europe/Paris', '2026-03-28', '2026-03-28T23:00:00Z'],
    ['Europe/Paris', '2026-03-29', '2026-03-29T22:00:00Z'],
    ['Europe/Paris', '2026-10-25', '2026-10-25T23:00:00Z'],
    ['Pacific/Auckland', '2026-04-04', '2026-04-04T11:00:00Z'],
    ['Pacific/Auckland', '2026-04-05', '2026-04-05T12:00:00Z'],
    ['Pacific/Auckland', '2026-09-27', '2026-09-27T11:00:00Z'],
  ])('in %s the %s ends at %s', (timeZone, validUntil, end) => {
    expect(startOfDay(addDays(validUntil, 1), timeZone)).toEqual(new Date(end));
    const last = new Date(Date.parse(end) - 1);
    expect(quoteStatusOn('SENT', validUntil, dateIn(last, timeZone))).toBe('SENT');
    expect(quoteStatusOn('SENT', validUntil, dateIn(new Date(end), timeZone))).toBe('EXPIRED');
  });
});
