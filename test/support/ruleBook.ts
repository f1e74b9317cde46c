import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule of docs/rules.md. */
export interface BookedRule {
  /** `D7`. */
  id: string;
  title: string;
  /** Everything below the heading, on one line. */
  text: string;
  /** What stands behind `Codes:`, without the explanations. */
  codes: string[];
  source: string;
}

const HEADING = /^### ([A-L]\d+) · (.+)$/;
const FACT = /^- (Codes|Defaults|Source): /;

/** The rules of the rule book, in its order: one heading each, text, then a list of facts. */
export function readRuleBook(): BookedRule[] {
  const book = readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8');
  const chapters = book.split(/^## /m).filter((chapter) => /^[A-L]\. /.test(chapter));
  return chapters.flatMap((chapter) => chapter.split(/^(?=### )/m).slice(1)).map(parseRule);
}

function parseRule(section: string): BookedRule {
  const [first = '', ...lines] = section.trim().split('\n');
  const [, id = '', title = ''] = HEADING.exec(first) ?? [];
  if (!id) throw new Error(`No heading of a rule: ${first}`);
  const codes = [...factOf(lines, 'Codes').matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, code]) => code!);
  return { id, title, text: oneLine(lines), codes, source: factOf(lines, 'Source') };
}

/** A fact of the list, with the lines that it is continued on. */
function factOf(lines: readonly string[], name: string): string {
  const start = lines.findIndex((line) => line.startsWith(`- ${name}: `));
  if (start < 0) return '';
  const length = lines.slice(start + 1).findIndex((line) => FACT.test(line) || line === '');
  return oneLine(lines.slice(start, length < 0 ? undefined : start + 1 + length)).replace(FACT, '');
}

const oneLine = (lines: readonly string[]) => lines.join(' ').replace(/\s+/g, ' ').trim();
