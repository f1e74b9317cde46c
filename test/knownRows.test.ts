import { databaseSchema } from '../src/databaseSchema';
import { Database, findRow, findRows, getRow, insertRows, lockRow, type Tx, updateRow } from '../src/platform/database';
import { JobRow } from '../src/platform/jobs';
import { describeOnEachEngine, type TestDatabase } from './support/engines';

const NOW = new Date('2026-06-01T09:00:00.123Z');

describeOnEachEngine('what a unit of work knows of rows', (engine) => {
  let place: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    place = await engine.createDatabase();
    const location = { dataDir: place.dataDir, databaseUrl: place.databaseUrl ?? null };
    database = await Database.connect(location, databaseSchema, async () => NOW);
  });
  afterEach(async () => {
    await database.close();
    await place.drop();
  });

  /** A job is about nothing that must be there. */
  const job = (id: string): JobRow => ({
    ...{ id, kind: 'test', subjectId: id, status: 'DUE', dueAt: NOW, priority: 0, attempts: 0 },
    ...{ leasedUntil: null, lastError: null, createdAt: NOW },
  });

  async function counted<T>(work: () => Promise<T>): Promise<[number, T]> {
    const before = database.statements;
    const result = await work();
    return [database.statements - before, result];
  }
  const inTransaction = (work: (tx: Tx) => Promise<void>) => database.transaction(work);
  const write = () => inTransaction((tx) => insertRows(tx, JobRow, [job('a'), job('b')]));

  test('a row is read once, and several with those that are known', async () => {
    await write();
    await inTransaction(async (tx) => {
      expect(await counted(() => getRow(tx, JobRow, 'a'))).toEqual([1, job('a')]);
      expect(await counted(() => getRow(tx, JobRow, 'a'))).toEqual([0, job('a')]);
      expect(await counted(() => findRows(tx, JobRow, ['b', 'a', 'none']))).toEqual([1, [job('a'), job('b')]]);
    });
  });

  test('what was inserted and changed is known as it will be read', async () => {
    await inTransaction(async (tx) => {
      await insertRows(tx, JobRow, [job('a')]);
      await updateRow(tx, JobRow, 'a', { attempts: 3, leasedUntil: NOW });
      const changed = { ...job('a'), attempts: 3, leasedUntil: NOW };
      expect(await counted(() => getRow(tx, JobRow, 'a'))).toEqual([0, changed]);
    });
    expect(await findRow(database, JobRow, 'a')).toEqual({ ...job('a'), attempts: 3, leasedUntil: NOW });
  });

  test('a change that changes nothing is not sent', async () => {
    await write();
    await inTransaction(async (tx) => {
      await getRow(tx, JobRow, 'a');
      expect((await counted(() => updateRow(tx, JobRow, 'a', { attempts: 0, dueAt: new Date(NOW) })))[0]).toBe(0);
      expect((await counted(() => updateRow(tx, JobRow, 'a', { attempts: 1 })))[0]).toBe(1);
    });
  });

  test('whoever gets a row and changes the object changes nobody else’s', async () => {
    await write();
    await inTransaction(async (tx) => {
      (await getRow(tx, JobRow, 'a')).attempts = 9;
      (await getRow(tx, JobRow, 'a')).attempts = 9;
      expect((await getRow(tx, JobRow, 'a')).attempts).toBe(0);
    });
  });

  test('a statement that writes otherwise makes what is known of its table forgotten', async () => {
    await write();
    await inTransaction(async (tx) => {
      await getRow(tx, JobRow, 'a');
      await tx.execute("UPDATE jobs SET attempts = 5 WHERE id = 'a'");
      expect((await getRow(tx, JobRow, 'a')).attempts).toBe(5);
      await tx.execute("DELETE FROM jobs WHERE id = 'a'");
      expect(await findRow(tx, JobRow, 'a')).toBeNull();
    });
  });

  if (engine.name === 'mariadb')
    test('what others changed while a lock was waited for is seen after it', async () => {
      await write();
      let locked = () => {};
      const isLocked = new Promise<void>((resolve) => {
        locked = resolve;
      });
      const other = await Database.connect(
        { dataDir: place.dataDir, databaseUrl: place.databaseUrl! },
        databaseSchema,
        async () => NOW,
      );
      const changing = other.transaction(async (tx) => {
        await lockRow(tx, JobRow, 'WHERE id = ?', ['b']);
        locked();
        await new Promise((resolve) => setTimeout(resolve, 200));
        await updateRow(tx, JobRow, 'a', { attempts: 7 });
      });
      await isLocked;
      await inTransaction(async (tx) => {
        expect((await getRow(tx, JobRow, 'a')).attempts).toBe(0);
        await lockRow(tx, JobRow, 'WHERE id = ?', ['b']);
        expect((await getRow(tx, JobRow, 'a')).attempts).toBe(7);
      });
      await changing;
      await other.close();
    });
});
