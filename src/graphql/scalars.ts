import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { CountryCodeResolver, DateTimeResolver, JSONResolver, SafeIntResolver, URLResolver } from 'graphql-scalars';
import { isPlainAddress } from '../platform/emailAddress';
import { isCurrency, isDate } from '../rules';

/** A scalar whose values are strings that pass a test; what fails it never reaches a resolver. */
function textScalar(name: string, description: string, parse: (text: string) => string | null): GraphQLScalarType {
  const read = (value: unknown): string => {
    const parsed = typeof value === 'string' ? parse(value) : null;
    if (parsed === null) throw new GraphQLError(`${name} cannot represent ${JSON.stringify(value)}`);
    return parsed;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    extensions: { tellsTextAsItIs: true },
    parseValue: read,
    // `EUR` beside `"EUR"`: codes read like enum values to people who write queries by hand.
    parseLiteral: (node) => read(node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : null),
  });
}

const renamed = (scalar: GraphQLScalarType, name: string, description: string) =>
  new GraphQLScalarType({ ...scalar.toConfig(), name, description });

/** Years that leave room on both sides: what is computed from a date is still written with four digits. */
const isUsual = (date: string) => date >= '1900' && date < '3000';

export const PlainDateScalar = textScalar(
  'Date',
  'A calendar date, `2026-11-21`, of the years 1900 to 2999 when it comes in.',
  (text) => (isDate(text) && isUsual(text) ? text : null),
);

export const DecimalScalar = textScalar('Decimal', 'An exact decimal number as a string, `"135.33"`.', (text) =>
  /^-?\d{1,15}(\.\d{1,12})?$/.test(text) ? text : null,
);

export const CurrencyScalar = textScalar('Currency', 'A currency the product sells in (ISO 4217), `EUR`.', (text) =>
  isCurrency(text) ? text : null,
);

export const LocaleScalar = textScalar('Locale', 'A language and region (BCP 47), `fr-FR`.', (text) => {
  try {
    return text.length <= 35 ? (Intl.getCanonicalLocales(text)[0] ?? null) : null;
  } catch {
    return null;
  }
});

export const EmailScalar = textScalar('EmailAddress', 'One plain e-mail address; kept in lower case.', (text) => {
  const address = text.trim().toLowerCase();
  return isPlainAddress(address) ? address : null;
});

export const DateTimeScalar = renamed(
  DateTimeResolver,
  'DateTime',
  'An instant in UTC (RFC 3339), `2026-11-21T10:00:00Z`.',
);
export const SafeIntScalar = renamed(
  SafeIntResolver,
  'SafeInt',
  'A whole number between −(2^53 − 1) and 2^53 − 1, which JavaScript holds exactly.',
);
export const CountryScalar = renamed(CountryCodeResolver, 'CountryCode', 'A country (ISO 3166-1 alpha-2), `FR`.');
export const UrlScalar = renamed(URLResolver, 'URL', 'An absolute web address.');
export const JsonScalar = renamed(JSONResolver, 'JSON', 'Any JSON value.');
