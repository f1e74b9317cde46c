import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { ID_PREFIXES, type IdType } from '../../src/platform/ids';

const ID_TYPES = Object.keys(ID_PREFIXES) as IdType[];

type Random = (below: number) => number;

/** What breaks systems: injections into SQL, pages, sheets, mails and logs; what cannot be kept; what is too long. */
const TEXTS: readonly string[] = [
  ...['', ' ', '\u0000', '\ud800', '\u202eadA', '\u200b', 'à'.repeat(200), 'x'.repeat(5001), '𝕏'.repeat(64)],
  ...["'; DROP TABLE accounts; --", '" OR ""="', '\\', '%', '_', '$' + '{7*7}', '{{7*7}}', '<%= 7*7 %>', '#{7*7}'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '=HYPERLINK("http://x")'],
  ...['+1', '-1', '@SUM(A1)', 'a\r\nbcc: all@customer.example', '../../etc/passwd', '\u0007', '4242 4242 4242 4242'],
  ...['NaN', 'Infinity', '1e309', 'null', 'undefined', '__proto__', 'constructor', 'toString', '[object Object]', '🂡'],
];
const NUMBERS = [0, -1, 1, 2, 100, 101, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5, 1e21];
const OF_OTHER_TYPES = [null, true, 5, 'x', [], {}, [null], { __proto__: null }, [[['x']]]];

/** Values that a type takes, and a few at its edges. Those of ids are whatever there is. */
const PLAUSIBLE: Readonly<Record<string, readonly unknown[]>> = {
  String: ['a text', 'Ada', 'key-1', 'tok_visa', 'gotomeeting', 'CHEQUE-1'],
  Int: [1, 2, 3, 20],
  SafeInt: [1, 2, 3, 9_007_199_254_740_991],
  Float: [0.5],
  Boolean: [true, false],
  Date: ['2026-06-01', '2026-06-30', '1900-01-01', '2999-12-31', '2028-02-29'],
  DateTime: ['2026-06-01T10:00:00Z', '2026-06-01T10:00:00.001Z'],
  Decimal: ['1', '0', '0.01', '-1', '999999999999999.999999999999', '0.001'],
  Currency: ['EUR', 'USD'],
  CountryCode: ['FR', 'US', 'DE', 'AQ'],
  Locale: ['fr-FR', 'en', 'zh-Hant-TW', 'x-private'],
  EmailAddress: ['fuzz@customer.example', 'FUZZ@customer.example', `${'x'.repeat(64)}@customer.example`],
  URL: ['https://customer.example/', 'javascript:alert(1)'],
  JSON: [{}, [], 'x'],
};

/** Makes arguments for fields: most values are what their type takes, some are hostile, a few are of another type. */
export class HostileValues {
  constructor(
    private readonly random: Random,
    private readonly ids: readonly string[],
  ) {}

  of({ type, name }: Pick<GraphQLArgument | GraphQLInputField, 'type' | 'name'>): unknown {
    return this.valueOf(type, name);
  }

  private valueOf(type: GraphQLInputType, name: string): unknown {
    if (this.random(100) === 0) return this.one(OF_OTHER_TYPES);
    if (!isNonNullType(type) && this.random(4) === 0) return this.random(2) === 0 ? undefined : null;
    const given = getNullableType(type);
    if (isListType(given)) {
      return Array.from({ length: this.one([0, 1, 1, 1, 2, 3, 101]) }, () => this.valueOf(given.ofType, name));
    }
    if (isInputObjectType(given)) {
      return Object.fromEntries(Object.values(given.getFields()).map((field) => [field.name, this.of(field)]));
    }
    if (isEnumType(given)) return this.one(given.getValues()).name;
    return this.leaf(String(given), name);
  }

  private leaf(type: string, name: string): unknown {
    const isText = !['Int', 'SafeInt', 'Float', 'Boolean'].includes(type);
    if (this.random(8) === 0) return this.one<unknown>(isText ? TEXTS : NUMBERS);
    if (type !== 'ID') return this.one(PLAUSIBLE[type] ?? TEXTS);
    return this.one(this.idsFor(name));
  }

  /** Ids of what the name asks for, `accountId`, most of the time; else any. */
  private idsFor(name: string): readonly string[] {
    const wanted = name.replace(/Ids?$/, '').toLowerCase();
    const type = ID_TYPES.find((known) => known.toLowerCase() === wanted || known.toLowerCase().endsWith(wanted));
    const fitting = type ? this.ids.filter((id) => id.startsWith(`${ID_PREFIXES[type]}_`)) : [];
    return fitting.length > 0 && this.random(8) > 0 ? fitting : this.ids;
  }

  private one<T>(values: readonly T[]): T {
    return values[this.random(values.length)]!;
  }
}
