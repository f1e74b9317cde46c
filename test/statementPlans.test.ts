import { createConnection } from 'mysql2/promise';
import { describeOnMariadb } from './support/engines';
import { isKnown } from './support/knownReads';
import { fillSmallTables, multiplyRows } from './support/multiplyRows';
import { growingReads } from './support/plans';
import { recordRun } from './support/recordedRun';

/** How often the demo accounts are there. Where their rows are few, the database reads all of them rather than an index. */
const COPIES = 1_000;
/** What no list reads, and takes long to copy. */
const WITHOUT = ['sandbox_mailbox', 'document_sheets', 'issued_documents'];

describeOnMariadb('statements on a large database', (engine) => {
  test('read no growing table as a whole and sort none, but those of which it is known', async () => {
    const place = await engine.createEmptyDatabase();
    const { statements } = await recordRun(engine, place);
    const connection = await createConnection(place.databaseUrl!);
    await multiplyRows(connection, COPIES, { without: WITHOUT });
    await fillSmallTables(connection, 5 * COPIES);
    const reads = await growingReads(connection, statements, COPIES);
    await connection.end();
    await place.drop();
    expect(statements.size).toBeGreaterThan(450);
    expect(reads.filter((read) => !isKnown(read))).toEqual([]);
    // That it would be noticed.
    expect(reads.map(({ how }) => how)).toEqual(expect.arrayContaining(['whole table', 'sorts']));
  }, 300_000);
});
