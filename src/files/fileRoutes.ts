import { type Request, type RequestHandler, type Response, Router } from 'express';
import { GraphQLError } from 'graphql';
import type { Context } from '../graphql/context';
import { payload, signedIn } from '../graphql/payload';
import { Deadline } from '../platform/deadline';
import { Gate, Gates, type Leave } from '../platform/gate';
import { networkOf } from '../platform/network';
import { type FileKind, MAX_FILE_BYTES } from '../rules';
import { addFile } from './addFile';
import type { Deps } from './deps';
import type { FileRow } from './entities';
import { mimeTypeOf, readFile } from './readFile';

/** How many uploads are held in memory at once: of one person, so that nobody takes all places, and of all. */
const [AT_ONCE_OF_ONE, AT_ONCE] = [4, 16];
/** How many of one person's may wait. */
const LONGEST_LINE = 20;
/**
 * How long one waits for its place, and may take. Milliseconds. Together less than a whole request may take (`requestTimeout` in
 * src/application.ts), so that whoever is too slow gets an answer instead of a cut connection.
 */
const [LONGEST_WAIT, LONGEST_UPLOAD] = [4_000, 20_000];

/**
 * `POST /files?accountId=…&name=…`: adds a file by its bytes, for whoever signs in as at `/graphql`; answers `{ file, userErrors }`.
 * `GET /files/:id`: the file, by a signed link (`File.url`).
 */
export function fileRoutes(
  deps: Deps,
  contextOf: (request: Request, response: Response) => Promise<Context<Deps>>,
): Router {
  const [ofOne, ofAll] = [new Gates(AT_ONCE_OF_ONE, LONGEST_LINE), new Gate(AT_ONCE)];
  const enter = async ({ caller, ipAddress }: Context<Deps>): Promise<Leave> => {
    const soon = Deadline.after(LONGEST_WAIT);
    const own = await ofOne.enter(
      caller?.actor.userId ?? networkOf(ipAddress),
      soon,
      'You upload too many files at once',
    );
    const place = await ofAll.enter(soon, 'Too many files are being uploaded').catch((error) => {
      own();
      throw error;
    });
    return () => {
      place();
      own();
    };
  };
  const upload: RequestHandler = async (request, response) => {
    response.set('cache-control', 'no-store');
    const context = await contextOf(request, response);
    const { accountId, name } = request.query;
    const leave = await enter(context);
    try {
      const read = () => Deadline.after(LONGEST_UPLOAD).wait(bodyOf(request), 'A file did not arrive in time');
      const input = { accountId: String(accountId ?? ''), name: String(name ?? ''), read };
      const answer = await payload(
        context,
        () => addFile(deps, signedIn(context), input),
        async (file) => ({ file: file && shown(file) }),
      );
      response.status(answer.file ? 201 : 422).json(answer);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      answerFault(response, error);
    } finally {
      leave();
    }
  };
  return Router().post('/files', upload).get('/files/:id', download(deps));
}

const shown = ({ id, name, kind, size }: FileRow) => ({ id, name, mimeType: mimeTypeOf(kind), size });

/** What is read of a body that is too large, so that whoever sends it gets an answer. Bytes. */
const MOST_READ = 8 * MAX_FILE_BYTES;

/** The bytes of a request, of a large one just so many that it is seen to be too large. */
async function bodyOf(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (size <= MAX_FILE_BYTES) chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_READ) break;
  }
  return Buffer.concat(chunks);
}

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429 };

function answerFault(response: Response, error: GraphQLError): void {
  const { message, extensions } = error;
  if (extensions.retryAfter) response.set('retry-after', String(extensions.retryAfter));
  response.status(STATUS[String(extensions.code)] ?? 500).json({ errors: [{ message, extensions }] });
}

/** Images may be shown in pages; anything else is kept by whoever fetches it, and never opened on this origin. */
const SHOWN: readonly FileKind[] = ['PNG', 'JPEG'];

function download({ links, database }: Pick<Deps, 'links' | 'database'>): RequestHandler<{ id: string }> {
  return async (request, response) => {
    response.set('cache-control', 'private, no-store');
    const found = links.isValid(request.path, request.query) ? await readFile(database, request.params.id) : null;
    if (!found) return void response.status(404).type('text').send('There is no such file.');
    const { name, kind } = found.file;
    const ascii = name.replace(/[^\x20-\x7e]|[\\"%]/g, '_');
    const disposition = SHOWN.includes(kind) ? 'inline' : 'attachment';
    response.set('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'");
    response.set('content-disposition', `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded(name)}`);
    response.set('content-type', mimeTypeOf(kind)).send(found.content);
  };
}

/** A value of a header's parameter (RFC 8187). */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
