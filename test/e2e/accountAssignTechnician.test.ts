import { contentsOf } from '../support/given';
import { ask, auditOf, customer, errorCodes, type SignedIn, staff } from '../support/people';
import { corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

const ASSIGN = `mutation ($input: AccountAssignTechnicianInput!) { accountAssignTechnician(input: $input) {
  account { version technician { id } } userErrors { code field } } }`;

describeWithApp('accountAssignTechnician', {}, (app) => {
  let colleague: SignedIn;
  beforeAll(async () => {
    colleague = await staff(app, 'TECHNICIAN');
  });

  const assign = async (token: string, accountId: string, technicianId: string, more: object = {}) =>
    (await ask(app, token, ASSIGN, { input: { accountId, expectedVersion: 1, technicianId, ...more } }))
      .accountAssignTechnician;

  test.each(['TECHNICIAN', 'SUPERVISOR'] as const)('a %s gives the account another technician', async (role) => {
    const [{ accountId }, caller] = [await corporateCustomer(app), await staff(app, role)];
    const { account, userErrors } = await assign(caller.token, accountId, colleague.userId);
    expect(userErrors).toEqual([]);
    expect(account).toEqual({ version: 2, technician: { id: colleague.userId } });
    const entry = { action: 'ACCOUNT_ASSIGN_TECHNICIAN', actorId: caller.userId };
    expect(await auditOf(app, accountId)).toEqual([entry]);
  });

  test('staff’s list of accounts finds it by its technician, and the former one no longer', async () => {
    const [{ accountId, technician }, taker] = [await corporateCustomer(app), await staff(app, 'TECHNICIAN')];
    await assign(taker.token, accountId, taker.userId);
    const list = 'query ($filter: AccountFilter) { accounts(filter: $filter) { nodes { id } totalCount } }';
    const foundBy = async (technicianId: string) =>
      (await ask(app, taker.token, list, { filter: { kind: 'CORPORATE', technicianId } })).accounts;
    expect(await foundBy(taker.userId)).toEqual({ nodes: [{ id: accountId }], totalCount: 1 });
    expect(await foundBy(technician.userId)).toEqual({ nodes: [], totalCount: 0 });
  });

  test('refuses and writes nothing', async () => {
    const [given, online] = [await corporateCustomer(app), await customer(app)];
    const { accountId, contact, admin, technician } = given;
    const [agent, supervisor] = [await staff(app, 'SUPPORT_AGENT'), await staff(app, 'SUPERVISOR')];
    const before = await contentsOf(app);
    const taken = colleague.userId;
    const cases: [string, string, string, object, object][] = [
      [contact.token, accountId, taken, {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [admin.token, accountId, taken, {}, { code: 'NOT_BILLING_CONTACT', field: [] }],
      [agent.token, accountId, taken, {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [online.contact.token, accountId, taken, {}, { code: 'NOT_FOUND', field: [] }],
      [supervisor.token, online.accountId, taken, {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [technician.token, accountId, taken, { expectedVersion: 2 }, { code: 'STALE_VERSION' }],
      [technician.token, accountId, agent.userId, {}, { code: 'INVALID_INPUT', field: ['technicianId'] }],
      [technician.token, accountId, contact.userId, {}, { code: 'INVALID_INPUT', field: ['technicianId'] }],
      [technician.token, accountId, supervisor.userId, {}, { code: 'INVALID_INPUT', field: ['technicianId'] }],
      [technician.token, accountId, 'é', {}, { code: 'INVALID_INPUT', field: ['technicianId'] }],
    ];
    for (const [token, id, technicianId, more, refusal] of cases) {
      expect((await assign(token, id, technicianId, more)).userErrors).toMatchObject([refusal]);
    }
    const variables = { input: { accountId, expectedVersion: 1, technicianId: taken } };
    expect(await errorCodes(app, null, ASSIGN, variables)).toEqual(['UNAUTHENTICATED']);
    expect(await contentsOf(app)).toEqual(before);
  });
});
