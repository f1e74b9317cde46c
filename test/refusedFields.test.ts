import { type GraphQLField, type GraphQLInputType, getNullableType, isInputObjectType, isListType } from 'graphql';
import { fieldIn } from '../src/graphql/inputFields';
import { graphqlSchema } from '../src/graphqlSchema';
import { readSource, sourceFiles } from './support/imports';

const mutations = Object.values(graphqlSchema().getMutationType()!.getFields());
const withInput = mutations.filter(({ args }) => args.length > 0);
const inputOf = ({ args }: GraphQLField<unknown, unknown>) => args[0]!.type;

/** Whether somebody who sends this input can send another value at that path. */
function has(input: GraphQLInputType, [part, ...rest]: readonly string[]): boolean {
  if (part === undefined) return true;
  const type = getNullableType(input);
  if (isListType(type)) return /^\d+$/.test(part) && has(type.ofType, rest);
  const field = isInputObjectType(type) ? type.getFields()[part] : undefined;
  return field !== undefined && has(field.type, rest);
}

/** Every name that the sources refuse an input by, alone and as rules place it: in a line of a quote, or in an item of a cart. */
const names = new Set(
  sourceFiles('src').flatMap((file) =>
    [...readSource(file).matchAll(/\['?(\w+)'?\]|'(\w+)'\)/g)].map((found) => found[1] ?? found[2]!),
  ),
);
const paths = [...names].flatMap((name) => [
  [name],
  ['lines', '0', name],
  ['items', 'cit_1', name],
  ['releaseSeats', '1', name],
]);

describe('the field of a refusal', () => {
  test('names an input of the mutation that was called, whatever the rule decides about: all mutations', () => {
    expect(withInput.length).toBeGreaterThan(60);
    expect(names).toContain('effectiveOn');
    const wrong = withInput.flatMap((mutation) =>
      paths
        .filter((path) => !has(inputOf(mutation), fieldIn(inputOf(mutation), path)))
        .map((path) => `${mutation.name}: ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each<[string, string[], string[]]>([
    ['quoteDraft', ['lines', '3', 'effectiveOn'], ['lines', '3', 'effectiveOn']],
    ['quoteAccept', ['lines', '3', 'subscriptionId'], []],
    ['quoteSend', ['validUntil'], []],
    ['quoteExtend', ['validUntil'], ['validUntil']],
    ['cartAddChange', ['planId'], ['change', 'planId']],
    ['cartAddChange', ['change'], ['change']],
    ['cartUpdateItem', ['planId'], ['planId']],
    ['cartUpdateItem', ['change'], []],
    ['orderPlace', ['items', 'cit_1', 'releaseSeatsOf'], []],
    ['invoicePay', ['amount'], ['amount']],
  ])('%s: %j is %j', (name, path, expected) => {
    expect(fieldIn(inputOf(mutations.find((mutation) => mutation.name === name)!), path)).toEqual(expected);
  });
});
