import { AccountRow } from '../src/accounts';
import { databaseSchema } from '../src/databaseSchema';
import { UserRow } from '../src/identity';
import { Database, upsertRows } from '../src/platform/database';
import { describeOnEachEngine } from './support/engines';

describeOnEachEngine('rows that are found by words', (engine) => {
  test('are never changed together where that would leave their words as they were', async () => {
    const place = await engine.createDatabase();
    const location = { dataDir: place.dataDir, databaseUrl: place.databaseUrl ?? null };
    const database = await Database.connect(location, databaseSchema, async () => new Date());
    await database.transaction(async (tx) => {
      await upsertRows(tx, AccountRow, [], ['id'], ['balance', 'changed_at']);
      const account = (column: string) => upsertRows(tx, AccountRow, [], ['id'], ['balance', column]);
      await expect(account('search_name')).rejects.toThrow('accounts.search_name: its words would not be written');
      // What the other column follows from.
      await expect(account('name')).rejects.toThrow('accounts.name: its words would not be written');
      const email = upsertRows(tx, UserRow, [], ['id'], ['email']);
      await expect(email).rejects.toThrow('users.email: its words would not be written');
    });
    await database.close();
    await place.drop();
  });
});
