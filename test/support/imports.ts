import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(__dirname, '../..');

/** One import statement of a source file. */
export interface Import {
  /** The file that imports, `src/accounts/signUp.ts`. */
  from: string;
  /** The imported file, `src/identity/index.ts`, or the package's name. */
  to: string;
  isPackage: boolean;
  /** Only types are imported: nothing of it is left when the program runs. */
  typeOnly: boolean;
}

/** All source files below a folder, as paths from the project's root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

export const readSource = (file: string) => readFileSync(join(root, file), 'utf8');

const STATEMENT =
  /^(?:import|export)\s(?<what>[^;'"]*?)\s?from '(?<where>[^']+)'|^import '(?<bare>[^']+)'|\b(?:require|import)\('(?<called>[^']+)'\)/gm;

export function importsOf(file: string): Import[] {
  return [...readSource(file).matchAll(STATEMENT)].map(({ groups }) => {
    const { what = '', where, bare, called } = groups!;
    const target = (where ?? bare ?? called)!;
    const isPackage = !target.startsWith('.');
    return { from: file, to: isPackage ? target : fileOf(file, target), isPackage, typeOnly: isTypeOnly(what) };
  });
}

/** `import type { … }`, or braces in which every name is a type's. */
function isTypeOnly(what: string): boolean {
  if (what.startsWith('type ')) return true;
  const names =
    /^\{(.*)\}$/s
      .exec(what.trim())?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return names.length > 0 && names.every((name) => name.startsWith('type '));
}

const known = new Set([...sourceFiles('src'), ...sourceFiles('migrations')]);

function fileOf(from: string, target: string): string {
  const path = relative(root, resolve(root, dirname(from), target));
  const file = [`${path}.ts`, join(path, 'index.ts')].find((candidate) => known.has(candidate));
  if (!file) throw new Error(`${from} imports ${target}, which is no source file`);
  return file;
}
