import { DATABASE_LIMITS } from '../../src/platform/database';
import { Unavailable } from '../../src/platform/unavailable';
import { startApp } from '../support/app';
import { engines } from '../support/engines';
import { CART_ADD_PURCHASE, given, planId } from '../support/given';
import { answerOf } from '../support/measure';
import { countOf } from '../support/people';
import { describeWithApp } from '../support/suites';

const SETUP = { overrides: { databaseLimits: { ...DATABASE_LIMITS, unitOfWork: 2_000 } } };

describeWithApp('a unit of work that does not end', SETUP, (app) => {
  test('is given up; what it did is undone, and what it does later is refused', async () => {
    const { accountId } = await given.onlineAccount(app, { card: null });
    const insert = 'INSERT INTO invoice_recipients (account_id, email) VALUES (?, ?)';
    let goOn = () => {};
    const told = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let later: Promise<unknown> = Promise.resolve();
    let turn: () => void = () => {};
    const endless = app.database.transaction(async (tx) => {
      await tx.execute(insert, [accountId, 'first@customer.example']);
      await told;
      later = tx.execute(insert, [accountId, 'second@customer.example']);
      turn = () => tx.takeTurn('anything');
      return later;
    });
    await expect(endless).rejects.toThrow(Unavailable);
    goOn();
    await told;
    await expect(later).rejects.toThrow('This unit of work has ended');
    expect(turn).toThrow('This unit of work has ended');
    expect(await countOf(app, 'invoice_recipients')).toBe(0);
    await app.database.transaction((tx) => tx.execute(insert, [accountId, 'third@customer.example']));
    expect(await countOf(app, 'invoice_recipients')).toBe(1);
  });
});

describe('the embedded database, locked by another process', () => {
  test('everything else is answered meanwhile, the change when it is free, or 503 with the reason in French', async () => {
    const [sqlite] = engines;
    const databaseLimits = { ...DATABASE_LIMITS, unitOfWork: 3_000 };
    const app = await startApp(sqlite!, { overrides: { databaseLimits } });
    const { accountId, contact } = await given.onlineAccount(app, { card: null });
    const input = { accountId, planId: await planId(app, 'gotomeeting pro'), seats: 1, frequency: 'MONTHLY' };
    const change = () => answerOf(app, contact.token, CART_ADD_PURCHASE, { input }, { 'accept-language': 'fr' });
    await app.database.transaction((tx) => tx.execute("UPDATE users SET locale = 'fr-FR'"));

    const Sqlite = require('libsql');
    const other = new Sqlite(`${app.config.dataDir}/billing.sqlite`);
    other.exec('BEGIN IMMEDIATE');
    const refused = await change();
    expect(refused).toMatchObject({ status: 503, retryAfter: '5', body: { errors: [{ message: FRENCH }] } });

    const waiting = change();
    const asked = performance.now();
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(1_000);
    other.exec('ROLLBACK');
    expect((await waiting).status).toBe(200);
    other.close();
    await app.stop();
  });
});

const FRENCH = 'Le service ne répond pas pour le moment. Réessayez dans quelques secondes.';
