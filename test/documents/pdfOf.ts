import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What another library reads in a PDF. */
export interface ReadPdf {
  title: string;
  language: string;
  createdAt: string;
  /** Whether it declares itself to be PDF/UA. */
  isAccessible: boolean;
  /** Roles of its structure elements, each once, sorted. */
  roles: string[];
  /** The text of each page, a line each. */
  pages: string[];
}

/** Reads a PDF in a process of its own, because the library is an ES module. */
export function readPdf(pdf: Buffer): ReadPdf {
  const output = execFileSync(process.execPath, [join(__dirname, 'readPdf.mjs')], { input: pdf, encoding: 'utf8' });
  return JSON.parse(output);
}

/** Any white space, also what must not break, as one plain space: how the lines are broken is not what a test is about. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ');
