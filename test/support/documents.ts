import { createHash } from 'node:crypto';
import type { App } from './app';

/** The fields of a document that a test downloads. */
export const DOCUMENT = '{ name mimeType url sha256 }';

/** A document as the API names it. */
export interface Named {
  name: string;
  mimeType: string;
  url: string;
  sha256: string;
}

/** What a link answers, without any header of the request. */
export async function fetchDocument(url: string) {
  const response = await fetch(url);
  const content = Buffer.from(await response.arrayBuffer());
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { status: response.status, headers: response.headers, content, text: content.toString('utf8'), sha256 };
}

/** The statements that reading sends: the least of three times, since now and then what a caller has spent is told besides. */
export async function statementsOfReading(app: App, read: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let time = 0; time < 3; time += 1) counts.push(await statementsOf(app, read));
  return Math.min(...counts);
}

/** The statements that `work` sends. */
export async function statementsOf(app: App, work: () => Promise<unknown>): Promise<number> {
  const before = app.database.statements;
  await work();
  return app.database.statements - before;
}
