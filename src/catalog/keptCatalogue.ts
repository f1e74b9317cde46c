import { type Reader, selectRows, type Tx } from '../platform/database';
import { Catalogue } from './catalogue';
import { PlanFeatureRow, PlanRow, PriceRow, ProductRow } from './entities';

/**
 * The catalogue is small, seldom changes, and every request and unit of work needs it, so each process keeps it. What is kept is as good as
 * what the database has, because nobody uses it without having read the version since: a request together with its caller, a unit of work
 * by its first question. Whoever changes the catalogue counts the version up in the same transaction.
 */

/** The version of the catalogue as SQL: a value that can be read along with anything. */
export const CATALOGUE_VERSION = '(SELECT version FROM catalogue_version WHERE id = 1)';

/** A catalogue of more prices than this is not kept but read each time. */
const MOST_PRICES = 20_000;

/** What this process keeps of each database: the catalogue as it was last read. */
const kept = new WeakMap<Reader['dataSource'], { version: number; catalogue: Catalogue }>();

/** What each unit of work has found, for the rest of it. */
const ofUnitsOfWork = new WeakMap<Reader, Promise<Catalogue>>();

/** Units of work that have changed the catalogue: what they read is nobody else's before they commit. */
const changing = new WeakSet<Reader>();

/** The catalogue for a unit of work, or for a read outside any: it costs one short statement, in a unit of work once. */
export function catalogueOf(reader: Reader): Promise<Catalogue> {
  if (!('touched' in reader)) return currentCatalogue(reader);
  const known = ofUnitsOfWork.get(reader) ?? currentCatalogue(reader);
  ofUnitsOfWork.set(reader, known);
  return known;
}

/** The version of the catalogue as it is now. */
export async function readCatalogueVersion(reader: Reader): Promise<number> {
  const [row] = await reader.query(`SELECT ${CATALOGUE_VERSION} AS version`);
  return Number(row!.version);
}

/** Called in every unit of work that changes rows of the catalogue: other processes, and this one, then read it again. */
export async function catalogueChanges(tx: Tx): Promise<void> {
  const onCollision = tx.engine === 'sqlite' ? 'ON CONFLICT (id) DO UPDATE SET' : 'ON DUPLICATE KEY UPDATE';
  await tx.execute(`INSERT INTO catalogue_version (id, version) VALUES (1, 1) ${onCollision} version = version + 1`);
  changing.add(tx);
  ofUnitsOfWork.delete(tx);
}

async function currentCatalogue(reader: Reader): Promise<Catalogue> {
  return catalogueAt(reader, await readCatalogueVersion(reader));
}

/** The catalogue as it was at a version, or later: what is read has at least the changes of the version that was read before. */
export async function catalogueAt(reader: Reader, version: number): Promise<Catalogue> {
  const known = kept.get(reader.dataSource);
  if (known?.version === version && !changing.has(reader)) return known.catalogue;
  const catalogue = await readCatalogue(reader);
  const isSmall = catalogue.rows.prices.length <= MOST_PRICES;
  if (isSmall && !changing.has(reader)) kept.set(reader.dataSource, { version, catalogue });
  return catalogue;
}

async function readCatalogue(reader: Reader): Promise<Catalogue> {
  return new Catalogue({
    products: await selectRows(reader, ProductRow, 'ORDER BY position'),
    plans: await selectRows(reader, PlanRow, 'ORDER BY plan_rank'),
    features: await selectRows(reader, PlanFeatureRow, 'ORDER BY position'),
    prices: await selectRows(reader, PriceRow, 'ORDER BY valid_from'),
  });
}
