import type { Context } from '../graphql/context';
import type { EntityClass } from '../platform/database';
import type { Catalogue } from './catalogue';
import { PlanRow, PriceRow, ProductRow } from './entities';
import { catalogueAt } from './keptCatalogue';

type OfRequest = Pick<Context, 'deps' | 'catalogueVersion'>;

/** The catalogue for a request: it costs no statement, since the version was read with the caller. */
export async function catalogueFor({ deps, catalogueVersion }: OfRequest): Promise<Catalogue> {
  return catalogueAt(deps.database, await catalogueVersion());
}

/** The rows of the catalogue that others ask for by id. */
const byId = new Map<EntityClass<object>, (catalogue: Catalogue) => ReadonlyMap<string, object>>([
  [ProductRow, ({ products }) => products],
  [PlanRow, ({ plans }) => plans],
  [PriceRow, ({ prices }) => prices],
]);

/** For the loaders of a request: the rows of an entity by their ids; null where it is no part of the catalogue. */
export function rowsOfCatalogue(context: OfRequest, entity: EntityClass<object>) {
  const rowsIn = byId.get(entity);
  return rowsIn ? catalogueFor(context).then(rowsIn) : null;
}
