import type { GrowingRead } from './plans';

/** Reads that grow with the number of customers, and why they may. */
const KNOWN: readonly { statement: RegExp; how?: RegExp; why: string }[] = [
  {
    statement: /^SELECT COUNT\(\*\) AS n FROM /,
    why: 'how long a list is, which is counted only where it is asked for',
  },
  {
    statement: /^SELECT currency, SUM\(.* GROUP BY currency ORDER BY currency$/,
    why: 'the sum of a whole list, which is asked for by itself and costs 200 points',
  },
  {
    statement:
      /^SELECT currency, time_zone, due, SUM\(open_amount\) AS open_amount FROM .* GROUP BY currency, time_zone, due$/,
    why: 'what is overdue of a whole list, summed up where it is asked for: of what is open, from one index',
  },
  {
    statement: / CASE WHEN .* LIKE \? ESCAPE '!'.* THEN 1 ELSE 0 END = 1.* LIMIT \d+/,
    how: /^whole index/,
    why: 'what every word of is common is looked for in passing: the list is read in its order until the page is full (docs/limits.md, "Searching")',
  },
  {
    statement: /\(id IN \(SELECT id FROM \w+ WHERE changed_at >= \?\)\)/,
    how: /^sorts/,
    why: 'what was changed since a page looked last, some seconds or minutes ago, is found by an index, and is little',
  },
  {
    statement: / CASE WHEN .* THEN 0 ELSE 1 END = 1.* LIMIT \d+$/,
    how: /^whole index/,
    why: 'the opposite of a condition leaves few rows out (`not`): the list is read in its order until the page is full',
  },
  {
    statement: / issued_on <= \?.* ORDER BY open_amount DESC, id DESC LIMIT \d+$/,
    how: /^whole index invoices_by_open_amount/,
    why: 'until a day most invoices were issued: the list is read in its order until the page is full',
  },
  {
    statement: /^SELECT id FROM accounts WHERE .* LIKE \? ESCAPE .* LIMIT 501$/,
    how: /^whole/,
    why: 'what every word of is common is looked for in all accounts, until 501 are found (docs/limits.md, "Searching")',
  },
  {
    statement: /^SELECT DISTINCT account_id AS id FROM invoices .* LIMIT 501$/,
    how: /^sorts/,
    why: 'the accounts with overdue invoices, until there are 501: they are kept in memory meanwhile',
  },
  {
    statement: / \(number >= \? AND number < \?\) ORDER BY id DESC LIMIT \d+\) of_0 /,
    how: /^whole index PRIMARY/,
    why: 'a beginning that many numbers have: the list is read in its order until the page is full; a rarer one is looked up in an index',
  },
];

export const isKnown = ({ statement, how }: GrowingRead): boolean =>
  KNOWN.some((known) => known.statement.test(statement) && (known.how?.test(how) ?? true));
