import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import express, { type Express, type Request } from 'express';
import type { Deps } from './deps';
import type { CallersShare } from './graphql/callersShare';
import type { Context } from './graphql/context';
import type { KnownQueries, KnownQuery, Variables } from './graphql/knownQueries';
import { LIMITS, payerOf, take, withinLimit } from './graphql/limits';
import { createContext } from './httpContext';

/** What the short way leads past. */
interface LongWay {
  app: Express;
  queries: KnownQueries;
  share: CallersShare;
  /** The headers that every answer has. */
  headers: Readonly<Record<string, string>>;
  /** Starts a clock; the function it answers stops it. */
  startTimer(): (labels: { status: number }) => unknown;
}

/** The content type of the answer by the `accept` header; any other header takes the long way. */
const CONTENT_TYPES = new Map([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  ['application/graphql-response+json,application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
]);

/** A request for an operation that is known. */
interface Asked {
  query: KnownQuery;
  variables: Variables;
}

/**
 * Answers operations that are asked for again and again (`KnownQueries`) without the framework and the server of the API: the same context,
 * limits and answer with a fraction of the work. Every other request, and every operation whose answer has an error, goes the long way, with what
 * was read and done for it so far.
 */
export function shortWay(deps: Deps, longWay: LongWay): RequestListener {
  return (request, response) => {
    const length = lengthOf(deps, request);
    if (length === null) longWay.app(request, response);
    else peek(request, length, (body) => void answer(deps, longWay, request, response, body));
  };
}

/** The length of the body of a request that may go the short way; null for others. */
function lengthOf({ config }: Deps, { method, url, headers }: IncomingMessage): number | null {
  const length = Number(headers['content-length']);
  const isQuery = method === 'POST' && url === '/graphql' && headers['content-type'] === 'application/json';
  const isPlain = headers['content-encoding'] === undefined && CONTENT_TYPES.has(headers.accept);
  const isOurs = headers.origin === undefined || config.allowedOrigins.length === 0;
  return isQuery && isPlain && isOurs && length > 0 && length <= LIMITS.bodyBytes ? length : null;
}

/** Hands over the body when all of it is there. The request is not read to its end, so that `unshift` can put it back. */
function peek(request: IncomingMessage, length: number, handOver: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  const read = () => {
    for (let part = request.read(); part !== null; part = size < length ? request.read() : null) {
      parts.push(part);
      size += part.length;
    }
    if (size < length) return;
    request.off('readable', read);
    handOver(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
  };
  request.on('readable', read);
}

function askedFor(queries: KnownQueries, body: Buffer): Asked | null {
  const { query, operationName, variables, ...others } = parse(body);
  const isPlain =
    typeof query === 'string' && typeof (operationName ?? '') === 'string' && typeof (variables ?? {}) === 'object';
  if (!isPlain || Array.isArray(variables) || Object.keys(others).length > 0) return null;
  const known = queries.find(query, (operationName ?? undefined) as string | undefined);
  return known && { query: known, variables: (variables ?? {}) as Variables };
}

function parse(body: Buffer): Record<string, unknown> {
  try {
    return (JSON.parse(body.toString('utf8')) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}

async function answer(
  deps: Deps,
  { app, queries, share, headers, startTimer }: LongWay,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> {
  const asked = askedFor(queries, body);
  const stop = startTimer();
  const creating = asked && contextFor(deps, request, response, addressOf(app, request), asked.query.habits);
  const text = creating && (await answerTo(deps, share, asked, creating, response));
  if (text === null) {
    request.unshift(body);
    return app(request, response);
  }
  const type = CONTENT_TYPES.get(request.headers.accept)!;
  const size = Buffer.byteLength(text);
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': size }).end(text);
  (await creating!).afterwards.begin();
  stop({ status: 200 });
}

/** The answer as text; null where there is an error in it, or none could be made: the long way finds the same, and knows how to tell it. */
async function answerTo(
  deps: Deps,
  share: CallersShare,
  { query, variables }: Asked,
  creating: Promise<Context<Deps>>,
  response: ServerResponse,
): Promise<string | null> {
  try {
    const context = await creating;
    const caller = payerOf(context);
    if (query.setbacks.next(caller)) return null;
    const points = query.cost(variables);
    if (points > LIMITS.cost) return null;
    context.cost = take(deps.costBudget, context, points);
    const leave = await share.enter(context, query.operation);
    let isAnswered = false;
    try {
      const { data, errors } = await query.execute(context, variables).catch(failed);
      query.setbacks.note(caller, errors !== undefined);
      isAnswered = !errors;
      return errors ? null : withinLimit(`${JSON.stringify({ data, extensions: { cost: context.cost } })}\n`);
    } finally {
      // What was done, and is told the long way, is told within the same place.
      if (context.outcome && !isAnswered && !response.destroyed) response.once('close', leave);
      else leave();
    }
  } catch {
    return null;
  }
}

const failed = (error: unknown) => ({ data: null, errors: [error] });

/** The address a request comes from, as the framework finds it. */
function addressOf(app: Express, { headers, socket }: IncomingMessage): string | null {
  const asFramework = { app, headers, socket, connection: socket };
  return (Reflect.get(express.request, 'ip', asFramework) as Request['ip']) ?? null;
}

const contexts = new WeakMap<IncomingMessage, Promise<Context<Deps>>>();

function contextFor(...given: Parameters<typeof createContext>): Promise<Context<Deps>> {
  const context = createContext(...given);
  contexts.set(given[1], context);
  return context;
}

/** What the resolvers of a request get; what was made and read for it on the short way goes on on the long one, if it is whole. */
export async function contextOnce(
  deps: Deps,
  request: IncomingMessage,
  response: ServerResponse,
  ipAddress: string | null,
): Promise<Context<Deps>> {
  const context = await (contexts.get(request) ?? createContext(deps, request, response, ipAddress));
  context.loaders.readWhole();
  return context;
}
