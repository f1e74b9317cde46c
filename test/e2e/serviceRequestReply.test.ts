import { auditOf, countOf, customer, mailsTo, staff } from '../support/people';
import { actionsOf, close, corporateCustomer, openRequest, reply, setClock } from '../support/requests';
import { describeWithApp } from '../support/suites';

describeWithApp('serviceRequestReply', { now: '2026-01-15T09:00:00Z' }, (app) => {
  const lastMail = async (email: string) => (await mailsTo(app, email)).at(-1);

  test('staff answer, the customer opens it again', async () => {
    const given = await corporateCustomer(app);
    const { id, number } = await openRequest(app, given);
    const answered = await reply(app, given.technician, id, 'Like this.');
    expect(answered.userErrors).toEqual([]);
    expect(answered.serviceRequest).toMatchObject({ status: 'ANSWERED', version: 2, waitingForStaff: false });
    const [latest, first] = answered.serviceRequest.messages.nodes;
    expect(latest).toMatchObject({ body: 'Like this.', fromStaff: true, author: { id: given.technician.userId } });
    expect(first).toMatchObject({ body: 'How?', fromStaff: false });
    expect(await lastMail(given.contact.email)).toMatchObject({
      template: 'requestAnswered',
      locale: 'en-GB',
      data: { name: 'Contact', accountName: 'Customer', requestNumber: number, answeredBy: 'TECHNICIAN' },
    });
    const reopened = await reply(app, given.contact, id);
    expect(reopened.serviceRequest).toMatchObject({ status: 'OPEN', version: 3, waitingForStaff: true });
    expect(reopened.serviceRequest.assignee.id).toBe(given.technician.userId);
    expect(await lastMail(given.technician.email)).toMatchObject({
      template: 'requestReceived',
      data: { requestNumber: number, reason: 'REPLIED' },
    });
    expect((await auditOf(app, id)).map(({ action }) => action)).toEqual([
      'SERVICE_REQUEST_OPEN',
      'SERVICE_REQUEST_REPLY',
      'SERVICE_REQUEST_REPLY',
    ]);
  });

  test('whoever answers an online request first takes it; a supervisor answers without taking it from them', async () => {
    const given = await customer(app);
    const [agent, supervisor] = [await staff(app, 'SUPPORT_AGENT'), await staff(app, 'SUPERVISOR')];
    const { id } = await openRequest(app, given);
    expect((await reply(app, agent, id)).serviceRequest.assignee.id).toBe(agent.userId);
    expect((await reply(app, supervisor, id)).serviceRequest).toMatchObject({
      status: 'ANSWERED',
      assignee: { id: agent.userId },
    });
  });

  test('the customer opens a closed one again for 30 days of their calendar; staff never do', async () => {
    const given = await corporateCustomer(app);
    await setClock(app, '2026-02-01T04:30:00Z');
    const [early, late] = [await openRequest(app, given), await openRequest(app, given)];
    for (const { id } of [early, late]) await close(app, given.contact, id);
    const byStaff = await reply(app, given.technician, early.id);
    expect(byStaff.userErrors).toEqual([{ code: 'REQUEST_CLOSED', rule: 'J2', field: [] }]);
    expect(byStaff.serviceRequest).toMatchObject({ status: 'CLOSED', version: 2, messages: { totalCount: 1 } });
    expect(actionsOf(byStaff.serviceRequest)).toEqual([
      'SERVICE_REQUEST_REPLY: REQUEST_CLOSED',
      'SERVICE_REQUEST_ASSIGN: REQUEST_CLOSED',
      'SERVICE_REQUEST_CLOSE: REQUEST_CLOSED',
    ]);
    // In New York it was closed on 31 January: the thirtieth day after is 2 March.
    await setClock(app, '2026-03-03T04:59:00Z');
    expect((await reply(app, given.contact, early.id)).serviceRequest).toMatchObject({ status: 'OPEN', version: 3 });
    await setClock(app, '2026-03-03T05:00:00Z');
    const refused = await reply(app, given.contact, late.id);
    expect(refused.userErrors).toEqual([{ code: 'REQUEST_CLOSED', rule: 'J2', field: [] }]);
    expect(actionsOf(refused.serviceRequest)[0]).toBe('SERVICE_REQUEST_REPLY: REQUEST_CLOSED');
  });

  test('refuses and writes nothing', async () => {
    const [given, other] = [await customer(app), await customer(app)];
    const technician = await staff(app, 'TECHNICIAN');
    const { id } = await openRequest(app, given);
    const before = [await countOf(app, 'messages'), await countOf(app, 'emails')];
    const visible = { status: 'OPEN', version: 1 };
    const cases: [typeof technician, string, string, object | null, object][] = [
      [other.contact, id, 'x', null, { code: 'NOT_FOUND', rule: 'L1', field: [] }],
      [given.admin, id, 'x', null, { code: 'NOT_BILLING_CONTACT', rule: 'A5', field: [] }],
      [technician, id, 'x', visible, { code: 'FORBIDDEN_ROLE', rule: 'A8', field: [] }],
      [given.contact, 'req_é', 'x', null, { code: 'NOT_FOUND', rule: 'L1', field: [] }],
      [given.contact, id, ' ', visible, { code: 'INVALID_INPUT', rule: 'L7', field: ['body'] }],
      [given.contact, id, '4111111111111111', visible, { code: 'CARD_NUMBER_REFUSED', rule: 'G7', field: ['body'] }],
    ];
    for (const [who, requestId, body, request, refusal] of cases) {
      const answer = await reply(app, who, requestId, body);
      expect(answer.userErrors).toEqual([refusal]);
      if (request) expect(answer.serviceRequest).toMatchObject(request);
      else expect(answer.serviceRequest).toBeNull();
    }
    expect([await countOf(app, 'messages'), await countOf(app, 'emails')]).toEqual(before);
  });

  test('replies at the same time are all kept', async () => {
    const given = await corporateCustomer(app);
    const { id } = await openRequest(app, given);
    await Promise.all([1, 2, 3, 4].map((n) => reply(app, n % 2 ? given.contact : given.technician, id, `No. ${n}`)));
    const { serviceRequest } = await reply(app, given.technician, id, 'Last');
    expect(serviceRequest).toMatchObject({ version: 6, status: 'ANSWERED', messages: { totalCount: 6 } });
  });
});
