import { type AccountKind, type Action, decideRole, PERMISSIONS, type Standing } from '../../src/rules/people/access';

const KINDS: AccountKind[] = ['ONLINE', 'CORPORATE'];
const CUSTOMERS: Standing[] = ['CONTACT', 'ADMIN', 'MEMBER'];
const STAFF: Standing[] = ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR'];
const STANDINGS = [...CUSTOMERS, ...STAFF];
const ACTIONS = Object.keys(PERMISSIONS) as Action[];
const codeOf = (action: Action, standing: Standing, kind: AccountKind) => decideRole(action, standing, kind)[0]?.code;

/** Every action, by every standing, in every kind of account. */
const CELLS = ACTIONS.flatMap((action) =>
  STANDINGS.flatMap((standing) => KINDS.map((kind) => ({ action, standing, kind }))),
);

/** What an admin may do without billing rights: the people of the account and whose seats they are (A3, A11, K1). */
const isOfPeople = (action: Action) => /^(MEMBER|SEAT)_/.test(action);
/** What changes an online account's subscriptions at once (A7). */
const isDirect = (action: Action) => /^(CART|SUBSCRIPTION)_|^ORDER_PLACE$/.test(action);

describe('decideRole, for every action, standing and kind of account', () => {
  test('a refusal is one, names a rule, and is about no input', () => {
    for (const { action, standing, kind } of CELLS) {
      const verdict = decideRole(action, standing, kind);
      expect([action, standing, verdict.length]).toEqual([action, standing, verdict.length === 0 ? 0 : 1]);
      for (const refusal of verdict)
        expect(refusal).toMatchObject({ rule: expect.stringMatching(/^[A-L]\d+$/), field: [] });
    }
  });

  test('every action is somebody’s', () => {
    const nobodys = ACTIONS.filter((action) =>
      CELLS.every((cell) => cell.action !== action || codeOf(action, cell.standing, cell.kind) !== undefined),
    );
    expect(nobodys).toEqual([]);
  });

  test('whoever has no say in billing is told just that, whatever the kind of account (A3, A5)', () => {
    for (const { action, standing, kind } of CELLS) {
      const code = codeOf(action, standing, kind);
      const knowsBilling = standing === 'CONTACT' || STAFF.includes(standing);
      if (knowsBilling) expect([action, standing, code]).not.toEqual([action, standing, 'NOT_BILLING_CONTACT']);
      else if (code !== undefined) expect([action, standing, code]).toEqual([action, standing, 'NOT_BILLING_CONTACT']);
    }
  });

  test('an admin may do what concerns people, and nothing that costs or shows money (A3)', () => {
    for (const action of ACTIONS) {
      for (const kind of KINDS) {
        const expected = isOfPeople(action) ? undefined : 'NOT_BILLING_CONTACT';
        expect([action, kind, codeOf(action, 'ADMIN', kind)]).toEqual([action, kind, expected]);
      }
    }
  });

  test('a member may do nothing (A3)', () => {
    for (const action of ACTIONS) {
      for (const kind of KINDS)
        expect([action, codeOf(action, 'MEMBER', kind)]).toEqual([action, 'NOT_BILLING_CONTACT']);
    }
  });

  test('what changes subscriptions at once needs a quote in corporate accounts, for contact and staff alike (A7)', () => {
    for (const action of ACTIONS.filter(isDirect)) {
      for (const standing of ['CONTACT', ...STAFF] as Standing[]) {
        expect([action, standing, codeOf(action, standing, 'CORPORATE')]).toEqual([
          ...[action, standing, 'CORPORATE_REQUIRES_QUOTE'],
        ]);
      }
    }
  });

  test('online it is the contact’s; staff only give a plan of lower rank, and only support’s (A7, D7, A8)', () => {
    for (const action of ACTIONS.filter(isDirect)) {
      const isDowngrade = action === 'SUBSCRIPTION_DOWNGRADE';
      const byStaff = isDowngrade ? undefined : 'FORBIDDEN_ROLE';
      expect({
        action,
        ...Object.fromEntries(STANDINGS.map((standing) => [standing, codeOf(action, standing, 'ONLINE')])),
      }).toEqual({
        ...{ action, CONTACT: isDowngrade ? 'DOWNGRADE_REQUIRES_SUPPORT' : undefined },
        ...{ ADMIN: 'NOT_BILLING_CONTACT', MEMBER: 'NOT_BILLING_CONTACT' },
        ...{ TECHNICIAN: 'FORBIDDEN_ROLE', SUPPORT_AGENT: byStaff, SUPERVISOR: byStaff },
      });
    }
  });

  test('technicians have no say in online accounts, support agents none in corporate ones (A8)', () => {
    for (const action of ACTIONS) {
      expect([action, codeOf(action, 'TECHNICIAN', 'ONLINE')]).not.toEqual([action, undefined]);
      expect([action, codeOf(action, 'SUPPORT_AGENT', 'CORPORATE')]).not.toEqual([action, undefined]);
    }
  });

  test('staff never stand in for the contact where cards and invoices are paid with (A8, G4)', () => {
    for (const action of ACTIONS.filter((name) =>
      /^(PAYMENT_METHOD|INVOICE)_(?!RECORD|REVERSE|CREDIT|REISSUE)/.test(name),
    )) {
      for (const standing of STAFF) {
        for (const kind of KINDS) expect([action, codeOf(action, standing, kind)]).toEqual([action, 'FORBIDDEN_ROLE']);
      }
    }
  });
});
