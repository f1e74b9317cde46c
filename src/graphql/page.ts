import { GraphQLError } from 'graphql';
import { ArgsType, type ClassType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { type IdType, typeOfId } from '../platform/ids';
import type { Page, PageOrder, PageRequest } from '../platform/pages';
import { CURRENCY_DECIMALS, type Currency, minor } from '../rules';
import { Money } from './money';

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether this page was asked for with `after`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The first edge’s cursor.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The last edge’s cursor: pass it as `after` for the next page.' })
  endCursor!: string | null;
}

/** How many entries a page has at most, and unless told otherwise. */
export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 20;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `How many, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} unless given.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page starts.' })
  after?: string | null;
}

/** A cursor holds the order of its list, what its row is sorted by, and the row's id. */
const toCursor = (row: { id: string }, { order }: Page<{ id: string }>) =>
  Buffer.from(JSON.stringify([nameOf(order), ...(order?.valuesOf(row) ?? []), row.id])).toString('base64url');

type Order = Pick<PageOrder<never>, 'columns' | 'kind'>;

const nameOf = (order?: Order) => order?.columns.join() ?? '';

/** What lists are sorted by. The database is never asked to compare a column with anything else. */
const VALUES: Readonly<Record<Order['kind'], RegExp>> = {
  TEXT: /^.{0,300}$/su,
  DAY: /^\d{4}-\d{2}-\d{2}$/,
  NUMBER: /^-?\d{1,16}$/,
  INSTANT: /^(\d|\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3})$/,
};

/**
 * The page a client asked for of a list that has that order, newest first unless one is given.
 * @throws BAD_USER_INPUT when `first` is out of range or `after` is no cursor of such a list
 */
export function pageRequest({ first, after }: PageArgs, order?: Order): PageRequest {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE) throw badInput(`first must be between 1 and ${MAX_PAGE}`);
  if (after == null) return { first: size, after: null, afterSortedBy: [] };
  const [name, ...values] = partsOf(after);
  const id = values.pop() ?? '';
  const isOfOrder = name === nameOf(order) && values.length === (order?.columns.length ?? 0);
  const fits = isOfOrder && values.every((value) => VALUES[order!.kind].test(value));
  if (!fits || typeOfId(id) === null) throw notOfThisList();
  return { first: size, after: id, afterSortedBy: values };
}

function partsOf(cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch {
    return [];
  }
}

const notOfThisList = () => badInput('after is not a cursor of this list');

export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A list of the page's entries: what one costs counts for each by way of the connection, which knows how many were asked for. */
const InPage = () => Extensions({ atMost: MAX_PAGE, countedByConnection: true });

/** The description of a filter's `changedSince`. */
export const CHANGED_SINCE =
  'Only those that were changed since, or in the minute before: give the latest `changedAt` that was seen. Cheap to ask again and again.';

/** What a connection's fields are resolved from. */
export interface Connection<Row> {
  page: Page<Row>;
}

/** Points of a sum over a whole list. */
export const SUM = 200;

/** A sum over the whole list that its connection has, by its name. */
export interface SummedUp {
  field: string;
  description: string;
}

/** The Relay connection type of a node type, which is named after its ids. */
export function connectionOf<T extends { id: string }>(name: IdType, node: () => ClassType<T>, summedUp?: SummedUp) {
  @ObjectType(`${name}Edge`, { description: 'One entry of the list with its cursor.' })
  class Edge {
    @Field(() => String, { description: 'Marks the place of this entry; pass it as `after` to go on from here.' })
    cursor!: string;

    @Field(node, { description: 'The entry itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list, newest first unless the list has another order.' })
  class ConnectionType {
    /** @throws BAD_USER_INPUT when the page starts after something that is in no such list */
    constructor(readonly page: Page<{ id: string }>) {
      if (page.after !== null && typeOfId(page.after) !== name) throw notOfThisList();
    }

    @InPage()
    @Field(() => [Edge], { description: 'The entries with their cursors.' })
    edges() {
      return this.page.rows.map((row) => ({ cursor: toCursor(row, this.page), node: row }));
    }

    @InPage()
    @Field(() => [node()], { description: 'The entries.' })
    nodes() {
      return this.page.rows;
    }

    @Field(() => PageInfo, { description: 'Whether and how to go on.' })
    pageInfo(): PageInfo {
      const { rows, hasNextPage, hasPreviousPage } = this.page;
      const [first, last] = [rows[0], rows[rows.length - 1]];
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: first ? toCursor(first, this.page) : null,
        endCursor: last ? toCursor(last, this.page) : null,
      };
    }

    @Field(() => Int, { description: 'How many entries the whole list has.' })
    totalCount() {
      return this.page.count();
    }
  }
  if (summedUp) addSum(ConnectionType, summedUp);
  return ConnectionType;
}

/** Adds a field that sums something up, by the page's `sum`. The decorators are called by hand: whether there is one depends on the list. */
function addSum({ prototype }: ClassType<{ page: Page<{ id: string }> }>, { field, description }: SummedUp): void {
  const resolve = async function (this: { page: Page<{ id: string }> }) {
    const sums = (await this.page.sum?.()) ?? [];
    return sums.map(({ currency, amount }) => new Money(minor(amount), currency as Currency));
  };
  Object.defineProperty(prototype, field, { value: resolve });
  const bound = Extensions({ atMost: Object.keys(CURRENCY_DECIMALS).length, cost: SUM });
  for (const decorate of [Field(() => [Money], { description }), bound]) decorate(prototype, field, { value: resolve });
}
