import { type Answer, auditOf, countOf, customer, staff } from '../support/people';
import { close, corporateCustomer, openRequest, reply } from '../support/requests';
import { describeWithApp } from '../support/suites';

describeWithApp('serviceRequestClose', {}, (app) => {
  test.each(['contact', 'technician'] as const)('the %s closes a request', async (who) => {
    const given = await corporateCustomer(app);
    const { id } = await openRequest(app, given);
    await reply(app, given.technician, id);
    const { serviceRequest, userErrors } = await close(app, given[who], id, 2);
    expect(userErrors).toEqual([]);
    expect(serviceRequest).toMatchObject({ status: 'CLOSED', version: 3, waitingForStaff: false });
    const sql = 'SELECT before_state, after_state FROM audit_entries WHERE subject_id = ? AND action = ?';
    const [row] = await app.database.query(sql, [id, 'SERVICE_REQUEST_CLOSE']);
    const assigneeId = given.technician.userId;
    expect(JSON.parse(String(row!.before_state))).toEqual({ status: 'ANSWERED', assigneeId });
    expect(JSON.parse(String(row!.after_state))).toEqual({ status: 'CLOSED', assigneeId });
  });

  test('refuses and changes nothing', async () => {
    const [given, other] = [await customer(app), await customer(app)];
    const technician = await staff(app, 'TECHNICIAN');
    const { id } = await openRequest(app, given);
    const before = await countOf(app, 'audit_entries');
    const codeOf = ({ userErrors }: Answer) => userErrors.map(({ code }: Answer) => code);
    expect(codeOf(await close(app, other.contact, id))).toEqual(['NOT_FOUND']);
    expect(codeOf(await close(app, given.admin, id))).toEqual(['NOT_BILLING_CONTACT']);
    expect(codeOf(await close(app, technician, id))).toEqual(['FORBIDDEN_ROLE']);
    const stale = await close(app, given.contact, id, 2);
    expect(codeOf(stale)).toEqual(['STALE_VERSION']);
    expect(stale.serviceRequest).toMatchObject({ status: 'OPEN', version: 1 });
    expect(await countOf(app, 'audit_entries')).toBe(before);
  });

  test('what is closed is not closed again', async () => {
    const given = await customer(app);
    const { id } = await openRequest(app, given);
    const answers = await Promise.all([close(app, given.contact, id), close(app, given.contact, id)]);
    expect(answers.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1]);
    expect((await close(app, given.contact, id, 2)).userErrors).toEqual([
      { code: 'REQUEST_CLOSED', rule: 'J2', field: [] },
    ]);
    expect((await auditOf(app, id)).map(({ action }) => action)).toEqual([
      'SERVICE_REQUEST_OPEN',
      'SERVICE_REQUEST_CLOSE',
    ]);
  });
});
