import { ask, auditOf, customer, mailsTo, type SignedIn, staff } from '../support/people';
import { close, corporateCustomer, openRequest, REQUEST_ASSIGN, reply } from '../support/requests';
import { describeWithApp } from '../support/suites';

describeWithApp('serviceRequestAssign', {}, (app) => {
  const assign = async ({ token }: SignedIn, requestId: string, expectedVersion: number, assigneeId: string) =>
    (await ask(app, token, REQUEST_ASSIGN, { input: { requestId, expectedVersion, assigneeId } })).serviceRequestAssign;

  test('staff take a request; then it is in progress', async () => {
    const given = await corporateCustomer(app);
    const { id } = await openRequest(app, given);
    const { serviceRequest, userErrors } = await assign(given.technician, id, 1, given.technician.userId);
    expect(userErrors).toEqual([]);
    expect(serviceRequest).toMatchObject({ status: 'IN_PROGRESS', version: 2, waitingForStaff: true });
    expect((await mailsTo(app, given.technician.email)).map(({ template }) => template)).toEqual([
      'invitation',
      'requestReceived',
    ]);
    expect(await auditOf(app, id)).toContainEqual({
      action: 'SERVICE_REQUEST_ASSIGN',
      actorId: given.technician.userId,
    });
  });

  test('a colleague whom it is handed to is told; an answered one stays answered', async () => {
    const given = await corporateCustomer(app);
    const colleague = await staff(app, 'TECHNICIAN');
    const { id } = await openRequest(app, given);
    await reply(app, given.technician, id);
    const { serviceRequest } = await assign(given.technician, id, 2, colleague.userId);
    expect(serviceRequest).toMatchObject({ status: 'ANSWERED', assignee: { id: colleague.userId } });
    expect((await mailsTo(app, colleague.email)).at(-1)).toMatchObject({
      template: 'requestReceived',
      data: { reason: 'ASSIGNED' },
    });
  });

  test('of two who take it at once exactly one gets it', async () => {
    const given = await customer(app);
    const agents = [await staff(app, 'SUPPORT_AGENT'), await staff(app, 'SUPPORT_AGENT')];
    const { id } = await openRequest(app, given);
    const answers = await Promise.all(agents.map((agent) => assign(agent, id, 1, agent.userId)));
    const codes = answers.map(({ userErrors }) => userErrors.map(({ code }) => code).join());
    expect(codes.sort()).toEqual(['', 'STALE_VERSION']);
    const assignees = answers.map(({ serviceRequest }) => serviceRequest.assignee.id);
    expect(assignees[0]).toBe(assignees[1]);
  });

  test('refuses and changes nothing', async () => {
    const [online, corporate] = [await customer(app), await corporateCustomer(app)];
    const [agent, supervisor] = [await staff(app, 'SUPPORT_AGENT'), await staff(app, 'SUPERVISOR')];
    const { technician } = corporate;
    const onlineId = (await openRequest(app, online)).id;
    const corporateId = (await openRequest(app, corporate)).id;
    const outside = { code: 'FORBIDDEN_ROLE', rule: 'A8', field: [] };
    const unfit = { code: 'INVALID_INPUT', rule: 'J2', field: ['assigneeId'] };
    const cases: [SignedIn, string, number, string, object][] = [
      [online.contact, onlineId, 1, agent.userId, outside],
      [technician, onlineId, 1, technician.userId, outside],
      [agent, corporateId, 1, technician.userId, outside],
      [supervisor, onlineId, 1, technician.userId, unfit],
      [supervisor, corporateId, 1, agent.userId, unfit],
      [agent, onlineId, 1, online.contact.userId, unfit],
      [agent, onlineId, 1, 'nobody', unfit],
      [agent, onlineId, 7, agent.userId, { code: 'STALE_VERSION', rule: 'L1', field: ['expectedVersion'] }],
    ];
    for (const [who, requestId, version, assigneeId, refusal] of cases) {
      const { serviceRequest, userErrors } = await assign(who, requestId, version, assigneeId);
      expect(userErrors).toEqual([refusal]);
      expect(serviceRequest).toMatchObject({ status: 'OPEN', version: 1 });
    }
    await close(app, online.contact, onlineId);
    expect((await assign(agent, onlineId, 2, agent.userId)).userErrors).toEqual([
      { code: 'REQUEST_CLOSED', rule: 'J2', field: [] },
    ]);
    expect((await assign(supervisor, corporateId, 1, supervisor.userId)).userErrors).toEqual([]);
  });
});
