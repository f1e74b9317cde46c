import { type Answer, ask, customer, errorCodes, type SignedIn, staff } from '../support/people';
import { type CorporateCustomer, close, corporateCustomer, openRequest, reply, setClock } from '../support/requests';
import { describeWithApp } from '../support/suites';

const LIST = `query ($filter: ServiceRequestFilter, $orderBy: ServiceRequestOrder, $first: Int, $after: String) {
  serviceRequests(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    edges { cursor node { id status waitingForStaff } } totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const DEFAULT_ORDER = '{ serviceRequests { nodes { id } } }';

describeWithApp('serviceRequests', { now: '2026-01-15T09:00:00Z' }, (app) => {
  let corporate: CorporateCustomer;
  let support: SignedIn;
  /** Requests by a letter, opened a minute apart: a is the oldest. */
  let ids: Record<string, string>;

  beforeAll(async () => {
    [corporate, support] = [await corporateCustomer(app), await staff(app, 'SUPPORT_AGENT')];
    const online = await customer(app);
    ids = {};
    for (const [minute, letter] of [...'abcdef'].entries()) {
      await setClock(app, `2026-01-15T10:0${minute}:00Z`);
      ids[letter] = (await openRequest(app, letter === 'f' ? online : corporate, 'BILLING_CONTACT')).id;
    }
    // b and d are answered, d's customer asks again; c is closed.
    await setClock(app, '2026-01-15T11:00:00Z');
    await reply(app, corporate.technician, ids.b!);
    await reply(app, corporate.technician, ids.d!);
    await setClock(app, '2026-01-15T12:00:00Z');
    await reply(app, corporate.contact, ids.d!);
    await close(app, corporate.contact, ids.c!);
  });

  const list = async (variables: object = {}) => (await ask(app, support.token, LIST, variables)).serviceRequests;
  const lettersOf = (nodes: { id: string }[]) =>
    nodes.map(({ id }) => Object.keys(ids).find((letter) => ids[letter] === id)).join('');
  const letters = async (variables: object = {}) => lettersOf((await list(variables)).edges.map(({ node }) => node));

  test('those that wait for staff come first, the longest waiting before the others', async () => {
    expect(await letters()).toBe('aefdbc');
    expect(lettersOf((await ask(app, support.token, DEFAULT_ORDER)).serviceRequests.nodes)).toBe('aefdbc');
    expect(await letters({ orderBy: 'NEWEST' })).toBe('fedcba');
  });

  test.each(['LONGEST_WAITING', 'NEWEST'])('pages tile the whole list: %s', async (orderBy) => {
    const whole = await letters({ orderBy });
    for (const first of [1, 2, 4]) {
      let [seen, after, page]: [string, string | null, Answer] = ['', null, null];
      do {
        page = await list({ orderBy, first, after });
        expect(page).toMatchObject({ totalCount: 6, pageInfo: { hasPreviousPage: after !== null } });
        seen += lettersOf(page.edges.map(({ node }: Answer) => node));
        after = page.pageInfo.endCursor;
      } while (page.pageInfo.hasNextPage);
      expect(seen).toBe(whole);
    }
  });

  test('filters apply at once', async () => {
    expect(await letters({ filter: { status: ['ANSWERED', 'CLOSED'] } })).toBe('bc');
    expect(await letters({ filter: { assigneeId: corporate.technician.userId } })).toBe('aedbc');
    expect(await letters({ filter: { accountId: corporate.accountId, status: ['OPEN'] } })).toBe('aed');
    expect(await letters({ filter: { topic: ['OTHER'] } })).toBe('');
    expect(await letters({ filter: { topic: ['OTHER', 'BILLING_CONTACT'], assigneeId: 'é' } })).toBe('');
  });

  test('those that nobody has taken, by number or customer, and what changed', async () => {
    expect(await letters({ filter: { unassigned: true } })).toBe('f');
    expect(await letters({ filter: { unassigned: false, status: ['OPEN'] } })).toBe('aed');
    const [row] = await app.database.query('SELECT number FROM service_requests WHERE id = ?', [ids.b!]);
    expect(await letters({ filter: { search: String(row!.number).toLowerCase() } })).toBe('b');
    expect(await letters({ filter: { search: corporate.contact.email } })).toBe('aedbc');
    // What was written in the minute before is told again.
    expect(await letters({ filter: { changedSince: '2026-01-15T12:01:00Z' } })).toBe('dc');
    expect(await letters({ filter: { changedSince: '2026-01-15T12:02:00Z' } })).toBe('');
    expect(await letters({ filter: { changedSince: '2026-01-15T11:00:00Z' } })).toBe('dbc');
  });

  test('a cursor of another list is refused', async () => {
    const newest = await list({ orderBy: 'NEWEST', first: 1 });
    const waiting = await list({ first: 1 });
    const cursor = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const order = 'handled,last_customer_message_at';
    const cases: [string, string][] = [
      ['LONGEST_WAITING', newest.pageInfo.endCursor],
      ['NEWEST', waiting.pageInfo.endCursor],
      ['LONGEST_WAITING', cursor(order, '0', 'soon', ids.a!)],
      ['LONGEST_WAITING', cursor(order, '0', '2026-01-15 10:00:00.000', '')],
    ];
    for (const [orderBy, after] of cases) {
      expect(await errorCodes(app, support.token, LIST, { orderBy, after })).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('is for staff', async () => {
    expect(await errorCodes(app, null, LIST)).toEqual(['UNAUTHENTICATED']);
    expect(await errorCodes(app, corporate.contact.token, LIST)).toEqual(['FORBIDDEN']);
  });

  test('the account lists its own to contact and staff, newest first', async () => {
    const document = `query ($id: ID!, $filter: ServiceRequestFilter) { account(id: $id) {
      serviceRequests(filter: $filter, first: 2) { nodes { id } totalCount } } }`;
    const of = async ({ token }: SignedIn, filter?: object) =>
      (await ask(app, token, document, { id: corporate.accountId, filter })).account.serviceRequests;
    const seen = await of(corporate.contact);
    expect([lettersOf(seen.nodes), seen.totalCount]).toEqual(['ed', 5]);
    expect(lettersOf((await of(support, { status: ['CLOSED'] })).nodes)).toBe('c');
    expect(await of(corporate.admin)).toBeNull();
    expect(await of(corporate.member)).toBeNull();
  });

  test('a request and its messages are found by id by contact and staff only', async () => {
    const document = `query ($id: ID!) { node(id: $id) {
      ... on ServiceRequest { messages(first: 1) { nodes { id } } } ... on Message { body author { name } } } }`;
    const find = async ({ token }: SignedIn, id: string) => (await ask(app, token, document, { id })).node;
    const messageId = (await find(corporate.contact, ids.b!)).messages.nodes[0].id;
    expect(await find(corporate.contact, messageId)).toEqual({ body: 'More.', author: { name: 'TECHNICIAN' } });
    expect(await find(support, messageId)).not.toBeNull();
    const stranger = (await customer(app)).contact;
    for (const who of [corporate.admin, corporate.member, stranger]) {
      expect([await find(who, ids.b!), await find(who, messageId)]).toEqual([null, null]);
    }
  });

  test('a page costs a few statements, however many requests it shows', async () => {
    const document = `{ serviceRequests { nodes { account { name } openedBy { name } assignee { name }
      messages { totalCount nodes { author { name } } } actions { action } } } }`;
    const before = app.database.statements;
    await ask(app, support.token, document);
    expect(app.database.statements - before).toBeLessThanOrEqual(9);
  });

  test('a page goes on where the one before ended, even when its last request has moved since', async () => {
    const { edges, pageInfo } = await list({ first: 2 });
    expect(lettersOf(edges.map(({ node }) => node))).toBe('ae');
    await reply(app, corporate.technician, ids.e!);
    expect(await letters({ after: pageInfo.endCursor })).toBe('fdbce');
  });
});
