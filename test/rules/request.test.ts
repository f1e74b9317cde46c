import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const {
  addresseeOf,
  decideAssignee,
  decideMessage,
  decideServiceRequest,
  decideServiceRequestActions,
  decideServiceRequestState,
  firstAssignee,
  isWaitingForStaff,
  statusAfterAssignment,
  statusAfterReply,
} = rules;
type AccountKind = Plain<Rules.AccountKind>;
type ServiceRequestAction = Plain<Rules.ServiceRequestAction>;
type ServiceRequestFacts = Plain<Rules.ServiceRequestFacts>;
type ServiceRequestStatus = Plain<Rules.ServiceRequestStatus>;
type ServiceRequestTopic = Plain<Rules.ServiceRequestTopic>;
type StaffRole = Plain<Rules.StaffRole>;
type Standing = Plain<Rules.Standing>;
type Verdict = Plain<Rules.Verdict>;

const codes = (verdict: Verdict) => verdict.map(({ code, field }) => [code, ...field].join(' '));
const text = { subject: 'A question', body: 'How?' };

describe('decideServiceRequest (J1)', () => {
  test.each<[ServiceRequestTopic, boolean, boolean]>([
    ['ADD_SEATS', false, true],
    ['REMOVE_SEATS', false, true],
    ['ADD_PRODUCT', false, true],
    ['CHANGE_PLAN', false, true],
    ['CHANGE_FREQUENCY', false, true],
    ['CANCEL', false, true],
    ['INVOICE_QUESTION', false, true],
    ['CONTRACT_COPY', false, true],
    ['TAX_FORM', false, true],
    ['VENDOR_FORM', false, true],
    ['REGIONAL_FORM', false, true],
    ['BILLING_CONTACT', true, true],
    ['TIER_DOWNGRADE', true, false],
    ['OTHER', true, true],
  ])('%s: online %p, corporate %p', (topic, online, corporate) => {
    const verdict = (kind: AccountKind) => codes(decideServiceRequest(kind, { ...text, topic }));
    expect(verdict('ONLINE')).toEqual(online ? [] : ['INVALID_INPUT topic']);
    expect(verdict('CORPORATE')).toEqual(corporate ? [] : ['INVALID_INPUT topic']);
  });

  test.each<[Rules.ServiceRequestAddressee | undefined, boolean, boolean]>([
    [undefined, true, true],
    ['SUPPORT', true, false],
    ['TECHNICIAN', false, true],
    ['CORPORATE_ACCOUNT_SERVICES', false, true],
  ])('addressed to %s (J5): online %p, corporate %p', (addressee, online, corporate) => {
    const verdict = (kind: AccountKind) => codes(decideServiceRequest(kind, { ...text, topic: 'OTHER', addressee }));
    expect(verdict('ONLINE')).toEqual(online ? [] : ['INVALID_INPUT addressee']);
    expect(verdict('CORPORATE')).toEqual(corporate ? [] : ['INVALID_INPUT addressee']);
  });

  test('only the dedicated technician has a request from the start (J5)', () => {
    expect(firstAssignee('TECHNICIAN', 'usr_1')).toBe('usr_1');
    expect(firstAssignee('CORPORATE_ACCOUNT_SERVICES', 'usr_1')).toBeNull();
    expect(firstAssignee('SUPPORT', null)).toBeNull();
    expect([addresseeOf('ONLINE', null), addresseeOf('CORPORATE', null)]).toEqual(['SUPPORT', 'TECHNICIAN']);
  });

  test.each([
    ['a blank subject', { subject: '  ' }, ['INVALID_INPUT subject']],
    ['a subject of two lines', { subject: 'a\nb' }, ['INVALID_INPUT subject']],
    ['a body of two lines', { body: 'a\nb' }, []],
    ['a blank body', { body: '\n' }, ['INVALID_INPUT body']],
    ['the longest body', { body: 'x'.repeat(5000) }, []],
    ['a longer one', { body: 'x'.repeat(5001) }, ['INVALID_INPUT body']],
    ['a card number', { body: 'my card is 4111 1111 1111 1111' }, ['CARD_NUMBER_REFUSED body']],
    ['card number as subject', { subject: '4111-1111-1111-1111' }, ['CARD_NUMBER_REFUSED subject']],
  ])('%s', (_why, change, expected) => {
    expect(codes(decideServiceRequest('ONLINE', { topic: 'OTHER', ...text, ...change }))).toEqual(expected);
  });

  test('a message is judged like the first one', () => {
    expect(codes(decideMessage('4111111111111111'))).toEqual(['CARD_NUMBER_REFUSED body']);
  });
});

describe('decideServiceRequestState (J2)', () => {
  const closed = { closedOn: '2026-01-31', isStaff: false };

  test.each<[string, ServiceRequestAction, ServiceRequestFacts, boolean]>([
    ['open', 'SERVICE_REQUEST_REPLY', { ...closed, closedOn: null, today: '2026-06-01' }, true],
    ['open, to close', 'SERVICE_REQUEST_CLOSE', { ...closed, closedOn: null, today: '2026-06-01' }, true],
    ['closed today', 'SERVICE_REQUEST_REPLY', { ...closed, today: '2026-01-31' }, true],
    ['closed 30 days ago', 'SERVICE_REQUEST_REPLY', { ...closed, today: '2026-03-02' }, true],
    ['closed 31 days ago', 'SERVICE_REQUEST_REPLY', { ...closed, today: '2026-03-03' }, false],
    ['staff open nothing again', 'SERVICE_REQUEST_REPLY', { ...closed, isStaff: true, today: '2026-01-31' }, false],
    ['a closed one is not closed again', 'SERVICE_REQUEST_CLOSE', { ...closed, today: '2026-01-31' }, false],
    ['nor assigned', 'SERVICE_REQUEST_ASSIGN', { ...closed, isStaff: true, today: '2026-01-31' }, false],
  ])('%s', (_why, action, facts, allowed) => {
    expect(codes(decideServiceRequestState(action, facts))).toEqual(allowed ? [] : ['REQUEST_CLOSED']);
  });
});

describe('decideServiceRequestActions (A8, A9)', () => {
  const allowed = (standing: Standing, kind: AccountKind, closedOn: string | null = null) => {
    const isStaff = standing !== 'CONTACT';
    const verdicts = decideServiceRequestActions(standing, kind, { closedOn, today: '2026-02-01', isStaff });
    return Object.entries(verdicts).map(([action, verdict]) => `${action.slice(16)} ${codes(verdict)}`.trim());
  };
  const everything = ['REPLY', 'ASSIGN', 'CLOSE'];
  const nothing = ['REPLY FORBIDDEN_ROLE', 'ASSIGN FORBIDDEN_ROLE', 'CLOSE FORBIDDEN_ROLE'];

  test.each<[Standing, AccountKind, string[]]>([
    ['CONTACT', 'ONLINE', ['REPLY', 'ASSIGN FORBIDDEN_ROLE', 'CLOSE']],
    ['CONTACT', 'CORPORATE', ['REPLY', 'ASSIGN FORBIDDEN_ROLE', 'CLOSE']],
    ['SUPPORT_AGENT', 'ONLINE', everything],
    ['SUPPORT_AGENT', 'CORPORATE', nothing],
    ['TECHNICIAN', 'ONLINE', nothing],
    ['TECHNICIAN', 'CORPORATE', everything],
    ['SUPERVISOR', 'ONLINE', everything],
    ['SUPERVISOR', 'CORPORATE', everything],
  ])('%s on an %s account', (standing, kind, expected) => {
    expect(allowed(standing, kind)).toEqual(expected);
  });

  test('the state speaks after the role', () => {
    expect(allowed('CONTACT', 'ONLINE', '2026-02-01')).toEqual([
      'REPLY',
      'ASSIGN FORBIDDEN_ROLE',
      'CLOSE REQUEST_CLOSED',
    ]);
    expect(allowed('TECHNICIAN', 'ONLINE', '2026-02-01')).toEqual(nothing);
  });
});

describe('decideAssignee (A8)', () => {
  test.each<[StaffRole | null, AccountKind, boolean]>([
    ['TECHNICIAN', 'CORPORATE', true],
    ['TECHNICIAN', 'ONLINE', false],
    ['SUPPORT_AGENT', 'ONLINE', true],
    ['SUPPORT_AGENT', 'CORPORATE', false],
    ['SUPERVISOR', 'ONLINE', true],
    ['SUPERVISOR', 'CORPORATE', true],
    [null, 'ONLINE', false],
  ])('%s, %s: %p', (role, kind, allowed) => {
    expect(codes(decideAssignee(role, kind))).toEqual(allowed ? [] : ['INVALID_INPUT assigneeId']);
  });
});

test.each<[ServiceRequestStatus, ServiceRequestStatus, boolean]>([
  ['OPEN', 'IN_PROGRESS', true],
  ['IN_PROGRESS', 'IN_PROGRESS', true],
  ['ANSWERED', 'ANSWERED', false],
])('%s becomes %s by assigning, and waits for staff: %p (J2)', (status, assigned, waiting) => {
  expect(statusAfterAssignment(status)).toBe(assigned);
  expect(isWaitingForStaff(status)).toBe(waiting);
});

test('staff answer, the customer opens again (J2)', () => {
  expect([statusAfterReply(true), statusAfterReply(false)]).toEqual(['ANSWERED', 'OPEN']);
});
