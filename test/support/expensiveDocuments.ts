import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { isRequiredArgument } from 'graphql/type';
import { LIMITS } from '../../src/graphql/limits';
import { entriesOf } from '../../src/graphql/lists';

type Field = GraphQLField<unknown, unknown>;

/** A piece of a document, and what it costs. */
interface Piece {
  text: string;
  cost: number;
  /** How many fields it has. */
  size: number;
}

export interface ExpensiveDocument {
  name: string;
  query: string;
}

/** The values of arguments, `statement.year`: fields that need others are left out. */
export type KnownArguments = Readonly<Record<string, string>>;

/** How many objects a document starts from. */
const STARTS = [100, 1];
const PAGES = [100, 20, 5, 1];
/** Room for what the start of a document costs. */
const ROOM = 200;

/**
 * Searches a schema greedily for operations that pass the limits and cost as much as they may. Each starts from one field of one type, on
 * many objects or on one: that field has the widest page and, below it, the widest pages again, as deep as permitted; what is left of the
 * limit goes to the field again under aliases, then to everything else there is to ask.
 */
export class ExpensiveDocuments {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly known: KnownArguments,
    /** Ids of objects of a type, the largest first; none for types that have no objects. */
    private readonly idsOf: (type: string) => readonly string[],
  ) {}

  ofAllTypes(): ExpensiveDocument[] {
    const types = Object.values(this.schema.getTypeMap());
    const nodes = types.filter((type): type is GraphQLObjectType => isObjectType(type) && isNode(type));
    return [...nodes.flatMap((type) => this.ofType(type)), ...this.ofRoot(this.schema.getQueryType()!)];
  }

  private ofType(type: GraphQLObjectType): ExpensiveDocument[] {
    const ids = this.idsOf(type.name);
    const counts = STARTS.filter((count) => count === 1 || count <= ids.length);
    return counts.flatMap((count) =>
      fieldsOf(type).flatMap((field) => {
        const one = this.selectionOf(type, (LIMITS.cost - ROOM) / count - 1, LIMITS.depth - 1, field);
        if (!one) return [];
        const named = ids.slice(0, count).map((id) => JSON.stringify(id));
        const query = `{ nodes(ids: [${named}]) { ... on ${type.name} ${one.text} } }`;
        return [{ name: `${count} × ${type.name}.${field.name}`, query }];
      }),
    );
  }

  private ofRoot(type: GraphQLObjectType): ExpensiveDocument[] {
    return fieldsOf(type).flatMap((field) => {
      const all = this.selectionOf(type, LIMITS.cost - ROOM, LIMITS.depth, field);
      return all ? [{ name: `Query.${field.name}`, query: all.text }] : [];
    });
  }

  /** The field first, as large as can be; then again under aliases while it fits, and after it everything else that fits. */
  private selectionOf(type: GraphQLObjectType, budget: number, depth: number, first: Field): Piece | null {
    const piece = this.fieldPiece(first, budget, depth);
    if (!piece) return null;
    const pieces = [piece];
    let left = budget - piece.cost;
    const most = Math.min(LIMITS.aliases, Math.floor(LIMITS.selections / 2 / piece.size));
    for (let n = 1; n < most && left >= piece.cost; n += 1, left -= piece.cost) {
      pieces.push({ ...piece, text: `a${n}: ${piece.text}` });
    }
    for (const field of Object.values(type.getFields()).filter((other) => other !== first)) {
      const more = this.fieldPiece(field, left, Math.min(depth, 3));
      if (more) pieces.push(more);
      left -= more?.cost ?? 0;
    }
    return joined(pieces);
  }

  private fieldPiece(field: Field, budget: number, depth: number): Piece | null {
    const own = (field.extensions.cost as number | undefined) ?? 1;
    const type = getNamedType(field.type);
    if (field.args.some((argument) => isRequiredArgument(argument) && !this.valueOf(field, argument.name))) return null;
    if (isLeafType(type)) {
      const cost = own + (entriesOf(field, {}) ?? 0);
      return cost <= budget && depth > 0 ? { text: `${field.name}${this.given(field)}`, cost, size: 1 } : null;
    }
    if (depth <= 1) return null;
    for (const page of field.args.some(({ name }) => name === 'first') ? PAGES : [undefined]) {
      const entries = entriesOf(field, { first: page, ids: [] });
      const perEntry = entries === null ? budget - own : (budget - own) / Math.max(entries, 1) - 1;
      const below = this.below(type, perEntry, depth - 1);
      if (!below) continue;
      const cost = own + (entries === null ? below.cost : entries * (1 + below.cost));
      return { text: `${field.name}${this.given(field, page)} ${below.text}`, cost, size: 1 + below.size };
    }
    return null;
  }

  /** The widest list first, then all that fits. */
  private below(type: GraphQLNamedType, budget: number, depth: number): Piece | null {
    if (isInterfaceType(type)) return budget >= 2 ? { text: '{ __typename id }', cost: 2, size: 2 } : null;
    if (!isObjectType(type) || budget < 1) return null;
    const fields = Object.values(type.getFields()).sort((one, other) => widthOf(other) - widthOf(one));
    const pieces: Piece[] = [];
    let left = budget;
    for (const field of fields) {
      // The first list may take everything; the others share what is left, without lists of their own.
      const piece = this.fieldPiece(field, left, pieces.length === 0 ? depth : Math.min(depth, 2));
      if (piece) pieces.push(piece);
      left -= piece?.cost ?? 0;
    }
    return joined(pieces);
  }

  private valueOf(field: Field, argument: string): string | undefined {
    return this.known[`${field.name}.${argument}`];
  }

  private given(field: Field, page?: number): string {
    const given = field.args.flatMap(({ name }) => {
      if (name === 'first' && page !== undefined) return [`first: ${page}`];
      const value = this.valueOf(field, name);
      return value ? [`${name}: ${value}`] : [];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }
}

const isNode = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node');
/** What leads to many objects, to others of their own, or takes long. */
const fieldsOf = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter((field) => {
    const of = getNamedType(field.type);
    return (
      !isIntrospectionType(of) &&
      (field.extensions.cost !== undefined ||
        entriesOf(field, { ids: [] }) !== null ||
        (isObjectType(of) && isNode(of)))
    );
  });

/** Lists before objects, objects before values. */
function widthOf(field: Field): number {
  if (isLeafType(getNamedType(field.type))) return 0;
  return entriesOf(field, { first: 100, ids: [] }) ?? (field.name === 'nodes' ? 100 : 0.5);
}

function joined(pieces: readonly Piece[]): Piece | null {
  if (pieces.length === 0) return null;
  return {
    text: `{ ${pieces.map(({ text }) => text).join(' ')} }`,
    cost: pieces.reduce((sum, { cost }) => sum + cost, 0),
    size: pieces.reduce((sum, { size }) => sum + size, 0),
  };
}
