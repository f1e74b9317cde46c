import { checkLedger } from '../../src/checkLedger';
import { DATABASE_LIMITS, isDuplicate, RunAgain } from '../../src/platform/database';
import { once } from '../../src/platform/idempotency';
import { type Buyer, given, ONE_SEAT, placeOrder, stateOf, takenFrom } from '../support/given';
import { type Answer, countOf } from '../support/people';
import { describeWithApp } from '../support/suites';

/** Long, so that a busy machine does not refuse work whose outcome is what is tested here. */
const databaseLimits = { ...DATABASE_LIMITS, statement: 20_000, lock: 15_000, unitOfWork: 50_000 };

describeWithApp('overlapping work', { now: '2026-06-01T09:00:00Z', overrides: { databaseLimits } }, (app, engine) => {
  test('50 orders of different accounts at once: all right, numbered without gaps', async () => {
    const buyers: Buyer[] = [];
    const carts: Answer[] = [];
    for (let count = 0; count < 50; count += 1) {
      const buyer = await given.onlineAccount(app, { balance: count % 2 === 0 ? 1000 : 0 });
      buyers.push(buyer);
      carts.push(await given.cart(app, buyer, ONE_SEAT, { plan: 'openvoice standard', seats: 1 + (count % 3) }));
    }
    const answers = await Promise.all(buyers.map((buyer, index) => placeOrder(app, buyer, carts[index])));
    expect(answers.map(({ order }) => order?.status)).toEqual(buyers.map(() => 'COMPLETED'));
    for (const [index, buyer] of buyers.entries()) {
      const total = 3120 + 1680 * (1 + (index % 3));
      expect(answers[index]!.order.totals.total.minor).toBe(total);
      expect(await takenFrom(app, buyer)).toBe(total - (index % 2 === 0 ? 1000 : 0));
      expect((await stateOf(app, buyer)).balance).toBe(0);
    }
    const numbers = (await app.database.query('SELECT number FROM invoices ORDER BY number')).map((row) => row.number);
    expect(numbers).toEqual(buyers.map((_, index) => `IE-2026-${String(index + 1).padStart(6, '0')}`));
    expect(await checkLedger(app.database)).toEqual([]);
  });

  test('a reader does not see what an open transaction has written', async () => {
    const { accountId } = await given.onlineAccount(app, { card: null });
    const nameNow = async () =>
      (await app.database.query('SELECT name FROM accounts WHERE id = ?', [accountId]))[0]!.name;
    const failed = app.database.transaction(async (tx) => {
      await tx.execute('UPDATE accounts SET name = ? WHERE id = ?', ['Nobody', accountId]);
      expect((await tx.query('SELECT name FROM accounts WHERE id = ?', [accountId]))[0]!.name).toBe('Nobody');
      expect(await nameNow()).toBe('Customer');
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await nameNow()).toBe('Customer');
  });

  test('two units of work that lock two accounts in opposite order both succeed', async () => {
    const [one, other] = [
      await given.onlineAccount(app, { card: null }),
      await given.onlineAccount(app, { card: null }),
    ];
    let attempts = 0;
    let holding = 0;
    let meet = () => {};
    const bothHoldOne = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const rename = (first: string, second: string) =>
      app.database.transaction(async (tx) => {
        attempts += 1;
        const change = "UPDATE accounts SET name = CONCAT(name, '!') WHERE id = ?";
        await tx.execute(change, [first]);
        holding += 1;
        if (holding === 2) meet();
        // The embedded engine lets nobody else begin before this one has ended.
        if (engine.name === 'mariadb') await bothHoldOne;
        await tx.execute(change, [second]);
      });
    await Promise.all([rename(one.accountId, other.accountId), rename(other.accountId, one.accountId)]);
    const names = await app.database.query('SELECT name FROM accounts WHERE id IN (?, ?)', [
      one.accountId,
      other.accountId,
    ]);
    expect(names.map(({ name }) => name)).toEqual(['Customer!!', 'Customer!!']);
    expect(attempts > 2).toBe(engine.name === 'mariadb');
  });

  test('a unit of work that asks for it runs again from the beginning, and leaves only its last run', async () => {
    const before = await countOf(app, 'number_counters');
    let runs = 0;
    await app.database.transaction(async (tx) => {
      runs += 1;
      await tx.execute('INSERT INTO number_counters (series, year, last_number) VALUES (?, 1999, 0)', [`T${runs}`]);
      if (runs < 3) throw new RunAgain();
    });
    expect(runs).toBe(3);
    expect(await countOf(app, 'number_counters')).toBe(before + 1);
    await app.database.transaction((tx) => tx.execute('DELETE FROM number_counters WHERE year = 1999'));
  });

  test('a row that exists is told apart from other faults, and its transaction leaves nothing', async () => {
    const { accountId } = await given.onlineAccount(app, { card: null });
    const twice = app.database.transaction(async (tx) => {
      await tx.execute('INSERT INTO invoice_recipients (account_id, email) VALUES (?, ?)', [accountId, 'a@b.example']);
      await tx.execute('INSERT INTO invoice_recipients (account_id, email) VALUES (?, ?)', [accountId, 'a@b.example']);
    });
    expect(isDuplicate(await twice.catch((error) => error))).toBe(true);
    expect(await countOf(app, 'invoice_recipients')).toBe(0);
  });

  test('what is done once per key is done once, also by twenty at a time', async () => {
    let done = 0;
    const call = { callerId: 'usr_1', mutation: 'test', key: 'key', input: { a: 1, b: [2, { c: 3, d: 4 }] } };
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        app.database.transaction((tx) =>
          once(tx, call, async () => {
            done += 1;
            return { id: done };
          }),
        ),
      ),
    );
    expect(new Set(results.map(({ id }) => id))).toEqual(new Set([done]));
    const reordered = { ...call, input: { b: [2, { d: 4, c: 3 }], a: 1 } };
    const same = await app.database.transaction((tx) => once(tx, reordered, async () => ({ id: 0 })));
    expect(same).toEqual({ id: done });
    const changed = { ...call, input: { a: 2 } };
    await expect(app.database.transaction((tx) => once(tx, changed, async () => ({})))).rejects.toThrow();
    const old = "UPDATE idempotency_keys SET created_at = '2020-01-01 00:00:00.000' WHERE caller_id = 'usr_1'";
    await app.database.transaction((tx) => tx.execute(old));
    expect(await app.database.transaction((tx) => once(tx, changed, async () => ({ id: 'new' })))).toEqual({
      id: 'new',
    });
  });
});
