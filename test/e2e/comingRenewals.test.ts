import { given } from '../support/given';
import { buy, cancel, change, setConversion, tryOut } from '../support/lifecycle';
import { ask, person, staff, tokenFor } from '../support/people';
import { describeWithApp } from '../support/suites';

const COMING =
  `query ($id: ID!, $first: Int, $skip: Int) { account(id: $id) { comingRenewals(first: $first, skip: $skip) {
  subscription { id nextRenewal { due { amount } } }
  forecast { on seats total { amount } fromBalance { amount } due { amount } } } } }` as const;

describeWithApp('Account.comingRenewals', { now: '2026-06-11T12:00:00Z' }, (app) => {
  test('what renews and converts, the earliest first, with what is left of the balance; not what ends', async () => {
    const buyer = await given.onlineAccount(app);
    const monthly = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 5 });
    const ending = await buy(app, buyer, { plan: 'gotowebinar plus', seats: 1 });
    await cancel(app, buyer, ending);
    // Two seats fewer at once: their whole period goes to the balance.
    await change(app, buyer, monthly, { seats: 3 });
    const trial = await tryOut(app, buyer, 'gototraining pro');
    await setConversion(app, buyer, trial, { convertAtEnd: true, frequency: 'MONTHLY' });
    const read = async (token: string, more: object = {}) =>
      (await ask(app, token, COMING, { id: buyer.accountId, ...more })).account?.comingRenewals ?? null;
    const coming = (await read(buyer.contact.token))!;
    expect(coming.map(({ subscription }) => subscription.id)).toEqual([trial, monthly]);
    const [first, second] = coming;
    expect([first!.forecast.on, second!.forecast.on]).toEqual(['2026-06-25', '2026-07-11']);
    const { account } = await ask(
      app,
      buyer.contact.token,
      'query ($id: ID!) { account(id: $id) { balance { amount } } }',
      {
        id: buyer.accountId,
      },
    );
    const cents = (amount: string) => Math.round(Number(amount) * 100);
    const balance = cents(account!.balance!.amount);
    expect(balance).toBeGreaterThan(0);
    const used = coming.map(({ forecast }) => cents(forecast.fromBalance.amount));
    expect(used[0]).toBe(Math.min(balance, cents(first!.forecast.total.amount)));
    expect(used[1]).toBe(Math.min(balance - used[0]!, cents(second!.forecast.total.amount)));
    expect(first!.subscription.nextRenewal!.due).toEqual(first!.forecast.due);
    expect(
      (await read(buyer.contact.token, { first: 1, skip: 1 }))!.map(({ subscription }) => subscription.id),
    ).toEqual([monthly]);
    expect((await read((await staff(app, 'SUPPORT_AGENT')).token))!).toHaveLength(2);
    expect(await read(await tokenFor(app, (await person(app)).id))).toBeNull();
  });
});
