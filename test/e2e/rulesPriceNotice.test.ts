import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { type Buyer, given, ONE_SEAT } from '../support/given';
import { advanceTo, buy, schedulePrice } from '../support/lifecycle';
import { mailsTo } from '../support/people';
import { describeWithApp } from '../support/suites';

describeWithApp('a price that rises in the shortest month (B6)', { now: '2027-01-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;

  beforeAll(async () => {
    buyer = await given.onlineAccount(app);
    await buy(app, buyer, ONE_SEAT);
    await schedulePrice(app, ONE_SEAT.plan, { frequency: 'MONTHLY', amount: '40.00', validFrom: '2027-02-15' });
  });

  const notices = async () =>
    (await mailsTo(app, buyer.contact.email)).filter(({ template }) => template === 'priceChange');

  test('is announced 30 days before the renewal it affects, in the period before, and once', async () => {
    await advanceTo(app, '2027-01-29T12:00:00Z');
    expect(await notices()).toEqual([]);
    await advanceTo(app, '2027-01-30T12:00:00Z');
    const [notice] = await notices();
    expect(notice!.data).toMatchObject({ unitPriceBefore: 2600, unitPriceAfter: 4000, renewsOn: '2027-03-01' });
    await advanceTo(app, '2027-04-01T12:00:00Z');
    expect(await notices()).toHaveLength(1);
  });
});

describeOnEachEngine('two price rises in a row (B6)', (engine) => {
  let app: App;
  afterEach(() => app.stop());

  test('are each announced 30 days before their renewal, with the price before that renewal', async () => {
    app = await startApp(engine, { now: '2026-12-28T09:00:00Z' });
    const buyer = await given.onlineAccount(app);
    await buy(app, buyer, ONE_SEAT);
    const rises = { '2027-02-28': '40.00', '2027-03-28': '50.00' };
    for (const [validFrom, amount] of Object.entries(rises)) {
      await schedulePrice(app, ONE_SEAT.plan, { frequency: 'MONTHLY', amount, validFrom });
    }
    const announced = async () => {
      const mails = (await mailsTo(app, buyer.contact.email)).filter(({ template }) => template === 'priceChange');
      return mails.map(({ data }) => `${data.unitPriceBefore} -> ${data.unitPriceAfter} on ${data.renewsOn}`);
    };
    await advanceTo(app, '2027-01-29T12:00:00Z');
    expect(await announced()).toEqual(['2600 -> 4000 on 2027-02-28']);
    await advanceTo(app, '2027-02-25T12:00:00Z');
    expect(await announced()).toHaveLength(1);
    await advanceTo(app, '2027-02-26T12:00:00Z');
    expect(await announced()).toEqual(['2600 -> 4000 on 2027-02-28', '4000 -> 5000 on 2027-03-28']);
    await advanceTo(app, '2027-05-01T12:00:00Z');
    expect(await announced()).toHaveLength(2);
  });
});
