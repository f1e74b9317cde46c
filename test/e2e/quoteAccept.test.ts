import { checkLedger } from '../../src/invoicing';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { accept, act, draftQuote, sentQuote, subscribed } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';

describeOnEachEngine('smoke', (engine) => {
  let app: App;
  let given: CorporateCustomer;
  beforeAll(async () => {
    app = await startApp(engine, { now: '2026-06-11T12:00:00Z' });
    given = await corporateCustomer(app);
  });
  afterAll(() => app.stop());
  test('x', async () => {
    const id = await subscribed(app, given);
    const q = await sentQuote(app, given, [
      { kind: 'CANCEL', subscriptionId: id, effectiveWhen: 'AT_PERIOD_END' },
      { kind: 'CHANGE', subscriptionId: id, seats: 15 },
      { kind: 'ADD', plan: 'gotowebinar pro', seats: 1, effectiveWhen: 'ON_DATE', effectiveOn: '2026-09-01' },
    ]);
    console.log(JSON.stringify(q, null, 1));
    console.log(JSON.stringify(await accept(app, given, q), null, 1));
    console.log(
      await app.database.query('select status, due_on from invoices'),
      await app.database.query('select status from subscriptions'),
      await checkLedger(app.database),
    );
  });
});
