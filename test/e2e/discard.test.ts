import { ask, auditOf, staff } from '../support/people';
import { draft, inState, act as onOrder, seen } from '../support/purchaseOrders';
import { accept, act, done, draftQuote, refusalsIn, seenQuote, sentQuote, type WantedLine } from '../support/quotes';
import { corporateCustomer } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };
const TRAIL =
  `query ($id: ID!) { account(id: $id) { auditTrail { nodes { action rule before subject { id } } } } }` as const;

const DECIDE =
  'mutation ($input: QuoteDecideApprovalInput!) { quoteDecideApproval(input: $input) { userErrors { code field } } }';
const SETUP = { customer: corporateCustomer, now: '2026-06-11T12:00:00Z' };

describeWithCustomer('drafts that are discarded (H18)', SETUP, (app, given) => {
  const discard = (quote: { id: string }) => act(app, given.technician, 'QUOTE_DISCARD', quote);
  const trailOf = async (token: string) =>
    (await ask(app, token, TRAIL, { id: given.accountId })).account.auditTrail.nodes;

  test('a quote is gone, and the audit trail keeps for staff that it was', async () => {
    const { quote } = done(await draftQuote(app, given, [TEN]));
    expect(done(await discard(quote)).quote).toBeNull();
    expect(await seenQuote(app, given.technician, quote.id)).toBeNull();
    const lines = 'SELECT id FROM quote_lines WHERE quote_id = ?';
    expect(await app.database.query(lines, [quote.id])).toEqual([]);
    expect((await auditOf(app, quote.id)).map(({ action }) => action)).toEqual(['QUOTE_DRAFT', 'QUOTE_DISCARD']);
    expect((await trailOf(given.technician.token))[0]).toEqual({
      ...{ action: 'QUOTE_DISCARD', rule: 'H18', subject: null },
      before: { status: 'DRAFT', number: quote.number, revision: 1, validUntil: quote.validUntil },
    });
    expect((await trailOf(given.contact.token)).filter(({ action }) => action.startsWith('QUOTE'))).toEqual([]);
  });

  test('also while its approval is asked for: then nobody can decide on it any more', async () => {
    const { quote } = done(await draftQuote(app, given, [{ ...TEN, discountPercent: '50' }]));
    done(await act(app, given.technician, 'QUOTE_REQUEST_APPROVAL', quote));
    done(await discard({ id: quote.id }));
    const input = { quoteId: quote.id, expectedVersion: 2, approved: true };
    const { token } = await staff(app, 'SUPERVISOR');
    expect(refusalsIn((await ask(app, token, DECIDE, { input })).quoteDecideApproval)).toEqual(['NOT_FOUND']);
    const told = `SELECT users.email, emails.template FROM emails JOIN users ON users.email = to_address
      WHERE account_id = ? AND template LIKE 'approval%' AND staff_role = 'SUPERVISOR' ORDER BY users.email, emails.id`;
    const mails = (await app.database.query(told, [given.accountId])).map(({ template }) => template);
    expect(mails.length).toBeGreaterThan(0);
    expect(mails).toEqual(mails.map((_, place) => (place % 2 === 0 ? 'approvalAsked' : 'approvalWithdrawn')));
  });

  test('a revision: the one that was sent stays acceptable, and can be revised again', async () => {
    const first = await sentQuote(app, given, [TEN]);
    const { quote: second } = done(await act(app, given.technician, 'QUOTE_REVISE', first));
    done(await discard(second));
    const { quote: again } = done(await act(app, given.technician, 'QUOTE_REVISE', first));
    expect(again).toMatchObject({ number: first.number, revision: 2, status: 'DRAFT' });
    done(await discard(again));
    done(await accept(app, given, first));
  });

  test('not what was sent, and not by the customer', async () => {
    const quote = await sentQuote(app, given, [TEN]);
    expect(refusalsIn(await discard(quote))).toEqual(['QUOTE_NOT_EDITABLE']);
    const { quote: hidden } = done(await draftQuote(app, given, [TEN]));
    expect(refusalsIn(await act(app, given.contact, 'QUOTE_DISCARD', hidden))).toEqual(['NOT_FOUND']);
    expect(refusalsIn(await act(app, given.technician, 'QUOTE_DISCARD', { ...hidden, version: 9 }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
  });

  test('a purchase order is gone; a draft that names it names none, and is sent without', async () => {
    const { accountId, technician } = given;
    const { purchaseOrder } = done(await draft(app, technician, { accountId }));
    const { quote } = done(await draftQuote(app, given, [TEN], { purchaseOrderId: purchaseOrder.id }));
    expect(done(await onOrder(app, technician, 'PURCHASE_ORDER_DISCARD', purchaseOrder.id)).purchaseOrder).toBeNull();
    expect(await seen(app, technician, purchaseOrder.id)).toBeNull();
    const actions = (await auditOf(app, purchaseOrder.id)).map(({ action }) => action);
    expect(actions).toEqual(['PURCHASE_ORDER_DRAFT', 'PURCHASE_ORDER_DISCARD']);
    const { quote: sent } = done(await act(app, technician, 'QUOTE_SEND', quote));
    expect(sent.purchaseOrder).toBeNull();
    expect(done(await accept(app, given, sent)).order.invoice.purchaseOrderNumber).toBeNull();
  });

  test('not one that the customer has seen, though it is a draft again', async () => {
    const { accountId, technician } = given;
    const { purchaseOrder } = done(await draft(app, technician, { accountId }));
    const quote = await sentQuote(app, given, [TEN], { purchaseOrderId: purchaseOrder.id });
    done(await act(app, technician, 'QUOTE_WITHDRAW', quote));
    expect(await seen(app, technician, purchaseOrder.id)).toMatchObject({ status: 'DRAFT' });
    for (const id of [purchaseOrder.id, (await inState(app, given)).id]) {
      expect(refusalsIn(await onOrder(app, technician, 'PURCHASE_ORDER_DISCARD', id))).toEqual(['PO_WRONG_STATE']);
    }
  });
});
