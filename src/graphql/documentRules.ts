import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  isIntrospectionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Refuses documents with more operations than that. */
export const maxOperations =
  (most: number): ValidationRule =>
  (context): ASTVisitor => ({
    Document({ definitions }) {
      const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      if (operations.length <= most) return;
      context.reportError(
        new GraphQLError(`The document has ${operations.length} operations; at most ${most} may be.`),
      );
    },
  });

/** Refuses aliases that are longer: an answer repeats them for every entry of a list. */
export const maxAliasLength =
  (most: number): ValidationRule =>
  (context): ASTVisitor => ({
    Field({ alias }) {
      if (!alias || alias.value.length <= most) return;
      context.reportError(new GraphQLError(`An alias may have at most ${most} characters.`, { nodes: alias }));
    },
  });

/** Lists of types and fields: one inside another multiplies the schema with itself. */
const NESTING = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes']);

/**
 * Keeps what introspection answers as small as the schema: nothing of it has an alias, so nothing is answered twice, and the lists of
 * a type do not stand inside each other. Tools ask for no more than that.
 */
export const boundedIntrospection: ValidationRule = (context): ASTVisitor => ({
  Field(field) {
    const isRoot = field.name.value === SchemaMetaFieldDef.name || field.name.value === TypeMetaFieldDef.name;
    if (field.alias && (isRoot || isOfSchema(context))) refuse(context, field, 'Introspection fields have no aliases.');
    if (!isOfSchema(context) || !NESTING.has(field.name.value)) return;
    if (hasNesting(context, field.selectionSet, new Set())) {
      refuse(context, field, 'Lists of fields and types do not stand inside each other.');
    }
  },
});

function isOfSchema(context: ValidationContext): boolean {
  const parent = context.getParentType();
  return !!parent && isIntrospectionType(parent);
}

function refuse(context: ValidationContext, nodes: FieldNode, message: string): void {
  context.reportError(new GraphQLError(message, { nodes }));
}

/** Whether such a list stands anywhere below, also by way of fragments, each of which is looked at once. */
function hasNesting(context: ValidationContext, set: SelectionSetNode | undefined, seen: Set<string>): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const { value } = selection.name;
      if (seen.has(value)) return false;
      seen.add(value);
      return hasNesting(context, context.getFragment(value)?.selectionSet, seen);
    }
    if (selection.kind === Kind.FIELD && NESTING.has(selection.name.value)) return true;
    return hasNesting(context, selection.selectionSet, seen);
  });
}
