import { type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Class = new () => Record<string, unknown>;

/** What the library knows of a method that resolves a field. */
type Handler = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Parameter = NonNullable<Handler['params']>[number];
type Arguments = Readonly<Record<string, unknown>>;

/**
 * Has the fields of objects call the methods of their resolvers, or read the property, without the library in between: for each field of
 * each row it looks for middlewares, of which there are none, waits for a validation that is off, and copies what is an instance already.
 * It still calls the fields of queries and mutations, and those whose arguments are input objects, where there are any.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { objectTypes, fieldResolvers } = getMetadataStorage();
  const byName = new Map<string, Handler[]>();
  for (const one of fieldResolvers) byName.set(one.methodName, [...(byName.get(one.methodName) ?? []), one]);
  for (const { name, target, fields } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const property = fields?.find(({ schemaName }) => schemaName === field.name)?.name ?? field.name;
      const handler = byName.get(property)?.find((one) => isOf(target, one.getObjectType!()));
      if (!handler && property === field.name) field.resolve = undefined;
      else if (handler) field.resolve = directly(handler, field.resolve!) ?? field.resolve;
    }
  }
}

/** What resolves a field: a resolver, or reading the property. */
export function resolverOf({ name, resolve }: GraphQLField<unknown, unknown>): Resolve {
  return resolve ?? ((root) => (root as Record<string, unknown>)[name]);
}

const isOf = (target: unknown, type: unknown) =>
  target === type || (target as Class).prototype instanceof (type as Class);

/** Calls the method itself; null where the library has more to do than that. */
function directly(handler: Handler, byLibrary: Resolve): Resolve | null {
  const { kind, params = [], middlewares = [], methodName } = handler;
  const target = handler.target as Class;
  const parameters = [...params].sort((one, other) => one.index - other.index);
  const takes = parameters.map(takeOf);
  if (middlewares.length > 0 || !takes.every((take) => take !== null)) return null;
  const method = target.prototype[methodName];
  if (typeof method !== 'function') return null;
  const call = caller(method, takes);
  const needs = parameters.map(classOf).filter((one) => one !== null);
  if (kind === 'internal') needs.push(target);
  const inputs = parameters.flatMap(inputsOf);
  const self = kind === 'external' ? new target() : null;
  return (root, args, context, info) => {
    for (const one of needs) if (!(root instanceof one)) return byLibrary(root, args, context, info);
    for (const name of inputs) if (args[name] != null) return byLibrary(root, args, context, info);
    return call(self ?? root, root, args, context);
  };
}

/** The class with methods that a method wants its object to be of; null where any object with the properties will do. */
function classOf(parameter: Parameter): Class | null {
  const type = parameter.kind === 'root' ? (parameter.getType?.() as Class | undefined) : undefined;
  return type?.prototype && Object.getOwnPropertyNames(type.prototype).length > 1 ? type : null;
}

/** The names of the arguments that a parameter holds, those of a whole class of arguments among them, with what they are made of. */
function argumentsOf(parameter: Parameter): { name: string; type: unknown }[] {
  if (parameter.kind === 'arg') return [{ name: parameter.name, type: parameter.getType() }];
  if (parameter.kind !== 'args') return [];
  const { argumentTypes } = getMetadataStorage();
  const asked = parameter.getType() as Class;
  return argumentTypes
    .filter(({ target }) => isOf(asked, target))
    .flatMap(({ fields = [] }) => fields.map(({ name, getType }) => ({ name, type: getType() })));
}

/** The arguments of a parameter that are input objects: the library makes instances of them. */
function inputsOf(parameter: Parameter): string[] {
  const { inputTypes } = getMetadataStorage();
  const isInput = (type: unknown) => inputTypes.some(({ target }) => target === type);
  return argumentsOf(parameter)
    .filter(({ type }) => isInput(type))
    .map(({ name }) => name);
}

/** What a method gets for a parameter. */
type Take = (root: unknown, args: Arguments, context: unknown) => unknown;

/** null: the library knows what that is. */
function takeOf(parameter: Parameter): Take | null {
  if (parameter.kind === 'arg') return (_root, args) => args[parameter.name];
  // With what other parameters take: nobody looks at that.
  if (parameter.kind === 'args') return (_root, args) => args;
  if ((parameter.kind !== 'root' && parameter.kind !== 'context') || parameter.propertyName !== undefined) return null;
  return parameter.kind === 'root' ? (root) => root : (_root, _args, context) => context;
}

type Call = (self: unknown, root: unknown, args: Arguments, context: unknown) => unknown;

/** Written out for the usual numbers of parameters. */
function caller(method: (...values: unknown[]) => unknown, takes: readonly Take[]): Call {
  const [first, second, third] = takes as [Take, Take, Take];
  if (takes.length === 0) return (self) => method.call(self);
  if (takes.length === 1) return (self, root, args, context) => method.call(self, first(root, args, context));
  if (takes.length === 2) {
    return (self, root, args, context) => method.call(self, first(root, args, context), second(root, args, context));
  }
  if (takes.length === 3) {
    return (self, root, args, context) =>
      method.call(self, first(root, args, context), second(root, args, context), third(root, args, context));
  }
  return (self, root, args, context) =>
    method.apply(
      self,
      takes.map((take) => take(root, args, context)),
    );
}
