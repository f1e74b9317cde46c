import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, SchemaMetaFieldDef, TypeMetaFieldDef, visit } from 'graphql';
import { isStaff } from '../rules';
import type { Context } from './context';

const ROOTS = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

/** Outside a sandbox the schema is shown to staff only. */
export const introspectionForStaff: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, contextValue: { deps, caller } }) {
        if (deps.config.sandbox || (caller && isStaff(caller.actor)) || !introspects(document)) return;
        const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
        throw new GraphQLError('Only staff may see the schema here.', { extensions });
      },
    };
  },
};

export function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      found ||= ROOTS.has(name.value);
    },
  });
  return found;
}
