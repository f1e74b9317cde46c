import { INVOICES, largeAccount } from './support/largeAccount';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

describeWeb('an account as large as one gets', (web) => {
  let visitor: Visitor;
  beforeAll(async () => {
    const buyer = await largeAccount(web.app);
    visitor = await web.open('/sign-in');
    await visitor.enter(buyer.contact.email);
  });
  afterAll(() => visitor?.leave());

  test('ten subscriptions stand below each other, each with its own price and renewal', async () => {
    await visitor.open('/billing/subscriptions');
    expect(await visitor.page.getByRole('article').count()).toBe(10);
    const card = visitor.part('OpenVoice Standard');
    await card.getByText('Renews on').waitFor();
    await visitor.change({ width: 390 });
    expect(await visitor.sideways()).toBe(0);
    await visitor.change({ width: 1280 });
  });

  test('two hundred invoices are walked through page by page, and the place is in the address', async () => {
    await visitor.open('/billing/invoices');
    await visitor.sees(`1 to 20 of ${INVOICES}`);
    for (const range of ['21 to 40', '41 to 60']) {
      await visitor.press('Next page');
      await visitor.sees(`${range} of ${INVOICES}`);
    }
    const third = await visitor.page.locator('tbody th').first().innerText();
    const address = visitor.page.url();
    await visitor.press('First page');
    await visitor.sees(`1 to 20 of ${INVOICES}`);
    await visitor.page.goBack();
    await visitor.sees(`41 to 60 of ${INVOICES}`);
    await visitor.open(address);
    expect(await visitor.page.locator('tbody th').first().innerText()).toBe(third);
    await visitor.page.getByLabel('Status').selectOption({ label: 'Paid' });
    await visitor.sees(`1 to 20 of ${INVOICES}`);
    expect(new URL(visitor.page.url()).searchParams.get('after')).toBeNull();
  });
});
