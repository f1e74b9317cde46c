import { databaseSchema } from '../src/databaseSchema';
import { Database } from '../src/platform/database';
import { describeOnEachEngine } from './support/engines';

describeOnEachEngine('the log of statements (LOG_LEVEL=trace)', (engine) => {
  test('has each statement in its order, and no value', async () => {
    const place = await engine.createDatabase();
    const location = { dataDir: place.dataDir, databaseUrl: place.databaseUrl ?? null };
    const statements: string[] = [];
    const database = await Database.connect(location, databaseSchema, async () => new Date());
    database.onStatement = (sql) => statements.push(sql);
    await database.query('SELECT ? AS answer', ['s3cret']);
    await database.transaction((tx) => tx.query('SELECT ? AS answer', ['s3cret']));
    await database.close();
    await place.drop();
    const begin = database.engine === 'sqlite' ? 'BEGIN IMMEDIATE' : 'START TRANSACTION';
    expect(statements).toEqual(['SELECT ? AS answer', begin, 'SELECT ? AS answer', 'COMMIT']);
  });
});
