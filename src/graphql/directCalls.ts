import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Class = new () => Record<string, unknown>;

/** What the library knows of a method that resolves a field. */
type Handler = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Parameter = NonNullable<Handler['params']>[number];

/**
 * Has the fields of objects call the methods of their resolvers, or read the property, without the library in between: for each field of
 * each row it looks for middlewares, of which there are none, and copies what is an instance already. It still calls the fields that have
 * arguments, and those of queries and mutations.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { objectTypes, fieldResolvers } = getMetadataStorage();
  for (const { name, target, fields } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const property = fields?.find(({ schemaName }) => schemaName === field.name)?.name ?? field.name;
      const handler = fieldResolvers.find((one) => one.methodName === property && isOf(target, one.getObjectType!()));
      if (!handler && property === field.name) field.resolve = defaultFieldResolver;
      else if (handler) field.resolve = directly(handler, field.resolve!) ?? field.resolve;
    }
  }
}

const isOf = (target: unknown, type: unknown) =>
  target === type || (target as Class).prototype instanceof (type as Class);

/** Calls the method itself; null where the library has more to do than that. */
function directly(handler: Handler, byLibrary: Resolve): Resolve | null {
  const { kind, params = [], middlewares = [], methodName } = handler;
  const target = handler.target as Class;
  const parameters = [...params].sort((one, other) => one.index - other.index);
  if (middlewares.length > 0 || !parameters.every(isSimple)) return null;
  const method = target.prototype[methodName];
  if (typeof method !== 'function') return null;
  const call = caller(method, parameters);
  const needs = parameters.map(classOf).filter((one) => one !== null);
  if (kind === 'internal') needs.push(target);
  const self = kind === 'external' ? new target() : null;
  return (root, args, context, info) => {
    for (const one of needs) if (!(root instanceof one)) return byLibrary(root, args, context, info);
    return call(self ?? root, root, context, info);
  };
}

const isSimple = (parameter: Parameter) =>
  (parameter.kind === 'root' || parameter.kind === 'context') && parameter.propertyName === undefined;

/** The class with methods that a method wants its object to be of; null where any object with the properties will do. */
function classOf(parameter: Parameter): Class | null {
  const type = parameter.kind === 'root' ? (parameter.getType?.() as Class | undefined) : undefined;
  return type?.prototype && Object.getOwnPropertyNames(type.prototype).length > 1 ? type : null;
}

type Call = (self: unknown, root: unknown, context: unknown, info: unknown) => unknown;

function caller(method: (...values: unknown[]) => unknown, parameters: readonly Parameter[]): Call {
  const [first, second] = parameters.map(({ kind }) => kind);
  if (parameters.length === 0) return (self) => method.call(self);
  if (parameters.length === 1) {
    return first === 'root'
      ? (self, root) => method.call(self, root)
      : (self, _root, context) => method.call(self, context);
  }
  if (parameters.length === 2 && first === 'root' && second === 'context') {
    return (self, root, context) => method.call(self, root, context);
  }
  const take = parameters.map(({ kind }) => kind);
  return (self, root, context) =>
    method.apply(
      self,
      take.map((kind) => (kind === 'root' ? root : context)),
    );
}
