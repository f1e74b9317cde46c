import { type EntityClass, findRows, type TouchedRows, type Tx } from '../platform/database';
import { Days } from '../rules';
import { AccountRow } from './entities';

/** What one step needs: the rows that were touched, each read at most once. */
export class Touched {
  readonly days: Days;
  private readonly read = new Map<unknown, Promise<unknown[]>>();

  constructor(
    private readonly tx: Tx,
    private readonly touched: TouchedRows,
  ) {
    this.days = new Days(tx.now);
  }

  /** The touched rows of an entity as they are now, by id; those that were deleted are left out. */
  rows<Row extends { id: string }>(entity: EntityClass<Row>): Promise<Row[]> {
    const known = this.read.get(entity) ?? this.readRows(entity);
    this.read.set(entity, known);
    return known as Promise<Row[]>;
  }

  /** The accounts that own these rows, by id, in one statement. */
  async accountsOf(rows: readonly { accountId: string }[]): Promise<ReadonlyMap<string, AccountRow>> {
    const ids = [...new Set(rows.map(({ accountId }) => accountId))].sort();
    return new Map((await findRows(this.tx, AccountRow, ids)).map((account) => [account.id, account]));
  }

  private async readRows<Row extends { id: string }>(entity: EntityClass<Row>): Promise<Row[]> {
    const entries = this.touched.entries(entity);
    const unknown = entries.filter(([, row]) => row === null).map(([id]) => id);
    const found = await findRows(this.tx, entity, unknown);
    const rows = [...entries.flatMap(([, row]) => row ?? []), ...found];
    return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  }
}

/** Something that must follow from what a unit of work has written; each domain contributes its own. */
export interface Consequence {
  /** The entities whose rows it looks at. */
  of: readonly EntityClass<object>[];
  settle(tx: Tx, touched: Touched): Promise<void>;
}

/** What follows from one another has settled long before; more rounds are a programming error. */
const MOST_ROUNDS = 12;

/**
 * Settles everything that follows from what a unit of work has written, before it commits: nobody has to remember to. Consequences
 * are settled in their order; what they write is looked at in another round, until nothing new follows.
 */
export async function reconcile(tx: Tx, consequences: readonly Consequence[]): Promise<void> {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const drained = tx.touched.drain();
    const following = consequences.filter(({ of }) => drained.has(of));
    if (following.length === 0) return;
    const touched = new Touched(tx, drained);
    for (const { settle } of following) await settle(tx, touched);
  }
  throw new Error('What follows from a unit of work does not come to an end');
}
