import type { Answers } from './generated/answers';

/** What only a run can tell: of a document that is put together while tests run, of rows and of mails. */
// biome-ignore lint/suspicious/noExplicitAny: it has the shape of the query
export type Answer = any;

/** The answer to a document, as `npm run schema` has described it. */
export type AnswerTo<Document extends string> = Document extends keyof Answers
  ? Present<Answers[Document]>
  : IsLiteral<Document> extends true
    ? NotDescribed
    : Answer;

/** The payload in the answer to a document of one mutation. */
export type PayloadOf<Document extends string> = FieldIn<AnswerTo<Document>>;
type FieldIn<Value> = Value extends unknown ? Value[keyof Value] : never;

interface NotDescribed {
  'This document is new, or the schema refuses it: npm run schema': never;
}

type IsLiteral<Text extends string> = Record<never, never> extends Record<Text, unknown> ? false : true;

/**
 * An answer in which everything is there that the test reads; where it is not, the test fails. Of several possible types of an object
 * it has the fields of all.
 */
export type Present<Value> = unknown extends Value
  ? Answer
  : [NonNullable<Value>] extends [readonly (infer Item)[]]
    ? Present<Item>[] & Record<0 | 1 | 2 | 3 | 4 | 5, Present<Item>>
    : [NonNullable<Value>] extends [object]
      ? { [Field in FieldsOf<NonNullable<Value>>]: Present<ValueOf<NonNullable<Value>, Field>> }
      : NonNullable<Value>;

type FieldsOf<Value> = Value extends NoField ? never : Value extends unknown ? keyof Value : never;
type ValueOf<Value, Field extends PropertyKey> = Value extends NoField
  ? never
  : Value extends Record<Field, unknown>
    ? Value[Field]
    : never;

/** A type of which the document asks nothing, to the generator. */
type NoField = Record<PropertyKey, never>;
