import { addMemberIn } from '../../src/accounts';
import { minor, plainDate } from '../../src/rules';
import { credit } from '../support/credits';
import { payByCard } from '../support/invoices';
import { purchaseOrderIn } from '../support/purchaseOrders';
import { act, done, sentQuote } from '../support/quotes';
import { openRequest, reply } from '../support/requests';
import { accepted, type Corporate, corporate, enterPortal, subscribedTo, withoutAddress } from './support/corporate';
import { describeViews, openAll, type View } from './support/views';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

/** One with everything, one with nothing, names of other scripts, one without an address, one who is late; a member who is no contact, one of two accounts. */
type Who = 'full' | 'empty' | 'japanese' | 'addressless' | 'late' | 'member' | 'both';

/** The corporate portal: every page in its usual and its other states. Whoever adds a page to it adds it here. */
const VIEWS: View<Who>[] = [
  { name: 'today', path: '/corporate' },
  { name: 'today-empty', path: '/corporate', who: 'empty' },
  { name: 'today-late', path: '/corporate', who: 'late' },
  { name: 'quotes', path: '/corporate/quotes?view=all' },
  { name: 'quotes-empty', path: '/corporate/quotes', who: 'empty' },
  { name: 'quote', path: '/corporate/quotes/{sent}', open: openAll },
  { name: 'quote-confirm', path: '/corporate/quotes/{sent}', open: confirm },
  { name: 'quote-refused', path: '/corporate/quotes/{large}', open: refuse },
  { name: 'quote-reject', path: '/corporate/quotes/{sent}', open: reject },
  { name: 'quote-accepted', path: '/corporate/quotes/{accepted}' },
  { name: 'quote-rejected', path: '/corporate/quotes/{rejected}' },
  { name: 'quote-superseded', path: '/corporate/quotes/{superseded}' },
  { name: 'quote-expired', path: '/corporate/quotes/{expired}', who: 'late' },
  { name: 'quote-withdrawn', path: '/corporate/quotes/{withdrawn}', who: 'late' },
  { name: 'quote-outdated', path: '/corporate/quotes/{outdated}' },
  { name: 'quote-address', path: '/corporate/quotes/{addressless}', who: 'addressless' },
  { name: 'quote-thirty-lines', path: '/corporate/quotes/{long}', who: 'japanese' },
  { name: 'purchase-orders', path: '/corporate/purchase-orders?view=all' },
  { name: 'purchase-orders-empty', path: '/corporate/purchase-orders', who: 'empty' },
  { name: 'purchase-order', path: '/corporate/purchase-orders/{active}', open: modify },
  { name: 'purchase-order-proposed', path: '/corporate/purchase-orders/{proposed}' },
  { name: 'invoices', path: '/corporate/invoices' },
  { name: 'invoice', path: '/corporate/invoices/{invoice}', open: payPart },
  { name: 'invoice-review', path: '/corporate/invoices/{invoice}', open: reviewPart },
  { name: 'invoice-overdue', path: '/corporate/invoices/{overdue}', who: 'late' },
  { name: 'invoices-pay-empty', path: '/corporate/invoices/pay', who: 'empty' },
  { name: 'invoices-pay', path: '/corporate/invoices/pay', open: chooseAll },
  { name: 'invoices-pay-declined', path: '/corporate/invoices/pay', who: 'late', open: payDeclined },
  { name: 'subscriptions', path: '/corporate/subscriptions' },
  { name: 'subscriptions-empty', path: '/corporate/subscriptions', who: 'empty' },
  { name: 'requests', path: '/corporate/requests' },
  { name: 'requests-empty', path: '/corporate/requests', who: 'empty' },
  { name: 'request-new', path: '/corporate/requests/new?topic=OTHER&quote={sent}' },
  { name: 'request', path: '/corporate/requests/{request}' },
  { name: 'credit-note', path: '/corporate/credit-notes/{note}', open: openAll },
  { name: 'invoice-waits', path: '/corporate/invoices/{last}' },
  { name: 'payment-confirm', path: '/corporate/payments/{payment}/confirm' },
  { name: 'account', path: '/corporate/account' },
  { name: 'account-history', path: '/corporate/account/history' },
  { name: 'not-your-billing', path: '/not-your-billing?account={account}', who: 'member' },
  { name: 'choose-account', path: '/', who: 'both' },
  { name: 'not-found', path: '/corporate/quotes/{missing}' },
];

/** For quotes in all their states, and for axe to see thirty lines four times. Milliseconds. */
const LONGEST = 60_000;

describeWeb('access to the corporate portal', (web) => {
  const people = {} as Record<Who, Corporate>;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    people.empty = await corporate(web.app);
    people.full = await corporate(web.app);
    people.addressless = await withoutAddress(web.app);
    ids.addressless = (
      await sentQuote(web.app, people.addressless, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 10 }])
    ).id;
    people.late = await lateOne();
    people.japanese = await corporate(web.app, {
      ...{ country: 'JP', name: '株式会社 한국무역 شركة النور للتجارة', technician: '김민준' },
    });
    const thirty = Array.from({ length: 30 }, (_, at) => ({
      ...{ kind: 'ADD' as const, plan: PLANS[at % PLANS.length]!, seats: 3 + at },
      ...(at % 3 === 0 ? { discountPercent: '7.5' } : {}),
    }));
    const note = 'مرحبا، هذا هو العرض الذي طلبتموه.\n요청하신 견적입니다.';
    ids.long = (await sentQuote(web.app, people.japanese, thirty, { note })).id;
    await fullOf(people.full);
    ids.account = people.full.accountId;
    people.member = { ...people.full, contact: people.full.admin };
    people.both = { ...people.full, contact: people.full.member };
    await web.app.database.transaction((tx) =>
      addMemberIn(tx, people.empty.accountId, people.full.member.userId, false),
    );
  }, LONGEST);

  const euros = (amount: string) => ({ amount, currency: 'EUR' });
  const idOf = async (table: string, { accountId }: Corporate) =>
    String((await web.app.database.query(`SELECT id FROM ${table} WHERE account_id = ?`, [accountId]))[0]!.id);

  /** Nothing was paid in time, or decided. */
  const lateOne = async (): Promise<Corporate> => {
    const given = await corporate(web.app);
    await subscribedTo(web.app, given, { seats: 10 }, { plan: 'gotomypc pro', seats: 4 });
    const quote = () => sentQuote(web.app, given, [{ kind: 'ADD', plan: 'gotowebinar pro', seats: 2 }]);
    const [expired, withdrawn] = [await quote(), await quote()];
    done(await act(web.app, given.technician, 'QUOTE_WITHDRAW', { id: withdrawn.id }));
    await web.app.database.transaction(async (tx) => {
      await tx.execute(
        "UPDATE quotes SET status = 'EXPIRED', sent_of = NULL, valid_until = '2026-05-29' WHERE id = ?",
        [expired.id],
      );
      await tx.execute("UPDATE invoices SET due_on = '2026-05-20' WHERE account_id = ?", [given.accountId]);
    });
    Object.assign(ids, { expired: expired.id, withdrawn: withdrawn.id, overdue: await idOf('invoices', given) });
    return given;
  };

  /** Quotes in all states that a customer sees. */
  const fullOf = async (given: Corporate): Promise<void> => {
    const [meeting, webinar, training] = await subscribedTo(
      ...([web.app, given] as const),
      { seats: 100 },
      { plan: 'gotowebinar pro', seats: 20 },
      { plan: 'gototraining pro', seats: 5 },
    );
    const change = { kind: 'CHANGE', subscriptionId: training, plan: 'gototraining pro' } as const;
    const [first, outrun] = [
      await sentQuote(web.app, given, [{ ...change, seats: 6 }]),
      await sentQuote(web.app, given, [{ ...change, seats: 7 }]),
    ];
    await accepted(web.app, given, first);
    ids.outdated = outrun.id;
    const other = await sentQuote(web.app, given, [{ kind: 'ADD', plan: 'openvoice standard', seats: 4 }]);
    const why = { reason: 'TIMING', comment: 'Pas avant l’été.' };
    done(await act(web.app, given.contact, 'QUOTE_REJECT', { id: other.id }, why));
    ids.rejected = other.id;
    const lines = [
      {
        kind: 'CHANGE' as const,
        subscriptionId: meeting!,
        plan: 'gotomeeting plus',
        seats: 120,
        discountPercent: '15',
      },
      { kind: 'RENEW' as const, subscriptionId: webinar!, seats: 15, effectiveWhen: 'AT_PERIOD_END' },
      { kind: 'ADD' as const, plan: 'gotoassist-remote-support advanced', seats: 35 },
    ];
    const terms = 'Prix garantis pendant douze mois.\nPaiement à 30 jours.';
    const note = 'Bonjour Anne, comme convenu : 20 postes de plus, et les nouveaux agents.';
    const before = await sentQuote(web.app, given, [...lines.slice(0, 2), { ...lines[2]!, seats: 40 }], {
      note,
      terms,
    });
    ids.superseded = before.id;
    const { quote: next } = done(await act(web.app, given.technician, 'QUOTE_REVISE', { id: before.id }));
    const ofAssist = next!.lines.map(({ kind, subscription, plan: _, seats, ...line }) => ({
      ...{ kind, subscriptionId: subscription?.id, seats: kind === 'ADD' ? 35 : seats },
      ...{ effectiveWhen: line.effectiveWhen, discountPercent: line.discountPercent },
    }));
    const planIds = await web.app.database.query('SELECT id, plan_id FROM quote_lines WHERE quote_id = ?', [next!.id]);
    const withPlans = ofAssist.map((line, at) => ({
      ...line,
      planId: String(planIds.find(({ id }) => id === next!.lines[at]!.id)!.plan_id),
    }));
    done(await act(web.app, given.technician, 'QUOTE_UPDATE', { id: next!.id }, { lines: withPlans }));
    done(await act(web.app, given.technician, 'QUOTE_SEND', { id: next!.id }));
    ids.sent = next!.id;
    ids.accepted = first.id;
    ids.missing = ids.long ?? 'quo_00000000000000000000000000';
    const invoices = 'SELECT id FROM invoices WHERE account_id = ? ORDER BY id';
    ids.invoice = String((await web.app.database.query(invoices, [given.accountId]))[0]!.id);
    ids.request = (await openRequest(web.app, given, 'CONTRACT_COPY')).id;
    await reply(web.app, given.technician, ids.request, 'Bonjour Anne,\n\nle contrat suit.');
    const technicianId = given.technician.userId;
    await web.app.database.transaction(async (tx) => {
      const of = { accountId: given.accountId, draftedById: technicianId };
      const euros = { currency: 'EUR' as const, ceiling: minor(9_000_000) };
      ids.active = (
        await purchaseOrderIn(tx, of, { ...euros, number: 'BC-2026-0815', expiresOn: plainDate('2026-06-20') })
      ).id;
      ids.proposed = (await purchaseOrderIn(tx, of, { ...euros, number: null, status: 'PROPOSED' })).id;
    });
    await accepted(
      ...([web.app, given] as const),
      await sentQuote(web.app, given, [{ kind: 'ADD', plan: 'gotomypc pro', seats: 30 }]),
      { purchaseOrderId: ids.active },
    );
    ids.last = String((await web.app.database.query(invoices, [given.accountId])).at(-1)!.id);
    await payByCard(web.app, { ...given, invoiceId: ids.last }, euros('100.00'), 'tok_authenticate');
    ids.payment = await idOf('payments', given);
    await credit(web.app, given.technician, ids.invoice, { amount: euros('10.00') });
    ids.note = await idOf('credit_notes', given);
    ids.large = (await sentQuote(web.app, given, [{ kind: 'ADD', plan: 'gotomypc pro', seats: 100 }])).id;
  };

  describeViews(VIEWS, {
    ...{ web, ids, prefix: 'corporate-', longest: LONGEST },
    // Not `web.visit`: it would leave after each view.
    enter: (who = 'full', language) =>
      enterPortal({ ...web, visit: web.open }, people[who], '/corporate', { language }),
  });
});

const PLANS = ['gotomeeting pro', 'gotowebinar plus', 'gototraining starter', 'gotomypc pro', 'openvoice standard'];

async function confirm(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Accept|Accepter) · /);
  await visitor.page.getByRole('dialog').waitFor();
}

async function refuse(visitor: Visitor): Promise<void> {
  await confirm(visitor);
  await visitor.press(/^(Accept for|Accepter pour) /);
  await visitor.page.locator('[aria-invalid]').waitFor();
}

async function reject(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Reject…|Refuser…)$/);
  await visitor.page.getByRole('dialog').waitFor();
}

async function modify(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Modify|Modifier)$/);
}

async function payPart(visitor: Visitor): Promise<void> {
  await visitor.choose(/^(A part|Une partie)$/);
  await visitor.page.getByRole('textbox', { name: /^(Amount|Montant)/ }).fill('1 000,50');
}

async function reviewPart(visitor: Visitor): Promise<void> {
  await payPart(visitor);
  await visitor.press(/^(Review and pay|Vérifier et payer) · /);
  await visitor.page.getByRole('dialog').waitFor();
}

async function payDeclined(visitor: Visitor): Promise<void> {
  await visitor.page.getByLabel(/^(Test card|Carte de test)$/).selectOption('tok_declined');
  await visitor.press(/^(Review and pay|Vérifier et payer) · /);
  await visitor.press(/^(Pay|Payer) [\d€]/);
  await visitor.sees(/^(The payment was declined|Le paiement a été refusé)$/);
}

async function chooseAll(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('checkbox').first().check();
}
