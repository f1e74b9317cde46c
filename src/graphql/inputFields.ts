import { type GraphQLInputType, type GraphQLSchema, getNullableType, isInputObjectType, isListType } from 'graphql';
import type { Payload } from './payload';
import type { UserError } from './userError';

/**
 * Has the refusals of every mutation name fields of its own input. A rule names what it decides about by its name (`planId`); a mutation
 * may have that deeper in its input (`change.planId`), or not at all: then no other input would help, and the field is empty.
 */
export function nameInputFields(schema: GraphQLSchema): void {
  for (const mutation of Object.values(schema.getMutationType()!.getFields())) {
    const resolve = mutation.resolve!;
    const input = mutation.args[0]?.type;
    mutation.resolve = async (...call) => {
      const answer = (await resolve(...call)) as Payload;
      const named = (error: UserError) => ({ ...error, field: input ? fieldIn(input, error.field) : [] });
      return { ...answer, userErrors: answer.userErrors.map(named) };
    };
  }
}

/** The path of a field as an input type has it; of its parts as many as are there. Entries of lists are numbers: `lines.0.seats`. */
export function fieldIn(input: GraphQLInputType, path: readonly string[]): string[] {
  const here = partsIn(input, path);
  if (here.length > 0 || path.length === 0) return here;
  const type = getNullableType(input);
  const nested = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  for (const { name, type: below } of nested) {
    const found = partsIn(below, path);
    if (found.length > 0) return [name, ...found];
  }
  return [];
}

/** How much of a path leads into an input type from its top. */
function partsIn(input: GraphQLInputType, [part, ...rest]: readonly string[]): string[] {
  if (part === undefined) return [];
  const type = getNullableType(input);
  if (isListType(type)) return /^\d+$/.test(part) ? [part, ...partsIn(type.ofType, rest)] : [];
  const field = isInputObjectType(type) ? type.getFields()[part] : undefined;
  return field ? [part, ...partsIn(field.type, rest)] : [];
}
