import { type Reader, readersOfBilling } from './support/billing';
import { describeViews, openAll, type View } from './support/views';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

/** The way in, subscriptions and ordering in their usual and their other states; what has been bought and paid is in accessBilling. */
const VIEWS: View<Reader>[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-refused', path: '/sign-in', open: (visitor) => visitor.page.locator('button[type=submit]').click() },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'sign-up-confirm', path: '/sign-up/confirm?token=x' },
  { name: 'password-reset', path: '/password-reset' },
  { name: 'invitation', path: '/invitation?token=x' },
  { name: 'not-found', path: '/nothing' },
  { name: 'subscriptions', path: '/billing/subscriptions', who: 'full', open: openEverything },
  { name: 'subscriptions-ten', path: '/billing/subscriptions', who: 'large' },
  { name: 'subscriptions-empty', path: '/billing/subscriptions', who: 'empty' },
  { name: 'subscriptions-options', path: '/billing/subscriptions', who: 'full', open: openMenu },
  { name: 'subscriptions-cancel', path: '/billing/subscriptions', who: 'full', open: openCancel },
  { name: 'change', path: '/billing/subscriptions/{subscription}/change', who: 'full', open: addSeat },
  { name: 'change-refused', path: '/billing/subscriptions/{subscription}/change', who: 'full', open: choosePlan },
  { name: 'trial-end', path: '/billing/subscriptions/{trial}', who: 'full', open: chooseConversion },
  { name: 'subscribe-now', path: '/billing/subscriptions/{trial}/subscribe', who: 'full' },
  { name: 'reactivate', path: '/billing/subscriptions/{expired}/reactivate', who: 'late' },
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
  { name: 'add-trial-converts', path: '/billing/add?product=gotomypc&mode=try&step=plan&atEnd=convert', who: 'empty' },
];

describeWeb('access: subscribing', (web) => describeViews(VIEWS, readersOfBilling(web)));

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

async function chooseConversion(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Choose what follows the trial|Choisir la suite de l’essai)$/);
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
