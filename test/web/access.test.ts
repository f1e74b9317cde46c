import { type Buyer, given, placeOrder, type Wanted } from '../support/given';
import { addChange, advanceTo, buy, cancel, change, tryOut } from '../support/lifecycle';
import { type Answer, ask, PASSWORD } from '../support/people';
import { type Language, openWindow } from './support/browser';
import { obstacles, openAll, type View } from './support/views';
import { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

/** The contact with everything, one without anything, one with orders in every state, one who is late; and staff. */
type Who = 'full' | 'empty' | 'shopper' | 'late' | 'cardless' | 'technician';

const SEAT_ASSIGN =
  'mutation ($input: SeatAssignInput!) { seatAssign(input: $input) { userErrors { code } } }' as const;

const REQUEST_OPEN =
  'mutation ($input: ServiceRequestOpenInput!) { serviceRequestOpen(input: $input) { serviceRequest { id } userErrors { code } } }' as const;

/** Every page in its usual and its other states. Whoever adds a page adds it here; the corporate portal's are in accessCorporate. */
const VIEWS: View<Who>[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-refused', path: '/sign-in', open: (visitor) => visitor.page.locator('button[type=submit]').click() },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'sign-up-confirm', path: '/sign-up/confirm?token=x' },
  { name: 'password-reset', path: '/password-reset' },
  { name: 'invitation', path: '/invitation?token=x' },
  { name: 'second-factor', path: '/security', who: 'empty' },
  { name: 'second-factor-key', path: '/security', who: 'empty', open: setUpFactor },
  { name: 'profile', path: '/profile', who: 'empty' },
  { name: 'profile-refused', path: '/profile', who: 'empty', open: changeNothing },
  { name: 'not-found', path: '/nothing' },
  { name: 'subscriptions', path: '/billing/subscriptions', who: 'full', open: openEverything },
  { name: 'subscriptions-empty', path: '/billing/subscriptions', who: 'empty' },
  { name: 'subscriptions-options', path: '/billing/subscriptions', who: 'full', open: openMenu },
  { name: 'subscriptions-cancel', path: '/billing/subscriptions', who: 'full', open: openCancel },
  { name: 'change', path: '/billing/subscriptions/{subscription}/change', who: 'full', open: addSeat },
  { name: 'change-refused', path: '/billing/subscriptions/{subscription}/change', who: 'full', open: choosePlan },
  { name: 'trial-end', path: '/billing/subscriptions/{trial}', who: 'full', open: chooseConversion },
  { name: 'subscribe-now', path: '/billing/subscriptions/{trial}/subscribe', who: 'full' },
  { name: 'add', path: '/billing/add', who: 'full' },
  { name: 'add-plan', path: '/billing/add?product=gotomeeting&step=plan', who: 'full' },
  { name: 'add-compare', path: '/billing/add?product=gotomeeting&step=plan', who: 'full', open: compare },
  { name: 'add-billing', path: '/billing/add?product=gotomeeting&plan=pro&seats=7&step=billing', who: 'full' },
  { name: 'add-trial-refused', path: '/billing/add?product=gotomeeting&mode=try&step=plan', who: 'full' },
  { name: 'cart', path: '/billing/cart', who: 'shopper', open: openAll },
  { name: 'cart-empty', path: '/billing/cart', who: 'empty' },
  { name: 'checkout', path: '/billing/checkout', who: 'shopper', open: openAll },
  { name: 'checkout-another-card', path: '/billing/checkout?card=another', who: 'shopper', open: refuseOrder },
  { name: 'checkout-vat', path: '/billing/checkout', who: 'shopper', open: wrongVatNumber },
  { name: 'checkout-empty', path: '/billing/checkout', who: 'empty' },
  { name: 'order-done', path: '/billing/orders/{done}', who: 'full', open: openAll },
  { name: 'order-declined', path: '/billing/orders/{declined}', who: 'shopper' },
  { name: 'order-needs-customer', path: '/billing/orders/{waiting}', who: 'shopper' },
  { name: 'order-being-confirmed', path: '/billing/orders/{pending}', who: 'shopper' },
  { name: 'payment-confirm', path: '/billing/payments/{waitingPayment}/confirm', who: 'shopper' },
  { name: 'payment-confirm-declined', path: '/billing/payments/{declinedPayment}/confirm', who: 'shopper' },
  { name: 'invoices', path: '/billing/invoices', who: 'full' },
  { name: 'invoices-empty', path: '/billing/invoices', who: 'empty' },
  { name: 'invoices-filtered', path: '/billing/invoices?year=2019&state=paid', who: 'full' },
  { name: 'invoice', path: '/billing/invoices/{invoice}', who: 'full' },
  { name: 'invoice-open', path: '/billing/invoices/{open}', who: 'late', open: payByCard },
  { name: 'credit-note', path: '/billing/credit-notes/{note}', who: 'full', open: openAll },
  { name: 'balance', path: '/billing/balance', who: 'full', open: openAll },
  { name: 'balance-empty', path: '/billing/balance', who: 'empty' },
  { name: 'payment', path: '/billing/payment', who: 'late', open: removeMethod },
  { name: 'payment-empty', path: '/billing/payment', who: 'cardless' },
  { name: 'subscription', path: '/billing/subscriptions/{subscription}', who: 'full', open: openAll },
  { name: 'seats', path: '/billing/seats/{subscription}', who: 'full', open: pasteAddresses },
  { name: 'seats-release', path: '/billing/seats/{subscription}', who: 'full', open: releaseSeat },
  { name: 'seats-refused', path: '/billing/seats/{lateSubscription}', who: 'late' },
  { name: 'add-trial-converts', path: '/billing/add?product=gotomypc&mode=try&step=plan&atEnd=convert', who: 'empty' },
  { name: 'mailbox', path: '/sandbox/mailbox' },
  { name: 'account', path: '/billing/account', who: 'full', open: editAccount },
  { name: 'account-invite', path: '/billing/account', who: 'full', open: invite },
  { name: 'account-hand-over', path: '/billing/account', who: 'full', open: handOver },
  { name: 'history', path: '/billing/account/history', who: 'full' },
  { name: 'help-requests', path: '/billing/requests', who: 'full' },
  { name: 'help-requests-empty', path: '/billing/requests', who: 'empty' },
  { name: 'help-request-new', path: '/billing/requests/new?topic=TIER_DOWNGRADE', who: 'full', open: sendEmpty },
  { name: 'help-request', path: '/billing/requests/{request}', who: 'full' },
  { name: 'billing-not-found', path: '/billing/nothing', who: 'full' },
];

describeWeb('access', (web) => {
  const buyers = {} as Record<'full' | 'empty' | 'shopper' | 'late' | 'cardless', Buyer>;
  const ids = {
    invoice: '',
    subscription: '',
    trial: '',
    done: '',
    declined: '',
    waiting: '',
    waitingPayment: '',
    declinedPayment: '',
    pending: '',
    open: '',
    note: '',
    lateSubscription: '',
    request: '',
  };
  const firstOf = async (table: string, { accountId }: Buyer) =>
    String((await web.app.database.query(`SELECT id FROM ${table} WHERE account_id = ?`, [accountId]))[0]!.id);

  beforeAll(async () => {
    buyers.late = await late();
    const full = await given.onlineAccount(web.app, { balance: 5000 });
    ids.subscription = await buy(web.app, full, { plan: 'gotomeeting pro', seats: 3 });
    await cancel(web.app, full, await buy(web.app, full, { plan: 'gotowebinar plus', seats: 1, frequency: 'ANNUAL' }));
    ids.trial = await tryOut(web.app, full, 'gototraining pro');
    ids.invoice = await firstOf('invoices', full);
    ids.done = await firstOf('orders', full);
    await assignSeats(full, ids.subscription, ['anne-charlotte.de.la.rochefoucauld@atelier-lumiere.example']);
    await change(web.app, full, ids.subscription, { seats: 2 });
    ids.request = await openRequest(full);
    ids.note = await firstOf('credit_notes', full);
    buyers.full = full;
    buyers.empty = await given.onlineAccount(web.app);
    buyers.cardless = await given.onlineAccount(web.app, { card: null });
    buyers.shopper = await shopper();
  });

  const assignSeats = (buyer: Buyer, subscriptionId: string, emails: string[]) =>
    ask(web.app, buyer.contact.token, SEAT_ASSIGN, { input: { subscriptionId, emails } });

  const openRequest = async ({ accountId, contact }: Buyer): Promise<string> => {
    const input = { accountId, topic: 'OTHER', subject: 'Une question', body: 'Bonjour,\n\nMerci.' };
    const { serviceRequestOpen } = await ask(web.app, contact.token, REQUEST_OPEN, { input });
    return String(serviceRequestOpen.serviceRequest?.id);
  };

  /** A renewal that the card was declined for. */
  const late = async (): Promise<Buyer> => {
    const buyer = await given.onlineAccount(web.app);
    ids.lateSubscription = await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 12 });
    await given.card(web.app, buyer, 'tok_declined');
    await advanceTo(web.app, '2026-07-03T09:00:00Z');
    const [open] = await web.app.database.query("SELECT id FROM invoices WHERE account_id = ? AND status = 'OPEN'", [
      buyer.accountId,
    ]);
    ids.open = String(open!.id);
    return buyer;
  };

  /** Orders in every state, and in the cart what a card was declined for. */
  const shopper = async (): Promise<Buyer> => {
    const buyer = await given.onlineAccount(web.app, { card: 'tok_visa' });
    const subscription = await buy(web.app, buyer, { plan: 'gotoassist-seeit standard', seats: 2 });
    const order = async (card: string, cart: Answer) => {
      const paymentMethodId = await given.card(web.app, buyer, card);
      return (await placeOrder(web.app, buyer, cart, { paymentMethodId })).order.id;
    };
    const cart = (...wanted: Wanted[]) => given.cart(web.app, buyer, ...wanted);
    ids.waiting = await order('tok_authenticate', await cart({ plan: 'gotomeeting pro', seats: 2 }));
    ids.pending = await order('tok_visa', await cart({ plan: 'gotowebinar pro', seats: 1 }));
    ids.waitingPayment = await paymentOf(ids.waiting);
    // The sandbox's gateway always answers after a moment: here it still has to.
    await web.app.database.transaction(async (tx) => {
      await tx.execute("UPDATE orders SET status = 'PENDING_PAYMENT' WHERE id = ?", [ids.pending]);
      await tx.execute("UPDATE payments SET status = 'PENDING' WHERE order_id = ?", [ids.pending]);
    });
    await given.balance(web.app, buyer.accountId, 5000);
    await given.trial(web.app, buyer, 'openvoice standard');
    await addChange(web.app, buyer, subscription, { seats: 3 });
    ids.declined = await order('tok_declined', await cart({ plan: 'gotomypc pro', seats: 12, frequency: 'ANNUAL' }));
    ids.declinedPayment = await paymentOf(ids.declined);
    return buyer;
  };
  const paymentOf = async (orderId: string) =>
    String((await web.app.database.query('SELECT id FROM payments WHERE order_id = ?', [orderId]))[0]!.id);

  /** One window per reader, who signs in once. */
  const readers = new Map<string, Promise<Visitor>>();
  afterAll(() => Promise.all([...readers.values()].map(async (reader) => (await reader).leave())));

  const readerOf = (who: Who | undefined, language: Language): Promise<Visitor> => {
    const key = `${who} ${language}`;
    if (!readers.has(key)) readers.set(key, enter(who, language));
    return readers.get(key)!;
  };
  const enter = async (who: Who | undefined, language: Language): Promise<Visitor> => {
    const visitor = await Visitor.at(await openWindow(web.browser, web.app.url, { language }), '/sign-in');
    if (!who) return visitor;
    const demo: Record<string, string> = { technician: 'technician@demo.example' };
    const [email, password] =
      who in buyers ? [buyers[who as keyof typeof buyers].contact.email] : [demo[who]!, 'demo-password'];
    await visitor.signIn(email, password);
    await visitor.page.waitForURL((url) => url.pathname !== '/sign-in');
    return visitor;
  };

  describe.each(['en', 'fr'] as const)('in %s', (language) => {
    beforeAll(async () => {
      const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
      await web.app.database.transaction((tx) => tx.execute('UPDATE users SET locale = ?', [locale]));
    });

    test.each(VIEWS)(
      '$name: nothing is in the way, wide or narrow, light or dark',
      async ({ name, path, who, open }) => {
        const visitor = await readerOf(who, language);
        await visitor.open(path.replace(/{(\w+)}/, (_, name: keyof typeof ids) => ids[name]));
        await open?.(visitor);
        expect(await obstacles(visitor, `${name}-${language}`)).toEqual({});
      },
    );
  });
});

async function openEverything(visitor: Visitor): Promise<void> {
  for (const summary of await visitor.page.locator('summary').all()) await summary.click();
}

async function openMenu(visitor: Visitor): Promise<void> {
  await visitor.page.locator('article button[aria-haspopup=menu]').first().click();
  await visitor.page.getByRole('menuitem').first().waitFor();
}

async function setUpFactor(visitor: Visitor): Promise<void> {
  await visitor.page.locator('input[type=password]').fill(PASSWORD);
  await visitor.page.locator('button[type=submit]').click();
  await visitor.page.locator('code').first().waitFor();
}

async function changeNothing(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Change the password|Changer le mot de passe)$/);
  await visitor.page.locator('[aria-invalid]').first().waitFor();
}

async function addSeat(visitor: Visitor): Promise<void> {
  await visitor.page.locator('button[slot=increment]').click();
  await visitor.page.locator('dialog summary').first().click();
}

async function choosePlan(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('radio', { name: 'Starter' }).check();
  await visitor.page.getByText('DOWNGRADE_REQUIRES_SUPPORT').waitFor();
}

async function openCancel(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('article', { name: 'GoToMeeting Pro' }).locator('button[aria-haspopup=menu]').click();
  await visitor.page.getByRole('menuitem').last().click();
  await visitor.page.getByRole('dialog').waitFor();
}

async function chooseConversion(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Choose what follows|Choisir la suite)$/);
  await visitor.choose(/^(It becomes|Il devient)/);
  await visitor.page.locator('dialog summary').first().click();
}

async function compare(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Compare plans|Comparer les abonnements)$/);
  await visitor.page.getByRole('dialog').waitFor();
}

async function refuseOrder(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Place the order|Passer la commande) · /);
  await visitor.sees('PAYMENT_METHOD_REQUIRED');
}

async function wrongVatNumber(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Add a VAT number|Ajouter un numéro de TVA)$/);
  await visitor.page.getByRole('textbox').fill('FR00');
  await visitor.press(/^(Apply|Appliquer)$/);
  await visitor.page.locator('[aria-invalid]').waitFor();
}

async function payByCard(visitor: Visitor): Promise<void> {
  await openAll(visitor);
  await visitor.choose(/^(Another card|Autre carte)$/);
}

async function removeMethod(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Remove|Retirer)$/);
  await visitor.page.getByRole('dialog').waitFor();
}

async function pasteAddresses(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('textbox').fill('ana@roy.example\nana@roy.example, bob\ncarl@roy.example');
  await visitor.sees('bob');
}

async function releaseSeat(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('checkbox').last().check();
  await visitor.press(/^(Release 1 seat|Libérer 1 poste)$/);
  await visitor.page.getByRole('dialog').waitFor();
}

async function editAccount(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Modify|Modifier)$/, /^(Address on invoices|Adresse de facturation)$/);
  await visitor.page.getByLabel(/^(City|Ville)/).fill('');
  await visitor.press(/^(Save|Enregistrer)$/);
  await visitor.page.locator('[aria-invalid]').first().waitFor();
}

async function invite(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Invite a person|Inviter une personne)$/);
}

async function handOver(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Hand over to another person|Transmettre à une autre personne)$/);
}

async function sendEmpty(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Send|Envoyer)$/);
  await visitor.page.locator('[aria-invalid]').first().waitFor();
}
