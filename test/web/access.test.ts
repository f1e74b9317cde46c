import { type Buyer, given } from '../support/given';
import { buy, cancel, tryOut } from '../support/lifecycle';
import { type Language, openWindow } from './support/browser';
import { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

interface View {
  /** What it is called in a picture's name. */
  name: string;
  path: string;
  /** Who looks: nobody, the contact with everything, or one without anything. */
  who?: 'full' | 'empty' | 'technician' | 'corporate';
  /** What opens it after the page is there. */
  open?(visitor: Visitor): Promise<void>;
}

/** Every page in its usual and its other states. Whoever adds a page adds it here. */
const VIEWS: View[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-refused', path: '/sign-in', open: (visitor) => visitor.page.locator('button[type=submit]').click() },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'sign-up-confirm', path: '/sign-up/confirm?token=x' },
  { name: 'password-reset', path: '/password-reset' },
  { name: 'invitation', path: '/invitation?token=x' },
  { name: 'not-found', path: '/nothing' },
  { name: 'subscriptions', path: '/billing/subscriptions', who: 'full', open: openEverything },
  { name: 'subscriptions-empty', path: '/billing/subscriptions', who: 'empty' },
  { name: 'subscriptions-options', path: '/billing/subscriptions', who: 'full', open: openMenu },
  { name: 'subscriptions-cancel', path: '/billing/subscriptions', who: 'full', open: openCancel },
  { name: 'change', path: '/billing/subscriptions/{subscription}/change', who: 'full', open: addSeat },
  { name: 'change-refused', path: '/billing/subscriptions/{subscription}/change', who: 'full', open: choosePlan },
  { name: 'invoices', path: '/billing/invoices', who: 'full' },
  { name: 'invoices-empty', path: '/billing/invoices', who: 'empty' },
  { name: 'invoices-filtered', path: '/billing/invoices?year=2019&state=paid', who: 'full' },
  { name: 'invoice', path: '/billing/invoices/{invoice}', who: 'full' },
  { name: 'billing-not-found', path: '/billing/nothing', who: 'full' },
  { name: 'corporate', path: '/corporate', who: 'corporate' },
  { name: 'requests', path: '/console/requests', who: 'technician' },
];

describeWeb('access', (web) => {
  let full: Buyer;
  let empty: Buyer;
  const ids = { invoice: '', subscription: '' };

  beforeAll(async () => {
    full = await given.onlineAccount(web.app, { balance: 5000 });
    empty = await given.onlineAccount(web.app);
    ids.subscription = await buy(web.app, full, { plan: 'gotomeeting pro', seats: 3 });
    await cancel(web.app, full, await buy(web.app, full, { plan: 'gotowebinar plus', seats: 1, frequency: 'ANNUAL' }));
    await tryOut(web.app, full, 'gototraining pro');
    const [row] = await web.app.database.query('SELECT id FROM invoices WHERE account_id = ?', [full.accountId]);
    ids.invoice = String(row!.id);
  });

  /** One window per reader, who signs in once. */
  const readers = new Map<string, Promise<Visitor>>();
  afterAll(() => Promise.all([...readers.values()].map(async (reader) => (await reader).leave())));

  const readerOf = (who: View['who'], language: Language): Promise<Visitor> => {
    const key = `${who} ${language}`;
    if (!readers.has(key)) readers.set(key, enter(who, language));
    return readers.get(key)!;
  };
  const enter = async (who: View['who'], language: Language): Promise<Visitor> => {
    const visitor = await Visitor.at(await openWindow(web.browser, web.app.url, { language }), '/sign-in');
    if (!who) return visitor;
    const demo = { technician: 'technician@demo.example', corporate: 'corporate@demo.example' };
    const [email, password] =
      who === 'full' || who === 'empty'
        ? [(who === 'full' ? full : empty).contact.email]
        : [demo[who], 'demo-password'];
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
        const found: Record<string, string[] | number> = {};
        await visitor.open(path.replace(/{(\w+)}/, (_, name: keyof typeof ids) => ids[name]));
        await open?.(visitor);
        for (const width of [1280, 390]) {
          for (const dark of [false, true]) {
            await visitor.change({ width, dark });
            const view = `${width} ${dark ? 'dark' : 'light'}`;
            const barriers = await visitor.barriers();
            if (barriers.length > 0) found[view] = barriers;
            await visitor.picture(`${name}-${language}-${view.replace(' ', '-')}`);
          }
        }
        for (const width of [1280, 390, 320]) {
          await visitor.change({ width });
          const sideways = await visitor.sideways();
          if (sideways > 0) found[`scrolls sideways at ${width}`] = sideways;
        }
        expect(found).toEqual({});
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
