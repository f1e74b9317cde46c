import { type Answer, ask, mailsTo, type SignedIn, staff } from '../support/people';
import { inState } from '../support/purchaseOrders';
import { accept, act, done, draftQuote, QUOTE, seenQuote, type WantedLine } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, openRequest } from '../support/requests';
import { describeWithApp } from '../support/suites';

const SECRET = 'They would pay twice as much';
const CHEAP: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10, discountPercent: '25' };
const ACCOUNT = `query ($id: ID!) { account(id: $id) {
  quotes(first: 5) { totalCount nodes { ${QUOTE} } }
  auditTrail(first: 15) { totalCount nodes { action before after subject { id } } }
  serviceRequests(first: 5) { nodes { quotes(first: 5) { id internalNote } } }
  purchaseOrders { nodes { id quotes { nodes { id } } } }
  orders(first: 5) { nodes { quote { id internalNote } } } } }` as const;

describeWithApp('what customers see of quotes (H1, A10, L4)', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  let draft: Answer;
  beforeEach(async () => {
    given = await corporateCustomer(app);
    const request = await openRequest(app, given);
    const order = await inState(app, given, { status: 'DRAFT', number: null });
    const supervisor = await staff(app, 'SUPERVISOR');
    const named = { requestId: request.id, purchaseOrderId: order.id };
    const { quote } = done(await draftQuote(app, given, [CHEAP], { ...named, internalNote: SECRET }));
    done(await act(app, given.technician, 'QUOTE_UPDATE', quote, { internalNote: `${SECRET}!` }));
    done(await act(app, given.technician, 'QUOTE_REQUEST_APPROVAL', { id: quote.id }));
    const said = { approved: true, comment: SECRET };
    draft = done(await act(app, supervisor, 'QUOTE_DECIDE_APPROVAL', { id: quote.id }, said)).quote;
  });

  const accountAs = async ({ token }: SignedIn) => (await ask(app, token, ACCOUNT, { id: given.accountId })).account;
  const nodesAs = async ({ token }: SignedIn) => {
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    return (await ask(app, token, document, { ids: [draft.id, draft.lines[0].id] })).nodes;
  };
  const actionsOf = ({ auditTrail }: Answer) => auditTrail.nodes.map(({ action }: Answer) => action);

  test('of a draft nothing at all, wherever they look', async () => {
    const account = await accountAs(given.contact);
    expect(account.quotes).toEqual({ totalCount: 0, nodes: [] });
    expect(account.purchaseOrders.nodes).toEqual([]);
    expect(account.serviceRequests.nodes).toEqual([{ quotes: [] }]);
    expect(actionsOf(account)).toEqual(['SERVICE_REQUEST_OPEN']);
    expect(account.auditTrail.totalCount).toBe(1);
    expect(JSON.stringify(account)).not.toContain(SECRET);
    expect(await nodesAs(given.contact)).toEqual([null, null]);
    const staffs = await accountAs(given.technician);
    expect(staffs.quotes).toMatchObject({ totalCount: 1, nodes: [{ internalNote: `${SECRET}!` }] });
    expect(actionsOf(staffs)).toEqual(expect.arrayContaining(['QUOTE_DRAFT', 'QUOTE_UPDATE', 'QUOTE_DECIDE_APPROVAL']));
    expect(await nodesAs(given.technician)).toHaveLength(2);
  });

  test('of one that was sent everything but what staff keep to themselves', async () => {
    const sent = done(await act(app, given.technician, 'QUOTE_SEND', draft)).quote;
    done(await accept(app, given, sent, { purchaseOrderNumber: 'PO-1' }));
    const account = await accountAs(given.contact);
    expect(account.quotes.nodes).toMatchObject([{ id: draft.id, internalNote: null, approval: null }]);
    expect(account.serviceRequests.nodes).toEqual([{ quotes: [{ id: draft.id, internalNote: null }] }]);
    expect(account.purchaseOrders.nodes).toMatchObject([{ quotes: { nodes: [{ id: draft.id }] } }]);
    expect(account.orders.nodes).toEqual([{ quote: { id: draft.id, internalNote: null } }]);
    const actions = actionsOf(account);
    expect(actions).toEqual(expect.arrayContaining(['QUOTE_SEND', 'QUOTE_ACCEPT']));
    expect(actions.filter((action: string) => /DRAFT|UPDATE|APPROVAL/.test(action))).toEqual([]);
    const mails = await mailsTo(app, given.contact.email);
    expect(JSON.stringify([account, mails])).not.toContain(SECRET);
    expect(await nodesAs(given.contact)).toEqual([{ id: draft.id }, { id: draft.lines[0].id }]);
  });

  test('of the next revision nothing until it is sent', async () => {
    const sent = done(await act(app, given.technician, 'QUOTE_SEND', draft)).quote;
    const next = done(await act(app, given.technician, 'QUOTE_REVISE', sent)).quote;
    const account = await accountAs(given.contact);
    expect(account.quotes.nodes.map(({ id }) => id)).toEqual([sent.id]);
    expect(account.quotes.nodes[0].supersededBy).toBeNull();
    expect(actionsOf(account)).not.toContain('QUOTE_REVISE');
    expect(await seenQuote(app, given.contact, next.id)).toBeNull();
    expect(next.internalNote).toBe(`${SECRET}!`);
  });

  test('admin, member and strangers see no quote at all; an admin no price by way of one', async () => {
    const sent = done(await act(app, given.technician, 'QUOTE_SEND', draft)).quote;
    const stranger = await corporateCustomer(app);
    for (const person of [given.admin, given.member, stranger.contact]) {
      expect(await nodesAs(person)).toEqual([null, null]);
      expect(await seenQuote(app, person, sent.id)).toBeNull();
      const account = await accountAs(person);
      expect(account?.quotes ?? null).toBeNull();
      expect(account?.auditTrail ?? null).toBeNull();
    }
  });
});
