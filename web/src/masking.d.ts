import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

/** Fragments stay closed to who did not ask for them, in the types as at run time. */
declare module '@apollo/client' {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
