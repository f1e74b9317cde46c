import { type App, startApp } from '../support/app';
import { engines } from '../support/engines';

describe('the links of a sandbox’s mails', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engines[0]!);
  });
  afterAll(() => app.stop());

  const open = (path: string) => fetch(`${app.url}/portal/${path}`, { redirect: 'manual' });

  test.each([
    ['an invitation', 'billing-center/invitation?token=abc', '/billing/invitation?token=abc'],
    ['a sign-up', 'billing-center/sign-up/confirm?token=abc', '/billing/sign-up/confirm?token=abc'],
    ['a forgotten password', 'staff/password-reset', '/console/password-reset'],
    [
      'an object',
      'corporate/quotes/quo_01h455vb4pex5vsknk084sn02q',
      '/corporate/quotes/quo_01h455vb4pex5vsknk084sn02q',
    ],
    [
      'a payment that waits for its customer',
      'billing-center/payments/pay_01h455vb4pex5vsknk084sn02q/confirm',
      '/billing/payments/pay_01h455vb4pex5vsknk084sn02q/confirm',
    ],
    [
      'an object for staff',
      'staff/purchase-orders/po_01h455vb4pex5vsknk084sn02q',
      '/console/purchase-orders/po_01h455vb4pex5vsknk084sn02q',
    ],
    ['a site itself', 'staff/', '/console'],
  ])('lead to the pages of the web: %s', async (_what, path, page) => {
    const response = await open(path);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toMatch(new RegExp(`^${page.replace('?', '\\?')}/?$`));
  });

  test('write nothing as it comes, and know no other page', async () => {
    const hostile = encodeURIComponent('<img src=x>"');
    expect(await (await open(`staff/invitation?token=${hostile}`)).text()).not.toContain('<img');
    expect(await (await open(`billing-center/sign-up/confirm?token=${hostile}`)).text()).not.toContain('<img');
    const known = await open(`staff/quotes/${hostile}`);
    expect(known.headers.get('location')).not.toContain('<img');
    expect(await known.text()).not.toContain('<img');
    const unknown = await open(`staff/nothing/${hostile}`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).not.toContain('<img');
  });
});
