import { GraphQLError } from 'graphql';
import { ArgsType, type ClassType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import type { Page, PageOrder, PageRequest } from '../platform/pages';

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

/** What a cursor holds: what its row is sorted by, then the row's id. */
const SEPARATOR = '~';

const toCursor = (row: { id: string }, page: Page<{ id: string }>) =>
  Buffer.from([...(page.sortedBy?.(row) ?? []), row.id].join(SEPARATOR)).toString('base64url');

/** A whole number or an instant: what lists are sorted by. */
const SORT_VALUE = /^(\d{1,16}|\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3})$/;

/**
 * The page a client asked for of a list that has that order, newest first unless one is given.
 * @throws BAD_USER_INPUT when `first` is out of range or `after` is no cursor of such a list
 */
export function pageRequest({ first, after }: PageArgs, order?: Pick<PageOrder<never>, 'columns'>): PageRequest {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE) throw badInput(`first must be between 1 and ${MAX_PAGE}`);
  if (after == null) return { first: size, after: null, afterSortedBy: [] };
  const values = Buffer.from(after, 'base64url').toString().split(SEPARATOR);
  const id = values.pop()!;
  const isOfOrder = values.length === (order?.columns.length ?? 0) && values.every((value) => SORT_VALUE.test(value));
  if (!isOfOrder || !/^[a-z]+_[0-9a-z]+$/.test(id)) throw badInput('after is not a cursor of this list');
  return { first: size, after: id, afterSortedBy: values };
}

export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A list of the page's entries: what one costs counts for each by way of the connection, which knows how many were asked for. */
const InPage = () => Extensions({ atMost: MAX_PAGE, countedByConnection: true });

/** What a connection's fields are resolved from. */
export interface Connection<Row> {
  page: Page<Row>;
}

/** The Relay connection type of a node type. */
export function connectionOf<T extends { id: string }>(name: string, node: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: 'One entry of the list with its cursor.' })
  class Edge {
    @Field(() => String, { description: 'Marks the place of this entry; pass it as `after` to go on from here.' })
    cursor!: string;

    @Field(node, { description: 'The entry itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list, newest first unless the list has another order.' })
  class ConnectionType {
    constructor(private readonly page: Page<{ id: string }>) {}

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
  return ConnectionType;
}
