import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DefinitionNode,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  parse,
  print,
} from 'graphql';
import { graphqlSchema, printGraphqlSchema } from '../src/graphqlSchema';
import { createTemporaryFolder } from './runner/temporaryFolder';

const root = join(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const schema = graphqlSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));

/** Fields, arguments, input fields and enum values of a type, each with its path, `Query.node(id:)`. */
function partsOf(type: GraphQLNamedType): { path: string; description?: string | null }[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => ({ path: `${type.name}.${name}`, description }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => ({
      path: `${type.name}.${name}`,
      description,
    }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    { path: `${type.name}.${name}`, description },
    ...args.map((argument) => ({ path: `${type.name}.${name}(${argument.name}:)`, description: argument.description })),
  ]);
}

/** What a definition promises, one line per promise: `Query.node(id:): ID!`. */
function promisesOf(definition: DefinitionNode): string[] {
  switch (definition.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return [`scalar ${definition.name.value}`];
    case Kind.ENUM_TYPE_DEFINITION:
      return (definition.values ?? []).map((value) => `${definition.name.value}.${value.name.value}`);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (definition.fields ?? []).map((field) => {
        const standard = field.defaultValue ? ` = ${print(field.defaultValue)}` : '';
        return `${definition.name.value}.${field.name.value}: ${print(field.type)}${standard}`;
      });
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        ...(definition.interfaces ?? []).map(
          (implemented) => `${definition.name.value} implements ${implemented.name.value}`,
        ),
        ...(definition.fields ?? []).flatMap((field) => {
          const path = `${definition.name.value}.${field.name.value}`;
          const parameters = (field.arguments ?? []).map(
            (argument) => `${path}(${argument.name.value}:): ${print(argument.type)}`,
          );
          return [`${path}: ${print(field.type)}`, ...parameters];
        }),
      ];
    default:
      return [];
  }
}

const promises = (text: string) => parse(text).definitions.flatMap(promisesOf);

describe('the schema', () => {
  test('is the one that is committed (npm run schema writes it)', () => {
    expect(printGraphqlSchema()).toBe(read('schema/schema.graphql'));
  });

  test('describes every type', () => {
    expect(types.filter((type) => !type.description).map((type) => type.name)).toEqual([]);
  });

  test('describes every field, argument, input field and enum value', () => {
    const parts = types.flatMap(partsOf);
    expect(parts.length).toBeGreaterThan(300);
    expect(parts.filter(({ description }) => !description).map(({ path }) => path)).toEqual([]);
  });

  test('keeps what clients were promised', () => {
    const offered = new Set(promises(printGraphqlSchema()));
    expect(promises(read('test/support/contract.graphql')).filter((promise) => !offered.has(promise))).toEqual([]);
  });

  test('is what the tests’ own client and the types of their answers were generated from (npm run schema writes them)', () => {
    const folder = createTemporaryFolder('codegen-');
    const config = join(folder, 'codegen.yml');
    writeFileSync(config, read('codegen.yml').replaceAll('test/support/generated', folder));
    execFileSync(join(root, 'node_modules/.bin/graphql-codegen'), ['--config', config], { cwd: root, stdio: 'pipe' });
    for (const file of ['graphql.ts', 'answers.ts']) {
      expect(readFileSync(join(folder, file), 'utf8')).toBe(read(`test/support/generated/${file}`));
    }
  });
});
