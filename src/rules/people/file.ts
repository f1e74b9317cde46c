import { decideText } from '../text';
import { ALLOWED, refuse, type Verdict } from '../verdict';

/** J5: the kinds of files that people can add, with the ending of their names. */
const ENDINGS = { PDF: ['.pdf'], PNG: ['.png'], JPEG: ['.jpg', '.jpeg'] } as const;

export type FileKind = keyof typeof ENDINGS;

/** J5: the size of the largest file, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** J5, ours: how many files go with a message, or a purchase order. */
export const MAX_FILES = 10;

/** How the bytes of each kind begin. */
const BEGINNINGS: Readonly<Record<FileKind, readonly number[]>> = {
  PDF: [0x25, 0x50, 0x44, 0x46, 0x2d],
  PNG: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  JPEG: [0xff, 0xd8, 0xff],
};

/** J5: what kind of file it is, told by its bytes, whatever its name says. Null: none that can be added. */
export function fileKindOf(content: ArrayLike<number>): FileKind | null {
  const kinds = Object.keys(BEGINNINGS) as FileKind[];
  return kinds.find((kind) => BEGINNINGS[kind].every((byte, at) => content[at] === byte)) ?? null;
}

/** What no file's name has: folders, and what systems and headers read as something else. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\:*?"<>|]+/gu;

/** Ours: the longest name, in characters. */
const LONGEST_NAME = 150;

/** J5: the name that a file is kept by: as given, without folders and signs that mislead, with the ending of what it is. */
export function fileNameOf(given: string, kind: FileKind): string {
  const name = given
    .replace(/^.*[/\\]/su, '')
    .replace(NOT_IN_NAMES, '-')
    .trim()
    .slice(0, LONGEST_NAME);
  const endings: readonly string[] = ENDINGS[kind];
  return endings.some((ending) => name.toLowerCase().endsWith(ending)) ? name : `${name}${endings[0]}`;
}

/** J5, G7: whether a file can be added. `kind`: what its bytes are. */
export function decideFile({ name, size, kind }: { name: string; size: number; kind: FileKind | null }): Verdict {
  if (size > MAX_FILE_BYTES) return [refuse('INVALID_INPUT', 'J5', ['content'], { max: MAX_FILE_BYTES / 1024 / 1024 })];
  if (kind === null) return [refuse('INVALID_INPUT', 'J5', ['content'])];
  return decideText(['name'], fileNameOf(name, kind));
}

/** J5: whether so many files can go with one thing. */
export function decideFileCount(count: number): Verdict {
  return count <= MAX_FILES ? ALLOWED : [refuse('INVALID_INPUT', 'J5', ['fileIds'], { max: MAX_FILES })];
}
