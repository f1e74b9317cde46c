import * as branded from '../../src/rules';

/** What a test writes for `T`: amounts as plain numbers of minor units, dates as plain texts. */
export type Plain<T> = T extends branded.Minor
  ? number
  : T extends branded.PlainDate
    ? string
    : T extends Date
      ? T
      : T extends (...args: infer Args) => infer Result
        ? (...args: { [Place in keyof Args]: Plain<Args[Place]> }) => Result
        : T extends ReadonlyMap<infer Key, infer Value>
          ? ReadonlyMap<Key, Plain<Value>>
          : T extends object
            ? { [Name in keyof T]: Plain<T[Name]> }
            : T;

/**
 * Code as tables of cases call it: it takes plain amounts and dates. The compiler keeps these apart from other numbers and
 * texts in `src`; a table that wrapped each of its figures could not be read.
 */
export const plainly = <T>(code: T) => code as unknown as Plain<T>;

/** The rules, called plainly. */
export const rules = plainly(branded);

/** A row or facts that a test has written plainly. */
export const typed = <T>(value: Plain<T>): T => value as T;
