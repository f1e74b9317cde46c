import { given } from '../support/given';
import { describeWeb } from './support/web';

/** What Stripe's script brings, as far as the pages use it. Its token is one that the sandbox's gateway knows. */
const SCRIPT = `window.Stripe = (key) => ({
  elements: () => ({ create: () => ({
    on() {}, destroy() {},
    mount(place) { place.innerHTML = '<input aria-label="Card number at Stripe">'; place.dataset.key = key; },
  }) }),
  createPaymentMethod: async () => ({ paymentMethod: { id: 'tok_mastercard' } }),
});`;

describeWeb('a card is typed into the gateway’s own field', (web) => {
  test('its script is loaded only where a card is typed, and only its token comes to us', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB', card: null });
    const visitor = await web.visit('/sign-in');
    const loaded: string[] = [];
    const sent: string[] = [];
    await visitor.page.route('https://js.stripe.com/**', async (route) => {
      loaded.push(new URL(visitor.page.url()).pathname);
      await route.fulfill({ contentType: 'text/javascript', body: SCRIPT });
    });
    // The document as the server sends it where Stripe is configured (webFiles.test.ts).
    await visitor.page.route(/\/billing\/(invoices|payment)$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        'data-sandbox="true"',
        'data-sandbox="true" data-stripe="pk_test_1"',
      );
      const policy = response.headers()['content-security-policy']!;
      const headers = {
        ...response.headers(),
        'content-security-policy': policy.replace("script-src 'self'", "script-src 'self' https://js.stripe.com"),
      };
      await route.fulfill({ response, body, headers });
    });
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
});
