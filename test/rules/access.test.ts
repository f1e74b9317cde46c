import {
  type AccountFacts,
  type AccountKind,
  type Action,
  type Area,
  decideAccountActions,
  decideAccountCreation,
  decideInvitation,
  decideMemberChange,
  decidePassword,
  decideRole,
  decideStaffRole,
  decideSuccessor,
  decideTechnician,
  defaultCurrency,
  defaultLocale,
  defaultTimeZone,
  isTimeZone,
  maySee,
  PERMISSIONS,
  rolesOf,
  type StaffRole,
  type Standing,
  standingOf,
  type Verdict,
} from '../../src/rules';

const account: AccountFacts = { id: 'acc_1', kind: 'ONLINE', billingContactId: 'usr_contact' };
const person = (userId: string, memberships: { accountId: string; admin: boolean }[] = []) => ({
  userId,
  staffRole: null,
  memberships,
});
const codes = (verdict: Verdict) => verdict.map(({ code }) => code);

const KINDS: AccountKind[] = ['ONLINE', 'CORPORATE'];
const STAFF: StaffRole[] = ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR'];
const STANDINGS: Standing[] = ['CONTACT', 'ADMIN', 'MEMBER', ...STAFF];

describe('standingOf (A3, A10)', () => {
  test.each([
    ['the account names its contact', person('usr_contact', [{ accountId: 'acc_1', admin: true }]), 'CONTACT'],
    ['an admin', person('usr_a', [{ accountId: 'acc_1', admin: true }]), 'ADMIN'],
    ['a member', person('usr_m', [{ accountId: 'acc_1', admin: false }]), 'MEMBER'],
    ['an admin of another account', person('usr_x', [{ accountId: 'acc_2', admin: true }]), null],
    ['nobody', person('usr_x'), null],
    ['staff stand by their role', { ...person('usr_s'), staffRole: 'TECHNICIAN' as const }, 'TECHNICIAN'],
  ])('%s', (_why, actor, standing) => {
    expect(standingOf(actor, account)).toBe(standing);
  });
});

describe('maySee (A5, A10)', () => {
  test.each<[string, Standing | null, AccountKind, Area[]]>([
    ['nobody sees anything', null, 'ONLINE', []],
    ['a member: name and kind only', 'MEMBER', 'ONLINE', []],
    ['an admin online is told the contact', 'ADMIN', 'ONLINE', ['SUBSCRIPTIONS', 'MEMBERS', 'CONTACT']],
    ['an admin of a corporate account is not', 'ADMIN', 'CORPORATE', ['SUBSCRIPTIONS', 'MEMBERS']],
    ['the contact', 'CONTACT', 'CORPORATE', ['BILLING', 'SUBSCRIPTIONS', 'MEMBERS', 'CONTACT']],
    ['staff', 'TECHNICIAN', 'ONLINE', ['BILLING', 'SUBSCRIPTIONS', 'MEMBERS', 'CONTACT', 'STAFF_ADDRESSES']],
  ])('%s', (_why, standing, kind, visible) => {
    const areas: Area[] = ['BILLING', 'SUBSCRIPTIONS', 'MEMBERS', 'CONTACT', 'STAFF_ADDRESSES'];
    expect(areas.filter((area) => maySee(standing, kind, area))).toEqual(visible);
  });
});

describe('decideRole (A3, A7, A8)', () => {
  test.each<[string, Action, AccountKind, Standing, string[]]>([
    ['the contact changes billing', 'ACCOUNT_UPDATE_BILLING', 'ONLINE', 'CONTACT', []],
    ['an admin has no billing rights', 'ACCOUNT_UPDATE_BILLING', 'ONLINE', 'ADMIN', ['NOT_BILLING_CONTACT']],
    ['nor has a member', 'ACCOUNT_UPDATE_BILLING', 'CORPORATE', 'MEMBER', ['NOT_BILLING_CONTACT']],
    ['nor staff', 'ACCOUNT_UPDATE_BILLING', 'ONLINE', 'SUPPORT_AGENT', ['FORBIDDEN_ROLE']],
    ['an admin invites', 'MEMBER_INVITE', 'CORPORATE', 'ADMIN', []],
    ['a member does not', 'MEMBER_INVITE', 'ONLINE', 'MEMBER', ['NOT_BILLING_CONTACT']],
    [
      'a corporate contact never buys directly',
      'CART_ADD_PURCHASE',
      'CORPORATE',
      'CONTACT',
      ['CORPORATE_REQUIRES_QUOTE'],
    ],
    ['nor staff for them', 'CART_ADD_PURCHASE', 'CORPORATE', 'SUPERVISOR', ['CORPORATE_REQUIRES_QUOTE']],
    [
      'whoever is not the contact is told just that',
      'CART_ADD_PURCHASE',
      'CORPORATE',
      'ADMIN',
      ['NOT_BILLING_CONTACT'],
    ],
  ])('%s', (_why, action, kind, standing, expected) => {
    expect(codes(decideRole(action, standing, kind))).toEqual(expected);
  });

  test.each(Object.keys(PERMISSIONS) as Action[])('%s: a plain member may never do it', (action) => {
    for (const kind of KINDS) expect(codes(decideRole(action, 'MEMBER', kind))).toEqual(['NOT_BILLING_CONTACT']);
  });

  test('a supervisor may whatever other staff may', () => {
    for (const action of Object.keys(PERMISSIONS) as Action[]) {
      for (const kind of KINDS) {
        const byOthers = STAFF.some((role) => decideRole(action, role, kind).length === 0);
        expect(decideRole(action, 'SUPERVISOR', kind).length === 0).toBe(byOthers);
      }
    }
  });
});

describe('decideAccountActions (A9)', () => {
  test('says what decideRole says, for everybody', () => {
    for (const kind of KINDS) {
      for (const standing of STANDINGS) {
        const verdicts = decideAccountActions({ standing, kind, invoiceRecipients: 0 });
        for (const [action, verdict] of Object.entries(verdicts)) {
          expect(verdict).toEqual(decideRole(action as Action, standing, kind));
        }
      }
    }
  });

  test('the twenty-first invoice recipient is refused', () => {
    const at = (invoiceRecipients: number) =>
      codes(decideAccountActions({ standing: 'CONTACT', kind: 'ONLINE', invoiceRecipients }).INVOICE_RECIPIENT_ADD!);
    expect(at(19)).toEqual([]);
    expect(at(20)).toEqual(['INVALID_INPUT']);
  });
});

describe('members and staff (A11)', () => {
  const known = { id: 'usr_m', staffRole: null, isMember: false, hasAccepted: true };

  test.each([
    ['somebody new', null, []],
    ['a customer of ours', known, []],
    ['staff are never members', { ...known, staffRole: 'SUPPORT_AGENT' as const }, ['INVALID_INPUT']],
    ['a member', { ...known, isMember: true }, ['EMAIL_ALREADY_USED']],
    ['a member who has not accepted yet', { ...known, isMember: true, hasAccepted: false }, []],
    [
      'the contact, who has not accepted yet',
      { ...known, id: 'usr_contact', isMember: true, hasAccepted: false },
      ['MEMBER_IS_BILLING_CONTACT'],
    ],
  ])('inviting: %s', (_why, invited, expected) => {
    expect(codes(decideInvitation(account, invited))).toEqual(expected);
  });

  test('the contact’s place is not for the admins', () => {
    expect(codes(decideMemberChange(account, 'usr_contact'))).toEqual(['MEMBER_IS_BILLING_CONTACT']);
    expect(decideMemberChange(account, 'usr_m')).toEqual([]);
  });

  test.each([
    ['a plain member', { admin: false, isContact: false }, true, ['MEMBER']],
    ['an admin', { admin: true, isContact: false }, true, ['ADMIN']],
    ['the contact', { admin: true, isContact: true }, true, ['BILLING_CONTACT', 'ADMIN']],
    ['the contact without the admin’s rights', { admin: false, isContact: true }, true, ['BILLING_CONTACT']],
    ['the contact, hidden', { admin: true, isContact: true }, false, ['ADMIN']],
    ['the contact without rights, hidden', { admin: false, isContact: true }, false, ['MEMBER']],
  ])('roles of %s', (_why, member, visible, roles) => {
    expect(rolesOf(member, visible)).toEqual(roles);
  });

  test.each([
    ['a supervisor', 'SUPERVISOR' as const, []],
    ['a technician', 'TECHNICIAN' as const, ['FORBIDDEN_ROLE']],
    ['a customer', null, ['FORBIDDEN_ROLE']],
  ])('staff invited by %s', (_why, staffRole, expected) => {
    expect(codes(decideStaffRole('STAFF_INVITE', { staffRole }))).toEqual(expected);
  });
});

describe('people of an account (A1, A3, A4, A6)', () => {
  test.each<[string, StaffRole | null, AccountKind, string[]]>([
    ['a technician makes a corporate account', 'TECHNICIAN', 'CORPORATE', []],
    ['a supervisor too', 'SUPERVISOR', 'CORPORATE', []],
    ['an online account begins with a sign-up', 'TECHNICIAN', 'ONLINE', ['INVALID_INPUT']],
    ['support works on online accounts', 'SUPPORT_AGENT', 'CORPORATE', ['FORBIDDEN_ROLE']],
    ['a customer makes none', null, 'CORPORATE', ['FORBIDDEN_ROLE']],
  ])('%s', (_why, staffRole, kind, expected) => {
    expect(codes(decideAccountCreation({ staffRole }, kind))).toEqual(expected);
  });

  test.each([
    ['somebody new', null, []],
    ['a customer’s person', { id: 'usr_m', staffRole: null }, []],
    ['the contact already', { id: 'usr_contact', staffRole: null }, ['INVALID_INPUT']],
    ['staff', { id: 'usr_s', staffRole: 'TECHNICIAN' as const }, ['INVALID_INPUT']],
  ])('successor of the contact: %s', (_why, successor, expected) => {
    expect(codes(decideSuccessor(account, successor))).toEqual(expected);
  });

  test('only a technician is the dedicated technician', () => {
    const able = [...STAFF, null].filter((role) => decideTechnician(role).length === 0);
    expect(able).toEqual(['TECHNICIAN']);
  });

  test('a proposal is confirmed while there is one, by a technician', () => {
    const at = (standing: Standing, isContactProposed: boolean) => {
      const facts = { standing, kind: 'CORPORATE' as const, invoiceRecipients: 0, isContactProposed };
      return codes(decideAccountActions(facts).ACCOUNT_CONFIRM_BILLING_CONTACT!);
    };
    expect(at('TECHNICIAN', true)).toEqual([]);
    expect(at('TECHNICIAN', false)).toEqual(['CONTACT_NOT_PROPOSED']);
    expect(at('CONTACT', true)).toEqual(['FORBIDDEN_ROLE']);
  });
});

describe('decidePassword (A12)', () => {
  test.each([
    ['nine characters', 'x'.repeat(9), ['INVALID_INPUT']],
    ['ten characters', 'x'.repeat(10), []],
    ['two hundred', 'x'.repeat(200), []],
    ['one more', 'x'.repeat(201), ['INVALID_INPUT']],
  ])('%s', (_why, password, expected) => {
    expect(codes(decidePassword(password))).toEqual(expected);
  });
});

describe('what a new account gets by its country (A2, C1, L5)', () => {
  test.each([
    ['FR', 'EUR', 'fr-FR', 'Europe/Paris'],
    ['DE', 'EUR', 'en-DE', 'Europe/Berlin'],
    ['DK', 'EUR', 'en-DK', 'Europe/Copenhagen'],
    ['CH', 'EUR', 'en-CH', 'Europe/Zurich'],
    ['GB', 'GBP', 'en-GB', 'Europe/London'],
    ['US', 'USD', 'en-US', 'America/New_York'],
    ['CA', 'CAD', 'en-CA', 'America/Toronto'],
    ['AU', 'AUD', 'en-AU', 'Australia/Sydney'],
    ['JP', 'JPY', 'en-JP', 'Asia/Tokyo'],
    ['BR', 'USD', 'en-BR', 'UTC'],
  ])('%s', (country, currency, locale, timeZone) => {
    expect([defaultCurrency(country), defaultLocale(country), defaultTimeZone(country)]).toEqual([
      currency,
      locale,
      timeZone,
    ]);
    expect(isTimeZone(defaultTimeZone(country))).toBe(true);
  });
});
