import { sourceFiles } from './support/imports';
import { type EntityUse, entities, entityUses, sqlUses, type TableUse, tables } from './support/tables';

/** `src/accounts/signUp.ts` → `accounts`; files directly in src own no table. */
const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? null;

const files = sourceFiles('src');
const inSql = files.flatMap(sqlUses);
const asValues = files.filter((file) => folderOf(file) !== null).flatMap(entityUses);

/** A table belongs to the folder that declares its entity; one without an entity to the folder that names it. */
function ownerOf(table: string): string | null {
  const declared = [...entities.values()].find((entity) => entity.table === table);
  const named = inSql.find(({ file, table: of }) => of === table && folderOf(file) !== null);
  return folderOf((declared ?? named)?.file ?? '');
}

const isForeign = ({ file, table }: TableUse) => folderOf(file) !== ownerOf(table);

const lines = (uses: readonly TableUse[]) => uses.map(({ file, what }) => `${file}: ${what}`);

/** They check what all others have written, and so must not read it through their functions. */
const AUDITORS = ['src/checkLedger.ts', 'src/ledgerPasses.ts', 'src/checkWords.ts'];

/** Reads a row that is known by its id. */
const BY_ID = ['loaders.row', 'loaders.get', 'getRow', 'findRow', 'findRows', 'selectByIds'];

/** An array says whose row a unit of work is about, `[InvoiceRow, id]`, or which rows a consequence looks at; then they are told. */
const ofUnitOfWork = ({ by }: EntityUse) => by === '[]' || by.startsWith('touched.');

describe('each table has one owner', () => {
  test('every table belongs to a folder', () => {
    expect([...tables].filter((table) => ownerOf(table) === null)).toEqual([]);
    expect(tables.size).toBeGreaterThan(35);
    expect(inSql.length).toBeGreaterThan(80);
    expect(asValues.length).toBeGreaterThan(250);
  });

  test('SQL names a table only in its owner’s folder', () => {
    expect(lines(inSql.filter((use) => isForeign(use) && !AUDITORS.includes(use.file)))).toEqual([]);
  });

  test('the auditor reads and never writes', () => {
    const audited = inSql.filter(({ file }) => AUDITORS.includes(file));
    expect(audited.filter(({ what }) => !/^(FROM|JOIN) /.test(what))).toEqual([]);
    expect(new Set(audited.map(({ table }) => ownerOf(table))).size).toBeGreaterThan(4);
  });

  test('others read its rows by id or through its owner’s functions, and write none', () => {
    const foreign = asValues.filter(isForeign);
    expect(lines(foreign.filter((use) => !BY_ID.includes(use.by) && !ofUnitOfWork(use)))).toEqual([]);
    expect(foreign.length).toBeGreaterThan(50);
  });
});
