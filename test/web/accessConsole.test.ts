import { schedule } from '../../src/platform/jobs';
import type { App } from '../support/app';
import { credit } from '../support/credits';
import { given as customerOf } from '../support/given';
import { chequeOf, invoiceOf, PAYMENT_RECORD, usd } from '../support/invoices';
import { buy } from '../support/lifecycle';
import { type SignedIn, send, staff } from '../support/people';
import { inState } from '../support/purchaseOrders';
import { done, draftQuote, sentQuote } from '../support/quotes';
import { openRequest, reply } from '../support/requests';
import { corporate, enterConsole, failedChanges, subscribedTo, waitingForApproval } from './support/corporate';
import { openCopy, quoteStates } from './support/quoteViews';
import { describeViews, openAll, type View } from './support/views';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

/** The console: every page in its usual and its other states. Whoever adds a page to it adds it here. */
const VIEWS: View<'technician'>[] = [
  { name: 'requests', path: '/console/requests?view=all' },
  { name: 'requests-empty', path: '/console/requests' },
  { name: 'requests-not-found', path: '/console/requests?search=nothing' },
  { name: 'request', path: '/console/requests/{request}?view=all', open: replyNothing },
  { name: 'accounts', path: '/console/accounts?search={number}' },
  { name: 'accounts-not-found', path: '/console/accounts?search=nobody' },
  { name: 'account', path: '/console/accounts/{account}' },
  { name: 'account-new', path: '/console/accounts/{empty}' },
  { name: 'quotes', path: '/console/quotes?view=all' },
  { name: 'quotes-empty', path: '/console/quotes?view=drafts' },
  { name: 'quote', path: '/console/quotes/{quote}', open: openAll },
  { name: 'quote-approval', path: '/console/quotes/{waiting}', open: openAll },
  { name: 'quote-refused', path: '/console/quotes/{refusedApproval}' },
  { name: 'quote-versions', path: '/console/quotes/{revised}', open: openAll },
  { name: 'quote-copy', path: '/console/quotes/{mixed}', open: openCopy },
  { name: 'account-failed', path: '/console/accounts/{failed}' },
  {
    name: 'account-technician',
    path: '/console/accounts/{account}',
    open: opens(/^(Assign a technician|Attribuer un technicien)$/),
  },
  { name: 'history', path: '/console/accounts/{account}/history' },
  { name: 'invoices', path: '/console/invoices?view=all' },
  { name: 'invoices-empty', path: '/console/invoices?view=overdue' },
  { name: 'invoice', path: '/console/invoices/{invoice}', open: openAll },
  {
    name: 'invoice-record',
    path: '/console/invoices/{invoice}',
    open: opens(/^(Record a payment|Enregistrer un paiement)$/),
  },
  { name: 'invoice-credit', path: '/console/invoices/{invoice}', open: creditTooMuch },
  { name: 'invoice-approval', path: '/console/invoices/{invoice}', open: opens(/^(Credit|Créditer)$/) },
  { name: 'invoice-reissue', path: '/console/invoices/{invoice}', open: opens(/^(Issue again|Réémettre)$/) },
  { name: 'invoice-reverse', path: '/console/invoices/{paid}', open: opens(/^(Take back|Annuler ce paiement)$/) },
  { name: 'purchase-orders', path: '/console/purchase-orders?view=all' },
  { name: 'purchase-orders-empty', path: '/console/purchase-orders' },
  { name: 'purchase-orders-not-found', path: '/console/purchase-orders?search=nothing' },
  { name: 'purchase-order', path: '/console/purchase-orders/{purchaseOrder}' },
  { name: 'purchase-order-draft', path: '/console/purchase-orders/{drafted}' },
  { name: 'purchase-order-edit', path: '/console/purchase-orders/{drafted}', open: opens(/^(Modify|Modifier)$/) },
  {
    name: 'purchase-order-close',
    path: '/console/purchase-orders/{purchaseOrder}',
    open: opens(/^(Close it for good|Clore définitivement)$/),
  },
  { name: 'overdue', path: '/console/overdue' },
  { name: 'overdue-empty', path: '/console/overdue?view=mine' },
  { name: 'approvals', path: '/console/approvals' },
  { name: 'approval', path: '/console/approvals/{credit}' },
  { name: 'quote-new', path: '/console/quotes/edit?account={account}' },
  { name: 'quote-edit', path: '/console/quotes/edit?quote={draft}', open: refuseLine },
  { name: 'quote-send', path: '/console/quotes/edit?quote={draft}', open: openSend },
  { name: 'quote-edit-long', path: '/console/quotes/edit?quote={long}' },
  { name: 'quote-edit-outrun', path: '/console/quotes/edit?quote={outrun}' },
  { name: 'quote-send-long', path: '/console/quotes/edit?quote={long}', open: openSend },
  { name: 'quote-no-draft', path: '/console/quotes/edit?quote={quote}' },
  { name: 'quote-extend', path: '/console/quotes/{quote}', open: openExtend },
  { name: 'palette', path: '/console/requests?view=all', open: openPalette },
  {
    name: 'request-assign',
    path: '/console/requests/{request}?view=all',
    open: opens(/^(Assign to a colleague|Attribuer à un collègue)$/),
  },
  { name: 'request-about', path: '/console/requests/{about}?view=all' },
  { name: 'downgrade', path: '/console/downgrade/{subscription}' },
  { name: 'prices', path: '/console/prices' },
  { name: 'price', path: '/console/prices', open: planPrice },
  { name: 'jobs', path: '/console/jobs?view=mails' },
  { name: 'jobs-empty', path: '/console/jobs?view=failed' },
  { name: 'job-let-go', path: '/console/jobs', open: letMailGo },
  { name: 'job-needed', path: '/console/jobs', open: letChargeGo },
  { name: 'jobs-progress', path: '/console/jobs/progress' },
  { name: 'keys', path: '/console/requests?view=all', open: openKeys },
];

describeWeb('access to the console', (web) => {
  const ids: Record<string, string> = {};
  let technician: SignedIn;

  beforeAll(async () => {
    // Supervisors see all that other staff see, and pages of their own.
    technician = await staff(web.app, 'SUPERVISOR');
    const outdated = await corporate(web.app, { name: 'Modification manquée SARL' });
    await failedChanges(web.app, outdated);
    ids.failed = outdated.accountId;
    const given = await corporate(web.app, { name: 'Atelier Lumière et Compagnie des Cartonnages SAS' });
    ids.request = (await openRequest(web.app, given, 'CHANGE_FREQUENCY')).id;
    await reply(web.app, given.technician, ids.request, 'Bonjour Anne,\n\nannuelle ou mensuelle ?');
    await reply(web.app, given.contact, ids.request, 'Annuelle.');
    await openRequest(web.app, given, 'ADD_SEATS');
    const sold = [{ seats: 100 }, { plan: 'gotowebinar pro', seats: 20 }];
    const [, webinars] = await subscribedTo(web.app, given, ...sold);
    ids.quote = (await sentQuote(web.app, given, [{ kind: 'ADD', plan: 'openvoice standard', seats: 4 }])).id;
    ids.waiting = await waitingForApproval(web.app, given);
    const lines = [
      { kind: 'ADD', plan: 'gotomeeting pro', seats: 40, discountPercent: '30' },
      { kind: 'CHANGE', subscriptionId: webinars, seats: 15, effectiveWhen: 'ON_DATE', effectiveOn: '2026-12-01' },
    ] as const;
    ids.draft = done(await draftQuote(web.app, given, lines, { note: 'Bonjour Anne' })).quote!.id;
    ids.long = await japaneseDraft(web.app);
    Object.assign(ids, await quoteStates(web.app));
    ids.account = given.accountId;
    ids.about = (await openRequest(web.app, given, 'INVOICE_QUESTION', { quoteId: ids.quote })).id;
    const buyer = await customerOf.onlineAccount(web.app);
    ids.subscription = await buy(web.app, buyer, { plan: 'gotomeeting plus', seats: 2 });
    ids.empty = (await corporate(web.app, { name: 'Nouveau client' })).accountId;
    const invoices = 'SELECT number FROM invoices WHERE account_id = ?';
    ids.number = String((await web.app.database.query(invoices, [given.accountId]))[0]!.number);
    const us = await corporate(web.app, { country: 'US', name: 'Overdue & Sons' });
    ids.invoice = await invoiceOf(web.app, us, { amount: 1_000_00, on: '2026-06-05' });
    ids.paid = await invoiceOf(web.app, us, { amount: 700_00, on: '2026-06-06' });
    await send(web.app, us.technician.token, PAYMENT_RECORD, chequeOf(ids.paid, '800.00'));
    ids.late = await invoiceOf(web.app, us, { amount: 300_00, on: '2026-06-07' });
    const due = 'UPDATE invoices SET due_on = ? WHERE id = ?';
    await web.app.database.transaction((tx) => tx.execute(due, ['2026-04-01', ids.late!]));
    const long = { ceiling: 2_000_000_00, expiresOn: '2026-08-31', number: 'BC-2026/07-DIRECTION-DES-ACHATS-00004711' };
    ids.purchaseOrder = (await inState(web.app, us, long)).id;
    const drawn = 'UPDATE invoices SET purchase_order_id = ?, purchase_order_number = ? WHERE account_id = ?';
    await web.app.database.transaction((tx) => tx.execute(drawn, [ids.purchaseOrder!, long.number, us.accountId]));
    ids.drafted = (await inState(web.app, us, { status: 'DRAFT', number: null })).id;
    // Mails to an address that is gone, and a charge of which the gateway says nothing.
    const error = '550 5.1.1 mailbox unavailable: nobody@atelier-lumiere-et-compagnie.example';
    const stuck = `UPDATE jobs SET status = 'PARKED', attempts = 10, last_error = ?
      WHERE kind = 'email.send' AND subject_id IN (SELECT id FROM emails WHERE account_id = ?)`;
    await web.app.database.transaction((tx) => tx.execute(stuck, [error, us.accountId]));
    const charge = { kind: 'payment.settle', subjectId: 'unknown', dueAt: new Date('2099-01-01T00:00:00Z') };
    await web.app.database.transaction((tx) => schedule(tx, charge));
    const unanswered = "UPDATE jobs SET status = 'PARKED', attempts = 36 WHERE subject_id = 'unknown'";
    await web.app.database.transaction((tx) => tx.execute(unanswered));
    ids.credit = (await credit(web.app, us.technician, ids.invoice, { amount: usd('600.00') })).invoiceCredit!.id;
    const answered = await openRequest(web.app, given, 'CONTRACT_COPY');
    await reply(web.app, given.technician, answered.id, 'Le contrat suit.');
  });

  describeViews(VIEWS, {
    ...{ web, ids, prefix: 'console-' },
    // Not `web.visit`: it would leave after each view.
    enter: (_who, language) => enterConsole({ ...web, visit: web.open }, technician, '/console/requests', { language }),
  });
});

const letGo = (visitor: Visitor, kind: RegExp) =>
  visitor.page
    .getByRole('row', { name: kind })
    .first()
    .getByRole('button', { name: /^(Let it go|Abandonner)$/ })
    .click({ force: true });

async function letMailGo(visitor: Visitor): Promise<void> {
  await letGo(visitor, /email\.send/);
  await visitor.page.getByRole('dialog').waitFor();
}

async function letChargeGo(visitor: Visitor): Promise<void> {
  await letGo(visitor, /payment\.settle/);
  await visitor.sees('JOB_NEEDED');
}

async function openKeys(visitor: Visitor): Promise<void> {
  await visitor.page.keyboard.press('?');
  await visitor.page.getByRole('dialog').waitFor();
}

async function replyNothing(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Send|Envoyer)$/);
  await visitor.page.locator('[aria-invalid]').waitFor();
}

function opens(name: RegExp): (visitor: Visitor) => Promise<void> {
  return async (visitor) => {
    await visitor.press(name);
    await visitor.page.getByRole('dialog').waitFor();
    await visitor.settled();
  };
}

async function creditTooMuch(visitor: Visitor): Promise<void> {
  await opens(/^(Credit|Créditer)$/)(visitor);
  await visitor.fill(/^(Amount with tax|Montant TTC)/, '99999');
  await visitor.sees('CREDIT_ABOVE_LEFT');
}

/** Thirty lines in yen, with names in three scripts. */
async function japaneseDraft(app: App): Promise<string> {
  const name = '株式会社 한국무역 شركة النور للتجارة';
  const given = await corporate(app, { country: 'JP', name, technician: '김민준' });
  const lines = Array.from({ length: 30 }, (_, at) => ({
    ...{ kind: 'ADD' as const, plan: at % 2 ? 'gotowebinar pro' : 'gotomeeting pro', seats: 3 + at },
    ...(at % 3 === 0 ? { discountPercent: '7.5' } : {}),
  }));
  const note = 'مرحبا، هذا هو العرض الذي طلبتموه.\n요청하신 견적입니다.';
  return done(await draftQuote(app, given, lines, { note })).quote.id;
}

/** A line that is refused and one that needs approval. */
async function refuseLine(visitor: Visitor): Promise<void> {
  await visitor.page.locator('[data-cell=seats]').nth(1).fill('0');
  await visitor.page.locator('[data-cell][aria-invalid]').waitFor();
}

async function openSend(visitor: Visitor): Promise<void> {
  // What another view has typed is kept in the tab.
  await visitor.page.evaluate(() => sessionStorage.clear());
  await visitor.page.reload();
  await visitor.settled();
  await visitor.press(/^(Send|Envoyer)…$/);
  await visitor.page.locator('dialog dl').waitFor();
}

async function openExtend(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Extend|Prolonger)…$/);
  await visitor.page.getByRole('dialog').waitFor();
}

async function openPalette(visitor: Visitor): Promise<void> {
  await visitor.page.keyboard.press('Control+k');
  await visitor.page.locator('input[role=combobox]:focus').waitFor();
  await visitor.page.keyboard.type('atelier');
  await visitor.page.getByRole('option', { name: /Atelier/ }).waitFor();
}

async function planPrice(visitor: Visitor): Promise<void> {
  await visitor.page
    .getByRole('button', { name: /^(Plan a price of|Planifier un prix pour)/ })
    .first()
    .click();
  await visitor.fill(/^(New price per seat, without tax|Nouveau prix par poste, hors taxe)$/, '31.50');
  await visitor.fill(/^(Its first day|Son premier jour)$/, '2026-12-01');
}
