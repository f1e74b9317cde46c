import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  CountryCode: 'string',
  Currency: 'string',
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string',
  EmailAddress: 'string',
  JSON: 'unknown',
  Locale: 'string',
  SafeInt: 'number',
  URL: 'string',
  ID: { input: 'string', output: 'string' },
};

/** Each `.graphql` file gets its types and documents beside it, so that they are bundled with the page that uses them. */
const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/schema.generated.ts': {
      plugins: ['typescript'],
      config: { enumType: 'string-literal', enumsAsTypes: true, strictScalars: true, scalars },
    },
    'src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.generated.ts', baseTypesPath: 'schema.generated.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        ...{ strictScalars: true, scalars, enumType: 'string-literal', useTypeImports: true },
        // Not skipTypeNameForRoot: it takes our type Subscription for the root of GraphQL's subscriptions.
        ...{ nonOptionalTypename: true, inlineFragmentTypes: 'mask' },
        customDirectives: { apolloUnmask: true },
      },
    },
  },
};

export default config;
