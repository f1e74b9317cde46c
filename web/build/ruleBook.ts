import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const BOOK = fileURLToPath(new URL('../../docs/rules.md', import.meta.url));
const NAME = 'virtual:rule-book';

/** docs/rules.md as a module: each rule's title and text by its id. Headings look like `### D7 · Title`. */
export function ruleBook(): Plugin {
  return {
    name: 'rule-book',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return;
      this.addWatchFile(BOOK);
      return `export default ${JSON.stringify(readRules())}`;
    },
  };
}

export interface Rule {
  title: string;
  text: Block[];
}

/** A paragraph, an example, or an entry of a list; plain text. */
export interface Block {
  kind: 'text' | 'example' | 'entry';
  text: string;
}

function readRules(): Record<string, Rule> {
  if (!existsSync(BOOK)) return {};
  const sections = readFileSync(BOOK, 'utf8').split(/^### /m).slice(1);
  return Object.fromEntries(sections.map(readRule).filter((rule) => rule !== null));
}

/** The facts at a rule's end (codes, defaults, source) are for programmers, and tables too wide for a note. */
function readRule(section: string): [string, Rule] | null {
  const [heading = '', ...lines] = section.split('\n');
  const [, id, title] = /^([A-Z]\d+)\s*·\s*(.+)$/.exec(heading) ?? [];
  if (!id || !title) return null;
  const body = lines.join('\n').split(/^#{1,2} /m)[0]!;
  const blocks = body.split(/\n\s*\n|\n(?=\d+\. |- )/).map((block) => block.replace(/\s+/g, ' ').trim());
  return [id, { title, text: blocks.filter((block) => block && !/^[-|]/.test(block)).map(readBlock) }];
}

function readBlock(block: string): Block {
  const kind = /^\d+\. /.test(block) ? 'entry' : block.startsWith('*Example') ? 'example' : 'text';
  const text = block
    .replace(/^\d+\. /, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*|`/g, '');
  return { kind, text };
}
