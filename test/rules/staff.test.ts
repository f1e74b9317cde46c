import {
  actsForContact,
  decideClockAdvance,
  decideJobLetGo,
  decideJobRetry,
  decideStaffRole,
  isDraftState,
  isStaff,
  knowsPerson,
  maySeeAddress,
  type StaffAction,
  type StaffRole,
} from '../../src/rules';

const ROLES: (StaffRole | null)[] = ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR', null];

test.each<[StaffAction, (StaffRole | null)[]]>([
  ['ACCOUNT_CREATE', ['TECHNICIAN', 'SUPERVISOR']],
  ['STAFF_INVITE', ['SUPERVISOR']],
  ['STAFF_UPDATE', ['SUPERVISOR']],
  ['PRICE_SCHEDULE', ['SUPERVISOR']],
  ['JOB_RETRY', ['SUPERVISOR']],
  ['CLOCK_ADVANCE', ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR']],
])('%s is for %j (A8)', (action, allowed) => {
  for (const staffRole of ROLES) {
    const refused = [{ code: 'FORBIDDEN_ROLE', rule: 'A8', field: [] }];
    expect(decideStaffRole(action, { staffRole })).toEqual(allowed.includes(staffRole) ? [] : refused);
  }
});

describe('who is staff, and whom they know (A10)', () => {
  const [customer, colleague] = [{ userId: 'usr_1', staffRole: null, memberships: [] }, { staffRole: 'TECHNICIAN' }];
  const technician = { ...customer, userId: 'usr_2', staffRole: 'TECHNICIAN' as const };

  test('nobody who is not signed in', () => {
    expect([undefined, null, customer, technician].map(isStaff)).toEqual([false, false, false, true]);
  });

  test('a colleague’s address is for colleagues', () => {
    const person = colleague as { staffRole: StaffRole };
    expect([null, customer, technician].map((actor) => maySeeAddress(actor, person))).toEqual([false, false, true]);
    expect([null, customer, technician].every((actor) => maySeeAddress(actor, { staffRole: null }))).toBe(true);
  });

  test.each([
    ['themselves', customer, { id: 'usr_1', staffRole: null }, true],
    ['another customer', customer, { id: 'usr_3', staffRole: null }, false],
    ['staff', customer, { id: 'usr_2', staffRole: 'TECHNICIAN' as const }, true],
    ['everybody, being staff', technician, { id: 'usr_3', staffRole: null }, true],
  ])('somebody knows %s', (_why, actor, person, expected) => {
    expect(knowsPerson(actor, person)).toBe(expected);
  });
});

test.each([
  ['a support agent, online', 'SUPPORT_AGENT', 'ONLINE', true],
  ['a technician decides in their own name', 'TECHNICIAN', 'CORPORATE', false],
  ['the contact', null, 'ONLINE', false],
] as const)('A4: stands in for the contact: %s', (_why, staffRole, kind, expected) => {
  expect(actsForContact({ staffRole }, kind)).toBe(expected);
});

describe('moving the clock (C1)', () => {
  const from = new Date('2026-06-01T10:00:00Z');
  test.each([
    ['to now', true, '2026-06-01T10:00:00Z', []],
    ['back', true, '2026-06-01T09:59:59Z', ['INVALID_INPUT']],
    ['ten years ahead', true, '2036-06-01T10:00:00Z', []],
    ['further', true, '2036-06-01T10:00:01Z', ['INVALID_INPUT']],
    ['outside a sandbox', false, '2026-06-02T10:00:00Z', ['NOT_A_SANDBOX']],
  ])('%s', (_why, isSandbox, to, codes) => {
    const verdict = decideClockAdvance({ isSandbox, from, to: new Date(to) });
    expect(verdict.map(({ code }) => code)).toEqual(codes);
  });
});

test('L3: a job that runs or is done is not tried again', () => {
  const refused = ['DUE', 'RUNNING', 'FAILED', 'PARKED', 'DONE'].filter((status) => decideJobRetry(status).length > 0);
  expect(refused).toEqual(['RUNNING', 'DONE']);
});

describe('decideJobLetGo (L9)', () => {
  test.each([
    ['a mail that is stuck', 'SUPERVISOR', 'email.send', 'PARKED', []],
    ['the announcement of a card’s expiry', 'SUPERVISOR', 'paymentMethod.expiring', 'PARKED', ['JOB_NEEDED L9']],
    ['a removed card that the gateway cannot forget', 'SUPERVISOR', 'paymentMethod.remove', 'PARKED', []],
    ['a charge whose outcome is unknown', 'SUPERVISOR', 'payment.settle', 'PARKED', ['JOB_NEEDED L9']],
    ['a refund', 'SUPERVISOR', 'payment.refund', 'PARKED', ['JOB_NEEDED L9']],
    ['a part of a refund', 'SUPERVISOR', 'payment.refundPart', 'PARKED', ['JOB_NEEDED L9']],
    ['a renewal', 'SUPERVISOR', 'subscription.advance', 'PARKED', ['JOB_NEEDED L9']],
    ['an accepted change', 'SUPERVISOR', 'order.effect', 'PARKED', ['JOB_NEEDED L9']],
    ['a kind that nobody knows', 'SUPERVISOR', 'toString', 'PARKED', ['JOB_NEEDED L9']],
    ['a mail that is tried again by itself', 'SUPERVISOR', 'email.send', 'FAILED', ['JOB_NOT_STUCK L9']],
    ['a mail that is being sent', 'SUPERVISOR', 'email.send', 'RUNNING', ['JOB_NOT_STUCK L9']],
    ['a mail that was sent', 'SUPERVISOR', 'email.send', 'DONE', ['JOB_NOT_STUCK L9']],
    ['by a technician', 'TECHNICIAN', 'email.send', 'PARKED', ['FORBIDDEN_ROLE A8']],
    ['by support', 'SUPPORT_AGENT', 'email.send', 'PARKED', ['FORBIDDEN_ROLE A8']],
    ['by a customer', null, 'email.send', 'PARKED', ['NOT_FOUND L1']],
  ] as const)('%s', (_why, staffRole, kind, status, expected) => {
    const verdict = decideJobLetGo({ staffRole }, { kind, status });
    expect(verdict.map(({ code, rule }) => `${code} ${rule}`)).toEqual(expected);
  });
});

test.each([
  [null, false],
  [{}, false],
  [{ status: 'DRAFT' }, true],
  [{ status: 'PROPOSED', number: 'DRAFT' }, false],
])('L4: %j is a draft’s state: %s', (state, expected) => {
  expect(isDraftState(state)).toBe(expected);
});
