import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { checkLedger } from '../../src/checkLedger';
import { databaseSchema } from '../../src/databaseSchema';
import { backUp, restore } from '../../src/platform/database';
import { type App, startApp } from '../support/app';
import { locationOf } from '../support/cutMigrations';
import { describeOnEachEngine, engines, type TestDatabase } from '../support/engines';
import { contentsOf, ordered } from '../support/given';
import { change } from '../support/lifecycle';
import { ask, type SignedIn, signIn } from '../support/people';

const NOW = '2026-06-01T09:00:00Z';

const DOCUMENTS = `query ($id: ID!) { account(id: $id) {
  invoices { nodes { number pdf { sha256 } html { sha256 } } }
  creditNotes { nodes { number pdf { sha256 } html { sha256 } } } } }`;

const placeOf = (database: TestDatabase) => ({ ...locationOf(database), schema: databaseSchema });

describeOnEachEngine('a backup', (engine) => {
  let place: TestDatabase;
  let app: App;
  let file: string;
  let accountId: string;
  let contact: SignedIn;

  beforeAll(async () => {
    place = await engine.createDatabase();
    app = await startApp(engine, { on: place, now: NOW });
    const { buyer, order } = await ordered(app, { balance: 1000 }, { plan: 'gotomeeting pro', seats: 3 });
    await change(app, buyer, order.subscriptions[0].id, { seats: 2 });
    [accountId, contact] = [buyer.accountId, buyer.contact];
    file = join(place.dataDir, 'backup.jsonl.gz');
  });
  afterAll(() => app.stop());

  const documentsOf = async (of: App, { token }: SignedIn) =>
    (await ask(of, token, DOCUMENTS, { id: accountId })).account;

  test('restored on any engine has the same rows, sound books and the same documents', async () => {
    await app.runJobs();
    const documents = await documentsOf(app, contact);
    expect(documents.creditNotes.nodes).toHaveLength(1);
    const rows = await backUp(placeOf(place), file);
    const contents = await contentsOf(app);

    for (const other of engines) {
      const target = await other.createEmptyDatabase();
      expect(await restore(placeOf(target), file)).toBe(rows);
      const restored = await startApp(other, { on: target, now: NOW });
      if (other === engine) expect(await contentsOf(restored)).toEqual(contents);
      expect(await checkLedger(restored.database)).toEqual([]);
      expect(await documentsOf(restored, await signIn(restored, contact.email))).toEqual(documents);
      await restored.stop();
    }
  });

  test('is of one instant: what is written meanwhile is in it as a whole or not at all', async () => {
    const backup = backUp(placeOf(place), file);
    await ordered(app, { balance: 1000 }, { plan: 'gotomeeting pro', seats: 3 });
    await backup;
    const target = await engine.createEmptyDatabase();
    await restore(placeOf(target), file);
    const restored = await startApp(engine, { on: target, now: NOW });
    expect(await checkLedger(restored.database)).toEqual([]);
    await restored.stop();
  });

  test('is refused where there are rows, where it was cut off, and by another version; nothing is written', async () => {
    await backUp(placeOf(place), file);
    const before = await contentsOf(app);
    await expect(restore(placeOf(place), file)).rejects.toThrow('The database has rows');
    expect(await contentsOf(app)).toEqual(before);

    const lines = gunzipSync(readFileSync(file)).toString().split('\n');
    const target = await engine.createEmptyDatabase();
    const refusedWith = async (contents: string[], message: string) => {
      writeFileSync(`${file}.other`, gzipSync(contents.join('\n')));
      await expect(restore(placeOf(target), `${file}.other`)).rejects.toThrow(message);
    };
    await refusedWith(lines.slice(0, -2), 'not whole');
    await refusedWith(lines.toSpliced(10, 1), 'not whole');
    await refusedWith([lines[0]!.replace('People', 'Persons'), ...lines.slice(1)], 'another version');
    expect(await restore(placeOf(target), file)).toBeGreaterThan(100);
    await target.drop();
  });
});
