import { ordered } from '../support/given';
import { ask, auditOf, countOf, customer, errorCodes, mailsTo, staff } from '../support/people';
import { act, draft } from '../support/purchaseOrders';
import { sentQuote, subscribed } from '../support/quotes';
import { actionsOf, corporateCustomer, REQUEST_OPEN } from '../support/requests';
import { describeWithApp } from '../support/suites';

describeWithApp('serviceRequestOpen', {}, (app) => {
  const open = async (token: string, accountId: string, more: object = {}) => {
    const input = { accountId, topic: 'OTHER', subject: 'A question', body: 'One.\nTwo.', ...more };
    return (await ask(app, token, REQUEST_OPEN, { input })).serviceRequestOpen;
  };

  test('a corporate contact’s request goes to the dedicated technician', async () => {
    const { accountId, contact, technician } = await corporateCustomer(app);
    const { serviceRequest, userErrors } = await open(contact.token, accountId, { topic: 'ADD_SEATS' });
    expect(userErrors).toEqual([]);
    expect(serviceRequest).toMatchObject({
      ...{ version: 1, topic: 'ADD_SEATS', subject: 'A question', status: 'OPEN', waitingForStaff: true },
      ...{ account: { id: accountId }, openedBy: { id: contact.userId }, subscription: null },
      assignee: { id: technician.userId, email: null },
      messages: { totalCount: 1, nodes: [{ body: 'One.\nTwo.', fromStaff: false, author: { id: contact.userId } }] },
    });
    expect(serviceRequest.number).toBe(`R-${serviceRequest.id.slice(-12).toUpperCase()}`);
    expect(serviceRequest.lastMessageAt).toBe(serviceRequest.openedAt);
    expect(actionsOf(serviceRequest)).toEqual([
      'SERVICE_REQUEST_REPLY',
      'SERVICE_REQUEST_ASSIGN: FORBIDDEN_ROLE',
      'SERVICE_REQUEST_CLOSE',
    ]);
    const { number: requestNumber } = serviceRequest;
    const data = { name: 'TECHNICIAN', accountName: 'Customer', requestNumber, requestSubject: 'A question' };
    expect(await mailsTo(app, technician.email)).toMatchObject([
      { template: 'invitation' },
      { template: 'requestReceived', data: { ...data, reason: 'OPENED' } },
    ]);
    expect(await auditOf(app, serviceRequest.id)).toEqual([
      { action: 'SERVICE_REQUEST_OPEN', actorId: contact.userId },
    ]);
  });

  test('an online contact’s goes to all support agents, and is nobody’s yet', async () => {
    const { accountId, contact } = await customer(app);
    const agents = [await staff(app, 'SUPPORT_AGENT'), await staff(app, 'SUPPORT_AGENT')];
    const technician = await staff(app, 'TECHNICIAN');
    const { serviceRequest } = await open(contact.token, accountId, { topic: 'TIER_DOWNGRADE' });
    expect(serviceRequest).toMatchObject({ status: 'OPEN', assignee: null });
    const received = (email: string) => mailsTo(app, email).then((mails) => mails.map(({ template }) => template));
    for (const { email } of agents) expect(await received(email)).toEqual(['invitation', 'requestReceived']);
    expect(await received(technician.email)).toEqual(['invitation']);
  });

  test('a corporate account without a technician writes to all of them', async () => {
    const { accountId, contact } = await customer(app, 'CORPORATE', 'US');
    const technician = await staff(app, 'TECHNICIAN');
    expect((await open(contact.token, accountId)).serviceRequest.assignee).toBeNull();
    expect(await mailsTo(app, technician.email)).toMatchObject([{}, { template: 'requestReceived' }]);
  });

  test('names a subscription of the account, and no other', async () => {
    const [{ buyer, order }, other] = [await ordered(app), await customer(app)];
    const subscriptionId = order.subscriptions[0].id;
    const own = await open(buyer.contact.token, buyer.accountId, { subscriptionId });
    expect(own.serviceRequest.subscription).toEqual({ id: subscriptionId });
    const stranger = await open(other.contact.token, other.accountId, { subscriptionId });
    expect(stranger.userErrors).toEqual([{ code: 'NOT_FOUND', rule: 'J1', field: ['subscriptionId'] }]);
  });

  test('names a quote that was sent, an invoice and a purchase order of the account, and no other (J5)', async () => {
    const [given, other] = [await corporateCustomer(app), await corporateCustomer(app)];
    const { accountId, contact, technician } = given;
    await subscribed(app, given);
    const [invoice] = await app.database.query('SELECT id FROM invoices WHERE account_id = ?', [accountId]);
    const { id: quoteId } = await sentQuote(app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 2 }]);
    const { id: purchaseOrderId } = (await draft(app, technician, { accountId })).purchaseOrder!;
    const about = { quoteId, invoiceId: String(invoice!.id) };
    const { serviceRequest } = await open(contact.token, accountId, about);
    expect(serviceRequest).toMatchObject({ quote: { id: quoteId }, invoice: { id: about.invoiceId } });
    expect((await open(contact.token, accountId, { purchaseOrderId })).userErrors).toEqual([
      { code: 'NOT_FOUND', rule: 'J1', field: ['purchaseOrderId'] },
    ]);
    await act(app, technician, 'PURCHASE_ORDER_PROPOSE', purchaseOrderId);
    const proposed = await open(contact.token, accountId, { purchaseOrderId });
    expect(proposed.serviceRequest.purchaseOrder).toEqual({ id: purchaseOrderId });
    const stranger = await open(other.contact.token, other.accountId, { ...about, purchaseOrderId });
    expect(stranger.userErrors.map(({ field }) => field)).toEqual([['quoteId'], ['invoiceId'], ['purchaseOrderId']]);
  });

  test('refuses and writes nothing', async () => {
    const [online, corporate] = [await customer(app), await corporateCustomer(app)];
    const agent = await staff(app, 'SUPPORT_AGENT');
    const tables = ['service_requests', 'messages', 'emails', 'audit_entries'];
    const counts = () => Promise.all(tables.map((table) => countOf(app, table)));
    const before = await counts();
    const cases: [string, string, object, object][] = [
      [online.admin.token, online.accountId, {}, { code: 'NOT_BILLING_CONTACT', rule: 'A5', field: [] }],
      [online.member.token, online.accountId, {}, { code: 'NOT_BILLING_CONTACT', rule: 'A5', field: [] }],
      [agent.token, online.accountId, {}, { code: 'FORBIDDEN_ROLE', rule: 'A8', field: [] }],
      [corporate.contact.token, online.accountId, {}, { code: 'NOT_FOUND', rule: 'L1', field: [] }],
      [
        online.contact.token,
        online.accountId,
        { topic: 'ADD_SEATS' },
        { code: 'INVALID_INPUT', rule: 'J1', field: ['topic'] },
      ],
      [
        corporate.contact.token,
        corporate.accountId,
        { topic: 'TIER_DOWNGRADE' },
        { code: 'INVALID_INPUT', rule: 'J1', field: ['topic'] },
      ],
      [
        online.contact.token,
        online.accountId,
        { body: '4111 1111 1111 1111' },
        { code: 'CARD_NUMBER_REFUSED', rule: 'G7', field: ['body'] },
      ],
      [
        online.contact.token,
        online.accountId,
        { subject: ' ' },
        { code: 'INVALID_INPUT', rule: 'L7', field: ['subject'] },
      ],
    ];
    for (const [token, accountId, more, refusal] of cases) {
      expect(await open(token, accountId, more)).toEqual({ serviceRequest: null, userErrors: [refusal] });
    }
    const input = { accountId: online.accountId, topic: 'OTHER', subject: 'x', body: 'x' };
    expect(await errorCodes(app, null, REQUEST_OPEN, { input })).toEqual(['UNAUTHENTICATED']);
    expect(await counts()).toEqual(before);
  });

  test.each(['contact', 'admin'] as const)('the account says the same of it to the %s', async (who) => {
    const { accountId, ...people } = await customer(app);
    const document = 'query ($id: ID!) { account(id: $id) { actions { action allowed } } }';
    const { account } = await ask(app, people[who].token, document, { id: accountId });
    expect(account.actions).toContainEqual({ action: 'SERVICE_REQUEST_OPEN', allowed: who === 'contact' });
  });
});
