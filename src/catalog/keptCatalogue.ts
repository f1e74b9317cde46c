import { randomInt } from 'node:crypto';
import { type EntityClass, type Reader, selectRows, type Tx } from '../platform/database';
import { Catalogue } from './catalogue';
import { PlanFeatureRow, PlanRow, PriceRow, ProductRow } from './entities';

/**
 * The catalogue is small, seldom changes, and every request and unit of work needs it, so each process keeps it. What is kept is as good as
 * what the database has, because nobody uses it without having read the version since: a request together with its caller, a unit of work
 * by its first question. Whoever changes the catalogue gives it another version in the same transaction.
 */

/** The version of the catalogue as SQL: a value that can be read along with anything. */
export const CATALOGUE_VERSION = '(SELECT version FROM catalogue_version WHERE id = 1)';

/** By how much a version grows at most: a number holds two million changes. */
const MOST_MORE = 2 ** 32;

interface Kept {
  version: number;
  catalogue: Catalogue;
}

/** What this process keeps of each database: the catalogue as it was last read. It grows with the vendor's prices, not with customers. */
const kept = new WeakMap<Reader['dataSource'], Kept>();

/** The version that is being read outside units of work: whoever asks meanwhile waits for the same answer. */
const underWay = new WeakMap<Reader['dataSource'], { version: number; catalogue: Promise<Catalogue> }>();

/** What each unit of work has found, for the rest of it. */
const ofUnitsOfWork = new WeakMap<Reader, Promise<Catalogue>>();

/** Units of work that have changed the catalogue: what they read is nobody else's before they commit. */
const changing = new WeakSet<Reader>();

/** The catalogue for a unit of work, or for a read outside any: it costs one short statement, in a unit of work once. */
export function catalogueOf(reader: Reader): Promise<Catalogue> {
  if (!isUnitOfWork(reader)) return currentCatalogue(reader);
  const known = ofUnitsOfWork.get(reader) ?? currentCatalogue(reader);
  ofUnitsOfWork.set(reader, known);
  return known;
}

/** The version of the catalogue as it is now. */
export async function readCatalogueVersion(reader: Reader): Promise<number> {
  const [row] = await reader.query(`SELECT ${CATALOGUE_VERSION} AS version`);
  return Number(row!.version);
}

/**
 * Called in every unit of work that changes rows of the catalogue: other processes, and this one, then read it again. The version grows by
 * chance, so that none is given twice, even where a failover has lost the last change.
 */
export async function catalogueChanges(tx: Tx): Promise<void> {
  const onCollision =
    tx.engine === 'sqlite'
      ? 'ON CONFLICT (id) DO UPDATE SET version = version + excluded.version'
      : 'ON DUPLICATE KEY UPDATE version = version + VALUES(version)';
  const sql = `INSERT INTO catalogue_version (id, version) VALUES (1, ?) ${onCollision}`;
  await tx.execute(sql, [randomInt(1, MOST_MORE)]);
  changing.add(tx);
  ofUnitsOfWork.delete(tx);
}

const isUnitOfWork = (reader: Reader): reader is Tx => 'touched' in reader;

async function currentCatalogue(reader: Reader): Promise<Catalogue> {
  return catalogueAt(reader, await readCatalogueVersion(reader));
}

/** The catalogue as it was at a version, or later. */
export async function catalogueAt(reader: Reader, version: number): Promise<Catalogue> {
  if (changing.has(reader)) return readCatalogue(reader);
  const known = kept.get(reader.dataSource);
  if (known?.version === version) return known.catalogue;
  // A unit of work has its own connection, and would hold it while it waits for others, who may have none.
  if (isUnitOfWork(reader)) return readAndKeep(reader, version);
  const begun = underWay.get(reader.dataSource);
  if (begun?.version === version) return begun.catalogue;
  const catalogue = readAndKeep(reader, version).finally(() => {
    if (underWay.get(reader.dataSource)?.catalogue === catalogue) underWay.delete(reader.dataSource);
  });
  underWay.set(reader.dataSource, { version, catalogue });
  return catalogue;
}

/** Keeps what was read where it has at least the changes of the version: a server that lags behind another one says less. */
async function readAndKeep(reader: Reader, version: number): Promise<Catalogue> {
  const catalogue = await readCatalogue(reader, version);
  const { products, plans, prices } = catalogue.rows;
  if ([products, plans, prices].some(({ length }) => length === 0)) return readCatalogue(reader);
  kept.set(reader.dataSource, { version, catalogue });
  return catalogue;
}

/** `since`: nothing is read of a table from a server that has not got to this version. */
async function readCatalogue(reader: Reader, since = 0): Promise<Catalogue> {
  const select = <Row>(entity: EntityClass<Row>, order: string) =>
    selectRows(reader, entity, `WHERE COALESCE(${CATALOGUE_VERSION}, 0) >= ? ORDER BY ${order}`, [since]);
  return new Catalogue({
    products: await select(ProductRow, 'position'),
    plans: await select(PlanRow, 'plan_rank'),
    features: await select(PlanFeatureRow, 'position'),
    prices: await select(PriceRow, 'valid_from'),
  });
}
