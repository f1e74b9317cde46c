import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUES } from '../src/language/messages';
import {
  type Action,
  ASK_AGAIN_AFTER,
  CARD_NOTICE_DAYS,
  CART,
  decideRole,
  ERROR_CODES,
  INVOICE_DUE_AFTER,
  LARGEST_AMOUNT,
  LIFECYCLE,
  PERMISSIONS,
  PURCHASE_ORDERS,
  QUOTES,
  TAX_RATES,
} from '../src/rules';
import { readSource, sourceFiles } from './support/imports';
import { readRuleBook } from './support/ruleBook';

const book = readRuleBook();
const ids = book.map(({ id }) => id);
const rules = new Map(book.map((rule) => [rule.id, rule]));

/** The rule ids that a text names. */
const namedIn = (text: string) => [...text.matchAll(/\b[A-L][1-9]\d?\b/g)].map(([id]) => id);

const isOwn = (file: string) => /ruleBook/.test(file) || file.startsWith('test/support/generated/');
const sources = [...sourceFiles('src'), ...sourceFiles('migrations')];
const tests = sourceFiles('test').filter((file) => !isOwn(file));

/** Where something is decided or guaranteed, not only described. */
const decides = (file: string) => !/\.resolver\.ts$|types\.ts$|^src\/language\//.test(file);

/** A code, or one of several, that is refused by a rule, or by one of several: as an expression in the source says. */
interface Refused {
  where: string;
  codes: string[];
  rules: string[];
}

/** The arguments of the call that begins at `start`, behind its parenthesis, split at the commas of the outermost level. */
function argumentsAt(text: string, start: number): string[] {
  const parts = [''];
  for (let index = start, depth = 0; depth >= 0 && index < text.length; index += 1) {
    const letter = text[index]!;
    if ('([{'.includes(letter)) depth += 1;
    if (')]}'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else if (depth >= 0) parts[parts.length - 1] += letter;
  }
  return parts;
}

function refusalsIn(file: string): Refused[] {
  const text = readSource(file);
  return [...text.matchAll(/\b(refuse|invalid)\(/g)].flatMap(({ 0: call, 1: name, index }) => {
    const [first = '', second = ''] = argumentsAt(text, index + call.length);
    const codes =
      name === 'invalid'
        ? ['INVALID_INPUT']
        : [...first.matchAll(/'([A-Z_]{3,})'/g)].map(([, code]) => code!).filter((code) => code in ERROR_CODES);
    const by = [...(name === 'invalid' ? first : second).matchAll(/'([A-L]\d+)'/g)].map(([, id]) => id!);
    return codes.length > 0 && by.length > 0 ? [{ where: file, codes, rules: by }] : [];
  });
}

/** What `decideRole` refuses, to anybody, in any kind of account. */
function refusalsOfRoles(): Refused[] {
  const standings = ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR', 'CONTACT', 'ADMIN', 'MEMBER'] as const;
  const kinds = ['ONLINE', 'CORPORATE'] as const;
  return (Object.keys(PERMISSIONS) as Action[]).flatMap((action) =>
    standings
      .flatMap((standing) => kinds.flatMap((kind) => decideRole(action, standing, kind)))
      .map(({ code, rule }) => ({ where: action, codes: [code], rules: [rule] })),
  );
}

const refusals = [...sources.flatMap(refusalsIn), ...refusalsOfRoles()];

describe('the rule book', () => {
  test('has one heading per rule, with text and source, in the order of the ids', () => {
    expect(ids.length).toBeGreaterThan(80);
    expect(new Set(ids).size).toBe(ids.length);
    const place = (id: string) => id.charCodeAt(0) * 100 + Number(id.slice(1));
    expect(ids).toEqual([...ids].sort((one, other) => place(one) - place(other)));
    expect(book.filter(({ title, text, source }) => !title || text.length < 60 || !source)).toEqual([]);
  });

  test('refers to rules that it has', () => {
    const text = readFileSync(join(__dirname, '../docs/rules.md'), 'utf8');
    expect(namedIn(text).filter((id) => !rules.has(id))).toEqual([]);
  });

  test('has every rule that sources, migrations, schema, tests and messages name', () => {
    const schema = readFileSync(join(__dirname, '../schema/schema.graphql'), 'utf8');
    const texts = [...[...sources, ...tests].map((file) => [file, readSource(file)]), ['schema', schema]];
    const unknown = texts.flatMap(([where, text]) =>
      namedIn(text!)
        .filter((id) => !rules.has(id))
        .map((id) => `${where} names ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  test('has no rule that nobody carries out', () => {
    const carriedOut = new Set(sources.filter(decides).flatMap((file) => namedIn(readSource(file))));
    expect(ids.filter((id) => !carriedOut.has(id))).toEqual([]);
  });

  test('has no rule without a test that names it', () => {
    const tested = new Set(
      tests.filter((file) => file.endsWith('.test.ts')).flatMap((file) => namedIn(readSource(file))),
    );
    expect(ids.filter((id) => !tested.has(id))).toEqual([]);
  });

  test('lists every error code, and none that there is not', () => {
    const listed = new Set(book.flatMap(({ codes }) => codes));
    expect([...listed].sort()).toEqual(Object.keys(ERROR_CODES).sort());
  });

  test('lists each code under the rule that refuses with it', () => {
    expect(refusals.length).toBeGreaterThan(150);
    const lists = (id: string, code: string) => rules.get(id)?.codes.includes(code) ?? false;
    const missing = refusals.flatMap(({ where, codes, rules: by }) => [
      ...codes.filter((code) => !by.some((id) => lists(id, code))).map((code) => `${where}: ${code} by ${by}`),
      ...by.filter((id) => !codes.some((code) => lists(id, code))).map((id) => `${where}: ${codes} by ${id}`),
    ]);
    expect(missing).toEqual([]);
  });

  test('lists no code under a rule that never refuses with it', () => {
    const happens = new Set(
      refusals.flatMap(({ codes, rules: by }) => codes.flatMap((code) => by.map((id) => `${id} ${code}`))),
    );
    const said = [...book].flatMap(({ id, codes }) => codes.map((code) => `${id} ${code}`));
    expect(said.filter((one) => !happens.has(one))).toEqual([]);
  });

  test('knows the rules that messages are written for', () => {
    const keys = Object.keys(CATALOGUES.en.detailedRefusals);
    const unknown = keys.filter((key) => {
      const [, code = key, id] = /^([A-Z_]+?)(?:_([A-L]\d+))?(?:_[a-z]\w*)?$/.exec(key) ?? [];
      return !(code in ERROR_CODES) || (id !== undefined && !rules.get(id)?.codes.includes(code));
    });
    expect(unknown).toEqual([]);
  });

  const and = (values: readonly number[]) => values.join(', ').replace(/, (\d+)$/, ' and $1');
  const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
  const { neededAbove } = PURCHASE_ORDERS;
  test.each<[string, string]>([
    ['B4', `above ${grouped(LARGEST_AMOUNT)} minor units`],
    ['B5', `every ${ASK_AGAIN_AFTER} days`],
    ...Object.values(TAX_RATES).flatMap((rates) =>
      Object.entries(rates).map(([country, rate]): [string, string] => ['B5', `${country} ${rate}`]),
    ),
    ['B6', `${LIFECYCLE.priceNoticeDays} days before the renewal`],
    ['D1', `at most ${CART.maxItems} items`],
    ['E2', `${LIFECYCLE.trialReminderDays} days before the end`],
    ['F6', `tried again after ${and(LIFECYCLE.retryAfterDays)} days; access for ${LIFECYCLE.pastDueDays} days`],
    [
      'F7',
      `due ${INVOICE_DUE_AFTER} days after the issue; the notice ${LIFECYCLE.renewalNoticeDays.CORPORATE} days before`,
    ],
    ['F9', `annual renewal ${LIFECYCLE.renewalNoticeDays.ONLINE} days before it`],
    ['F9', `expiring card ${and(CARD_NOTICE_DAYS)} days before`],
    ['F7', `cancelled at least ${QUOTES.cancelBeforeDays} days before`],
    ['G6', `due ${INVOICE_DUE_AFTER} days after the issue`],
    ['H3', `at most ${QUOTES.maxLines} lines`],
    ['H8', `${QUOTES.validDays} days; reminders ${and(QUOTES.remindBeforeDays)} days before`],
    ['H9', `above ${QUOTES.discountLimit} %`],
    ['I3', `at most ${PURCHASE_ORDERS.maxNumber} characters`],
    ...Object.entries(neededAbove).map(([currency, minor]): [string, string] => {
      return ['I4', `${grouped(currency === 'JPY' ? minor : minor / 100)} ${currency}`];
    }),
    ['I6', `reminders ${and(PURCHASE_ORDERS.reminderDays)} days before`],
  ])('gives the value that the code has: %s, %s', (id, value) => {
    expect(rules.get(id)!.text).toContain(value);
  });
});
