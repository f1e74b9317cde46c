import {
  type Addressee,
  decideSession,
  decideSignUpConfirmation,
  decideStaffAddress,
  mayOpenAccount,
  mayRename,
} from '../../src/rules';

const PROVEN_AT = new Date('2026-06-01T09:00:00Z');

const invited: Addressee = { staffRole: null, emailProvenAt: null };
const customer: Addressee = { staffRole: null, emailProvenAt: PROVEN_AT };
const invitedColleague: Addressee = { staffRole: 'TECHNICIAN', emailProvenAt: null };
const colleague: Addressee = { staffRole: 'TECHNICIAN', emailProvenAt: PROVEN_AT };

const codes = (verdict: { code: string; rule: string }[]) => verdict.map(({ code, rule }) => `${code} ${rule}`);

describe('A13: what an address counts for', () => {
  test.each([
    ['nobody has it: anybody may sign up', null, true, [], []],
    ['only ever invited: that blocks neither its owner nor a supervisor', invited, true, [], []],
    ['a customer’s own', customer, false, [], ['EMAIL_ALREADY_USED A11']],
    ['a colleague’s who has not accepted', invitedColleague, false, ['TOKEN_INVALID A13'], ['EMAIL_ALREADY_USED A11']],
    ['a colleague’s own', colleague, false, ['TOKEN_INVALID A13'], ['EMAIL_ALREADY_USED A11']],
  ])('%s', (_why, person, opens, confirmation, staff) => {
    expect(mayOpenAccount(person)).toBe(opens);
    expect(codes(decideSignUpConfirmation(person))).toEqual(confirmation);
    expect(codes(decideStaffAddress(person && { ...person, isContact: false }))).toEqual(staff);
  });

  test('who is named as a billing contact becomes no colleague, proven or not (A3)', () => {
    expect(codes(decideStaffAddress({ ...invited, isContact: true }))).toEqual(['EMAIL_ALREADY_USED A13']);
    expect(codes(decideStaffAddress({ ...customer, isContact: true }))).toEqual(['EMAIL_ALREADY_USED A11']);
  });

  test.each([
    ['invited', invited, ['EMAIL_NOT_PROVEN A13']],
    ['invited as a colleague', invitedColleague, ['EMAIL_NOT_PROVEN A13']],
    ['a customer', customer, []],
    ['a colleague', colleague, []],
  ])('a session of somebody who is %s', (_who, person, refusals) => {
    expect(codes(decideSession({ ...person, disabledAt: null }))).toEqual(refusals);
  });

  test('whose access was withdrawn has no session (A16)', () => {
    expect(codes(decideSession({ ...colleague, disabledAt: new Date(0) }))).toEqual(['ACCESS_WITHDRAWN A16']);
  });

  test.each([
    ['staff name an invited customer', 'SUPERVISOR', invited, true],
    ['staff name a customer who has proven the address', 'SUPERVISOR', customer, false],
    ['staff name a colleague', 'SUPERVISOR', invitedColleague, false],
    ['a customer names an invited customer', null, invited, false],
  ] as const)('the name counts when %s: %s', (_when, staffRole, person, renames) => {
    expect(mayRename({ staffRole }, person)).toBe(renames);
  });
});
