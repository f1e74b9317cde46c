import { AccountRow } from '../src/accounts';
import { BriefReader, BriefRows, selectRows } from '../src/platform/database';
import { type App, startApp } from './support/app';
import { describeOnEachEngine } from './support/engines';
import { customer } from './support/people';

describeOnEachEngine('rows without the columns that lists seldom show', (engine) => {
  let app: App;
  let id: string;
  beforeAll(async () => {
    app = await startApp(engine);
    id = (await customer(app, 'ONLINE', 'FR')).accountId;
  });
  afterAll(() => app.stop());

  const read = async (brief: BriefRows) =>
    (await selectRows(new BriefReader(app.database, brief), AccountRow, 'WHERE id = ?', [id]))[0]!;

  test('have the other columns, and are of their class', async () => {
    const row = await read(new BriefRows());
    expect(row).toBeInstanceOf(AccountRow);
    expect([row.id, row.kind, row.country, row.balance]).toEqual([id, 'ONLINE', 'FR', 0]);
  });

  test.each([
    ['asked for one', (row: AccountRow) => row.vatNumber],
    ['copied', (row: AccountRow) => ({ ...row })],
    ['written as JSON', (row: AccountRow) => JSON.stringify(row)],
    ['taken apart', (row: AccountRow) => Object.entries(row)],
  ])('say so when they are %s', async (_how, use) => {
    const row = await read(new BriefRows());
    expect(() => use(row)).toThrow(/^AccountRow\.\w+ was not read$/);
  });

  test('are whole once they were too brief', async () => {
    const brief = new BriefRows();
    const row = await read(brief);
    let fault: unknown = null;
    try {
      void row.phone;
    } catch (error) {
      fault = error;
    }
    expect(brief.areEnough(AccountRow)).toBe(true);
    expect(brief.tooBriefFor(fault)).toBe(AccountRow);
    expect(brief.areEnough(AccountRow)).toBe(false);
    expect({ ...(await read(brief)) }).toEqual((await selectRows(app.database, AccountRow, 'WHERE id = ?', [id]))[0]);
  });

  test('are not made whole by other faults', () => {
    expect(new BriefRows().tooBriefFor(new Error('another'))).toBeNull();
  });
});
