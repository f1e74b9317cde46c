import { randomUUID } from 'node:crypto';
import { checkLedger } from '../../src/checkLedger';
import { credit, decideCredit, refundAtGateway, reissue } from '../support/credits';
import { DOCUMENT, fetchDocument } from '../support/documents';
import { booksOf, mailsOf, movementsOf, record, usd } from '../support/invoices';
import { advanceTo, balanceOf, creditNotesOf, stateOfSubscription, templatesTo } from '../support/lifecycle';
import { type Answer, ask, type SignedIn, staff } from '../support/people';
import { act as actOnPurchaseOrder, draft, seen } from '../support/purchaseOrders';
import { accept, done, sentQuote, subscribed, type WantedLine } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { assign, holders } from '../support/seats';
import { describeWithApp } from '../support/suites';

const INVOICES =
  `query ($id: ID!) { account(id: $id) { invoices(first: 8) { nodes { id number status dueOn purchaseOrderNumber
  amountOpen { amount } pdf ${DOCUMENT} html ${DOCUMENT} receipt ${DOCUMENT} creditNotes(first: 3) { number html ${DOCUMENT} } payments(first: 3) { id } } } } }` as const;
const INVOICES_PAY = `mutation ($input: InvoicesPayInput!) { invoicesPay(input: $input) { invoices { status }
  payments { status amount { amount } amountCharged { amount } invoice { id } } userErrors { code } } }` as const;

/** List prices a year: GoToMeeting Pro 278.40, GoToWebinar Starter 854.40, OpenVoice 144.00. */
describeWithApp(
  'what was wrong is put right: one account, from its return to a refund',
  { now: '2026-06-11T12:00:00Z' },
  (app) => {
    let given: CorporateCustomer;
    let author: SignedIn;
    let supervisor: SignedIn;
    let subscriptionId: string;
    const team = ['ada@team.example', 'bob@team.example'];
    beforeAll(async () => {
      given = await corporateCustomer(app);
      [author, supervisor] = [await staff(app, 'SUPERVISOR'), await staff(app, 'SUPERVISOR')];
    });
    afterEach(async () => {
      expect(await checkLedger(app.database)).toEqual([]);
      expect(await balanceOf(app, given)).toBe('0.00');
    });

    const invoices = async (): Promise<Answer[]> =>
      (await ask(app, given.contact.token, INVOICES, { id: given.accountId })).account.invoices.nodes.reverse();
    const latest = async () => (await invoices()).at(-1)!;
    const textOf = async (document: { url: string }) => (await fetchDocument(document.url)).text;

    test('11 June 2026: ten seats for a year on PO-7, paid by cheque; then the contact lets them end', async () => {
      const added = { kind: 'ADD' as const, plan: 'gotomeeting pro', seats: 10 };
      const quote = await sentQuote(app, given, [added]);
      done(await accept(app, given, quote, { purchaseOrderNumber: 'PO-7' }));
      const [row] = await app.database.query('SELECT id FROM subscriptions');
      subscriptionId = String(row!.id);
      await assign(app, given.contact, { subscriptionId, emails: team });
      const { id } = await latest();
      await record(app, { ...given, invoiceId: id }, '2784.00', { receivedOn: '2026-06-11' });
      const end: WantedLine = { kind: 'CANCEL', subscriptionId, effectiveWhen: 'AT_PERIOD_END' };
      done(await accept(app, given, await sentQuote(app, given, [end])));
      expect(await booksOf(app, given)).toEqual(['PAID 278400 = balance 0 + paid 278400 + open 0']);
    });

    test('1 August 2027: expired on 11 June, it comes back by a renewal with four seats (F8)', async () => {
      await advanceTo(app, '2027-08-01T12:00:00Z');
      expect(await stateOfSubscription(app, given, subscriptionId)).toMatch(/^EXPIRED/);
      const quote = await sentQuote(app, given, [{ kind: 'RENEW', subscriptionId, seats: 4 }]);
      expect(quote.totals.total.amount).toBe('1113.60');
      done(await accept(app, given, quote));
      expect(await stateOfSubscription(app, given, subscriptionId)).toBe(
        'ACTIVE: pro 4 ANNUAL 2027-08-01..2028-08-01, renews 2028-08-01',
      );
      expect(await holders(app, subscriptionId)).toEqual(team);
      expect(await latest()).toMatchObject({
        status: 'OPEN',
        purchaseOrderNumber: 'PO-7',
        amountOpen: { amount: '1113.60' },
      });
      expect((await templatesTo(app, given.contact)).slice(-2).sort()).toEqual(['invoiceIssued', 'quoteAccepted']);
    });

    test('2 August: PO-7 is over; the invoice is issued again on PO-8 (G10)', async () => {
      await advanceTo(app, '2027-08-02T12:00:00Z');
      const drafted = await draft(app, given.technician, { accountId: given.accountId, ceiling: usd('5000.00') });
      const { id } = done(drafted).purchaseOrder;
      done(await actOnPurchaseOrder(app, given.technician, 'PURCHASE_ORDER_PROPOSE', id));
      done(await actOnPurchaseOrder(app, given.contact, 'PURCHASE_ORDER_ACCEPT', id, { number: 'PO-8' }));
      const old = await latest();
      done(await reissue(app, given.technician, old.id, { purchaseOrderId: id }));
      const invoice = await latest();
      expect(invoice).toMatchObject({
        status: 'OPEN',
        purchaseOrderNumber: 'PO-8',
        dueOn: '2027-08-31',
        amountOpen: { amount: '1113.60' },
      });
      expect((await invoices()).at(-2)).toMatchObject({
        id: old.id,
        status: 'CREDITED',
        amountOpen: { amount: '0.00' },
      });
      expect(await textOf(invoice.html)).toContain(old.number);
      expect((await fetchDocument(invoice.pdf.url)).content.subarray(0, 5).toString()).toBe('%PDF-');
      expect(await mailsOf(app, given.contact.email, 'invoiceReissued')).toMatchObject([
        { purchaseOrderNumber: 'PO-8', open: 1113_60 },
      ]);
      expect(await seen(app, given.contact, id)).toMatchObject({
        used: { amount: '1113.60' },
        remaining: { amount: '3886.40' },
      });
    });

    test('3 August: 600.00 of goodwill is above the limit; another supervisor approves it (G9)', async () => {
      await advanceTo(app, '2027-08-03T12:00:00Z');
      const { id, number } = await latest();
      const { invoiceCredit } = await credit(app, author, id, { amount: usd('600.00') });
      expect(invoiceCredit.status).toBe('PENDING_APPROVAL');
      expect((await latest()).amountOpen.amount).toBe('1113.60');
      expect((await decideCredit(app, author, invoiceCredit.id)).userErrors).toMatchObject([{ code: 'SELF_APPROVAL' }]);
      expect(await templatesTo(app, supervisor)).toContain('creditApprovalAsked');
      done(await decideCredit(app, supervisor, invoiceCredit.id));
      expect(await latest()).toMatchObject({ status: 'PARTIALLY_PAID', amountOpen: { amount: '513.60' } });
      expect(await mailsOf(app, given.contact.email, 'invoiceCredited')).toMatchObject([
        { total: 600_00, againstOpen: 600_00, toBalance: 0, open: 513_60 },
      ]);
      expect((await templatesTo(app, author)).at(-1)).toBe('creditApprovalDecided');
      const [note] = (await latest()).creditNotes;
      expect(await textOf(note.html)).toContain(number);
    });

    test('4 August: with two more invoices open, the contact pays all three by one charge (G11)', async () => {
      await advanceTo(app, '2027-08-04T12:00:00Z');
      await subscribed(app, given, { plan: 'gotowebinar starter', seats: 1 });
      await subscribed(app, given, { plan: 'openvoice standard', seats: 5 });
      const invoiceIds = (await invoices())
        .filter(({ amountOpen }) => amountOpen.amount !== '0.00')
        .map(({ id }) => id);
      const input = {
        accountId: given.accountId,
        invoiceIds,
        expectedTotal: usd('2088.00'),
        oneTimeToken: 'tok_visa',
        idempotencyKey: randomUUID(),
      };
      const { payments, userErrors } = (await ask(app, given.contact.token, INVOICES_PAY, { input })).invoicesPay;
      expect(userErrors).toEqual([]);
      expect(
        payments.map(({ status, amount, amountCharged }) => `${status} ${amount.amount} of ${amountCharged.amount}`),
      ).toEqual(['SUCCEEDED 513.60 of 2088.00', 'SUCCEEDED 854.40 of 2088.00', 'SUCCEEDED 720.00 of 2088.00']);
      for (const { receipt } of (await invoices()).slice(-3))
        expect((await fetchDocument(receipt.url)).status).toBe(200);
      expect(await mailsOf(app, given.contact.email, 'paymentReceived')).toHaveLength(1);
      expect(await mailsOf(app, given.contact.email, 'paymentsReceived')).toMatchObject([
        { amount: 2_088_00, excess: 0, invoices: [{ open: 0 }, { open: 0 }, { open: 0 }] },
      ]);
    });

    test('5 August: somebody gives 200.00 back at the gateway; nobody is asked to pay them again (G9)', async () => {
      await advanceTo(app, '2027-08-05T12:00:00Z');
      // The gateway knows one charge, by the first of its payments; G11: what goes back is taken from the latest.
      const [charge] = (await invoices()).at(-3)!.payments;
      await refundAtGateway(app, charge!.id, '200.00');
      expect(await booksOf(app, given)).toEqual([
        'PAID 278400 = balance 0 + paid 278400 + open 0',
        'CREDITED 111360 = balance 0 + paid 0 + open 0',
        'PAID 111360 = balance 0 + paid 51360 + open 0',
        'PAID 85440 = balance 0 + paid 85440 + open 0',
        'PAID 72000 = balance 0 + paid 52000 + open 0',
      ]);
      expect((await creditNotesOf(app, given)).map((note) => note.split(': total ')[1])).toEqual([
        '1113.60, invoice 1113.60',
        '600.00, invoice 600.00',
        // To the card.
        '200.00, ',
      ]);
      expect(await movementsOf(app, given)).toEqual([]);
      expect(await mailsOf(app, given.contact.email, 'paymentRefunded')).toMatchObject([{ amount: 200_00 }]);
    });
  },
);
