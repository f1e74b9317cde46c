import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { customer } from '../support/people';

describeOnEachEngine('zz', (engine) => {
  test('non ascii ids', async () => {
    const app: App = await startApp(engine);
    const c = await customer(app);
    for (const d of [
      'mutation { paymentMethodRemove(input:{paymentMethodId:"é"}) { userErrors { code } } }',
      'mutation { cartRemoveItem(input:{cartId:"é", itemId:"é"}) { userErrors { code } } }',
      'mutation { cartAddPurchase(input:{accountId:"ACC", planId:"é", seats:1, frequency:MONTHLY}) { userErrors { code } } }'.replace(
        'ACC',
        c.accountId,
      ),
      '{ product(key:"é") { id } }',
      '{node(id:"é"){id}}',
    ])
      process.stderr.write(`${engine.name} ${d} ${JSON.stringify(await app.as(c.contact.token).run(d))}\n`);
    await app.stop();
  });
});
