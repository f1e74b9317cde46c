import { given, ONE_SEAT, placeOrder } from '../support/given';
import { mailsTo } from '../support/people';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

/** What Stripe's script brings, as far as the pages use it. Its token is one that the sandbox's gateway knows. */
const CARD_SCRIPT = `window.Stripe = (key) => ({
  elements: () => ({ create: () => ({
    on() {}, destroy() {},
    mount(place) { place.innerHTML = '<input aria-label="Card number at Stripe">'; place.dataset.key = key; },
  }) }),
  createPaymentMethod: async () => ({ paymentMethod: { id: 'tok_mastercard' } }),
});`;

/** The customer's answer in the bank's window, as Stripe's script brings it to the gateway: here to the sandbox's. */
const ANSWER = `const approve = (secret) => fetch('/sandbox/authenticate/' + secret, { method: 'POST' })
  .then(() => ({ paymentIntent: { status: 'succeeded' } }));`;

/** An intent that waits for its customer; as Stripe's own, each way forward fails in any other state. */
const waiting = (status: string) => `${ANSWER} window.asked = [];
const refusedCard = { code: 'authentication_required', payment_method: { id: 'pm_renewals' } };
window.Stripe = () => ({
  retrievePaymentIntent: async () => ({ paymentIntent: {
    status: '${status}', last_payment_error: '${status}' === 'requires_action' ? null : refusedCard,
  } }),
  handleNextAction: async ({ clientSecret }) => {
    if ('${status}' !== 'requires_action') throw new Error('unexpected state');
    asked.push('next action');
    return approve(clientSecret);
  },
  confirmCardPayment: async (secret, { payment_method }) => {
    if ('${status}' !== 'requires_payment_method') throw new Error('unexpected state');
    asked.push(payment_method);
    return asked.length === 1 ? { error: { message: 'Your bank has not answered.' } } : approve(secret);
  },
});`;

describeWeb('where the gateway is Stripe', (web) => {
  /** The document as the server sends it where Stripe is configured (webFiles.test.ts), and a script in the place of Stripe's. */
  async function withStripe({ page }: Visitor, pages: RegExp, script: string): Promise<string[]> {
    const loaded: string[] = [];
    await page.route('https://js.stripe.com/**', async (route) => {
      loaded.push(new URL(page.url()).pathname);
      await route.fulfill({ contentType: 'text/javascript', body: script });
    });
    await page.route(pages, async (route) => {
      const response = await route.fetch();
      const key = 'data-sandbox="true" data-stripe="pk_test_1"';
      const body = (await response.text()).replace('data-sandbox="true"', key);
      const policy = response.headers()['content-security-policy']!;
      const headers = {
        ...response.headers(),
        'content-security-policy': policy.replace("script-src 'self'", "script-src 'self' https://js.stripe.com"),
      };
      await route.fulfill({ response, body, headers });
    });
    return loaded;
  }

  test('its script is loaded only where a card is typed, and only its token comes to us', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB', card: null });
    const visitor = await web.visit('/sign-in');
    const sent: string[] = [];
    const loaded = await withStripe(visitor, /\/billing\/(invoices|payment)$/, CARD_SCRIPT);
    visitor.page.on('request', (request) => sent.push(request.postData() ?? ''));
    await visitor.signIn(buyer.contact.email);
    await visitor.seesHeading('Subscriptions');
    await visitor.open('/billing/invoices');
    expect(loaded).toEqual([]);
    await visitor.open('/billing/payment');
    await visitor.fill('Card number at Stripe', '5555 5555 5555 4444');
    await visitor.press('Add this card');
    await visitor.sees('Mastercard ending in 4444');
    expect(loaded).toEqual(['/billing/payment']);
    expect(sent.filter((body) => body.includes('5555'))).toEqual([]);
  });

  test.each([
    ['a purchase: what the bank wants is shown', 'requires_action', ['next action'], null],
    // A charge without its customer that the bank refused is no longer at requires_action: Stripe confirms it anew.
    [
      ...['a renewal: its card is charged again with the customer there', 'requires_payment_method'],
      ...[['pm_renewals', 'pm_renewals'], 'Your bank has not answered.'],
    ] as unknown as [string, string, string[], string],
  ])('a mail leads to the page that confirms %s', async (_what, status, asked, problem) => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB', card: null });
    const paymentMethodId = await given.card(web.app, buyer, 'tok_authenticate');
    await placeOrder(web.app, buyer, await given.cart(web.app, buyer, ONE_SEAT), { paymentMethodId });
    const mail = (await mailsTo(web.app, buyer.contact.email)).at(-1)!;
    const path = /\/payments\/pay_\w+\/confirm/.exec(JSON.stringify(mail))![0];
    const visitor = await web.visit('/sign-in');
    const loaded = await withStripe(visitor, /\/billing\/payments\/.*\/confirm$/, waiting(status));
    await visitor.open(`/portal/billing-center${path}`);
    await visitor.signIn(buyer.contact.email);
    await visitor.seesHeading('Confirm a payment');
    await visitor.sees('Nothing is charged before that.');
    await visitor.open(`/billing${path}`);
    expect(loaded).toEqual([]);
    await visitor.press('Confirm at the bank');
    if (problem) {
      await visitor.sees(problem);
      await visitor.press('Confirm at the bank');
    }
    await visitor.sees('The payment is confirmed');
    expect(await visitor.page.evaluate('asked')).toEqual(asked);
    await visitor.press(/^See invoice /);
    await visitor.seesHeading(/^Invoice /);
  });
});
