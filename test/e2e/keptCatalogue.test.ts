import { catalogueAt, catalogueChanges, catalogueOf, readCatalogueVersion } from '../../src/catalog/keptCatalogue';
import { schedulePrice } from '../../src/catalog/schedulePrice';
import { databaseSchema } from '../../src/databaseSchema';
import { sandboxClock } from '../../src/platform/clock';
import { Database } from '../../src/platform/database';
import { plainDate } from '../../src/rules';
import { changeCatalogue } from '../support/catalogue';
import { statementsOfReading } from '../support/documents';
import { type Buyer, given, ONE_SEAT, ORDER_PLACE, orderInput, planId } from '../support/given';
import { readSource, sourceFiles } from '../support/imports';
import { ask, staff } from '../support/people';
import { setClock } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const PRICE = `query ($id: ID!) { node(id: $id) { ... on Plan { product { plans { features { label } } }
  prices(currency: EUR) { frequency unitPrice { amount } validUntil } } } }` as const;
const CART = `query ($id: ID!) { account(id: $id) {
  cart { id version summary { totals { due { amount currency } } } } } }` as const;

const NOW = '2026-06-01T09:00:00Z';
const options = { now: NOW, customer: (app: Parameters<typeof given.onlineAccount>[0]) => given.onlineAccount(app) };

describeWithCustomer<Buyer>('the catalogue that each process keeps', options, (app, buyer) => {
  /** Another process on the same database. */
  let other: Database;
  let plan: string;
  beforeAll(async () => {
    other = await Database.connect(app.config, databaseSchema, (reader) => sandboxClock.now(reader));
    plan = await planId(app, ONE_SEAT.plan);
  });
  afterAll(() => other.close());

  const setPrice = (database: Database, unitPrice: number) =>
    changeCatalogue({ database }, [
      "UPDATE prices SET unit_price = ? WHERE plan_id = ? AND frequency = 'MONTHLY' AND currency = 'EUR'",
      [unitPrice, plan],
    ]);
  afterEach(() => setPrice(other, 2600));

  async function shown(token: string | null) {
    const { prices } = (await ask(app, token, PRICE, { id: plan })).node;
    const { unitPrice, validUntil } = prices.find(({ frequency }: { frequency: string }) => frequency === 'MONTHLY')!;
    return `${unitPrice.amount} until ${validUntil ?? 'another is set'}`;
  }

  test('is read with the caller, and costs no statement of its own while nothing changes', async () => {
    const read = (token: string | null) => statementsOfReading(app, () => shown(token));
    const clock = 1;
    expect(await read(buyer.contact.token)).toBe(1 + clock);
    expect(await read(null)).toBe(1 + clock);
  });

  test('a price that another process changed is shown by the next request, and charged by the next order', async () => {
    const { token } = buyer.contact;
    const old = await given.cart(app, buyer, ONE_SEAT);
    expect(await shown(token)).toBe('26.00 until another is set');
    await setPrice(other, 3000);
    const refused = (await ask(app, token, ORDER_PLACE, { input: orderInput(old) })).orderPlace;
    expect(refused.userErrors).toMatchObject([{ code: 'TOTAL_CHANGED' }]);
    expect(refused.cart.summary.totals.due.amount).toBe('36.00');
    for (const reader of [null, token]) expect(await shown(reader)).toBe('30.00 until another is set');
    const { cart } = (await ask(app, token, CART, { id: buyer.accountId })).account;
    const { order } = (await ask(app, token, ORDER_PLACE, { input: orderInput(cart) })).orderPlace;
    expect(order).toMatchObject({ status: 'COMPLETED', totals: { total: { minor: 3600 } } });
  });

  test('a price that another process set from a day on is sold from that day, and the one before no longer', async () => {
    const { userId } = await staff(app, 'SUPERVISOR');
    const actor = { userId, staffRole: 'SUPERVISOR' as const, memberships: [] };
    const supervisor = { actor, locale: 'en', requestId: 'a', ipAddress: null };
    const unitPrice = { amount: '28.00', currency: 'EUR' as const };
    const input = { planId: plan, frequency: 'MONTHLY' as const, unitPrice, validFrom: plainDate('2026-07-01') };
    await shown(null);
    await schedulePrice({ database: other }, supervisor, input);
    expect(await shown(null)).toBe('26.00 until 2026-06-30');
    await setClock(app, '2026-06-30T23:59:59Z');
    expect(await shown(buyer.contact.token)).toBe('26.00 until 2026-06-30');
    await setClock(app, '2026-07-01T00:00:00Z');
    expect(await shown(buyer.contact.token)).toBe('28.00 until another is set');
    const cart = await given.cart(app, buyer, ONE_SEAT);
    expect(cart.summary.totals.due.amount).toBe('33.60');
  });

  test('what a unit of work has changed is its own until it commits', async () => {
    await shown(null);
    const sql = "UPDATE prices SET unit_price = 1 WHERE plan_id = ? AND currency = 'EUR'";
    const seen = async (database: Database, isUndone: boolean) => {
      let within = 0;
      const work = database.transaction(async (tx) => {
        await tx.execute(sql, [plan]);
        await catalogueChanges(tx);
        within = (await catalogueOf(tx)).pricesOf(plan).find(({ currency }) => currency === 'EUR')!.unitPrice;
        if (isUndone) throw new Error('undone');
      });
      await work.catch(({ message }) => expect(message).toBe('undone'));
      return within;
    };
    expect(await seen(app.database, true)).toBe(1);
    expect(await shown(null)).toMatch('26.00');
    // It gets the version that the one that was undone would have got.
    await setPrice(other, 2700);
    expect(await shown(null)).toMatch('27.00');
    expect(await seen(app.database, false)).toBe(1);
    expect(await shown(null)).toMatch('0.01');
  });

  test('a unit of work asks for it once, and gets what was committed before it asked', async () => {
    await shown(null);
    await app.database.transaction(async (tx) => {
      const before = app.database.statements;
      const first = await catalogueOf(tx);
      expect(await catalogueOf(tx)).toBe(first);
      expect(app.database.statements - before).toBe(1);
    });
  });

  test('is read once, however many ask for it when it has just changed', async () => {
    await setPrice(other, 2700);
    const version = await readCatalogueVersion(app.database);
    const before = app.database.statements;
    const found = await Promise.all(Array.from({ length: 100 }, () => catalogueAt(app.database, version)));
    expect(app.database.statements - before).toBe(4);
    expect(new Set(found).size).toBe(1);
  });

  test('what a server says that lags behind is answered, and not kept', async () => {
    const version = await readCatalogueVersion(app.database);
    const late = await catalogueAt(app.database, version + 1);
    expect(late.pricesOf(plan).length).toBeGreaterThan(0);
    const before = app.database.statements;
    expect(await catalogueAt(app.database, version + 1)).not.toBe(late);
    expect(app.database.statements).toBeGreaterThan(before);
  });

  test('no version is given twice, also where a failover has lost the last change', async () => {
    const last = await readCatalogueVersion(app.database);
    await setPrice(other, 2700);
    const lost = await readCatalogueVersion(app.database);
    await app.database.transaction((tx) => tx.execute('UPDATE catalogue_version SET version = ?', [last]));
    await setPrice(other, 2800);
    expect(await readCatalogueVersion(app.database)).not.toBe(lost);
    expect(await shown(buyer.contact.token)).toMatch('28.00');
  });

  test('its rows cannot be changed by whoever gets them', async () => {
    const { rows } = await catalogueOf(app.database);
    for (const row of Object.values(rows).flat()) expect(Object.isFrozen(row)).toBe(true);
  });
});

test('whatever writes rows of the catalogue counts its version up', () => {
  const writers = sourceFiles('src/catalog').filter((file) =>
    /\b(insertRows|updateRow|upsertRows|deleteBefore)\(|\.execute\(/.test(readSource(file)),
  );
  expect(writers.length).toBeGreaterThan(1);
  expect(writers.filter((file) => !readSource(file).includes('catalogueChanges(tx'))).toEqual([]);
});
