import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import express, { type Express, type Request, type Response, Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import { settleRefunds } from './corrections';
import { crossOrigin } from './crossOrigin';
import type { Deps } from './deps';
import { documentLinks } from './documents';
import { fileRoutes } from './files';
import { addGraphiql } from './graphiql';
import type { Afterwards } from './graphql/afterwards';
import { CallersShare } from './graphql/callersShare';
import type { Context } from './graphql/context';
import { errorFormatter } from './graphql/formatError';
import { statusOf } from './graphql/httpStatus';
import { introspectionForStaff } from './graphql/introspection';
import { KnownQueries, noteQueries } from './graphql/knownQueries';
import { costLimit, LIMITS, limitOptions, limitPlugins, withinLimit } from './graphql/limits';
import { unavailable, unavailableError, unavailablePlugin } from './graphql/unavailable';
import { createContext, localeOf } from './httpContext';
import type { JobRunner } from './jobs';
import { createMetrics } from './metrics';
import { paymentWebhook, SandboxGateway, settleDispute, settlePayment } from './payments';
import { connectionsPerNetwork } from './platform/connectionsPerNetwork';
import { Unavailable } from './platform/unavailable';
import { sandboxBankPages, sandboxClockPage, sandboxMailboxPages, sandboxPortal } from './sandbox';
import { contextOnce, shortWay } from './shortWay';
import { webAssets, webKnows, webPages } from './webFiles';

/** What answers on a port. */
export interface HttpApp {
  listener: RequestListener;
  /** What the process says of itself, and nothing else. */
  status: RequestListener;
  onConnection?(socket: Socket): void;
  stop?(): Promise<void>;
}

/** Everything the product answers over HTTP. */
export async function createHttpApp(deps: Deps, schema: GraphQLSchema, jobs: Pick<JobRunner, 'ran'>): Promise<HttpApp> {
  const queries = new KnownQueries(schema);
  const share = new CallersShare();
  const apollo = await startApollo(deps, schema, { queries, share });
  const metrics = createMetrics(deps, jobs);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.config.trustProxy);
  app.use(security);
  app.use(webAssets());
  app.use(['/graphql', '/documents', '/files'], crossOrigin(deps.config));
  app.use(
    paymentWebhook(
      deps,
      (paymentId) => settlePayment(deps, paymentId),
      (reference) => settleDispute(deps, reference),
      (reference) => settleRefunds(deps, reference),
    ),
  );
  app.use(statusPages(deps, metrics.page));
  if (deps.issuer) app.get('/.well-known/jwks.json', (_request, response) => void response.json(deps.issuer!.jwks()));
  app.use(documentLinks(deps));
  app.use(fileRoutes(deps, (request, response) => createContext(deps, request, response, request.ip ?? null)));
  if (deps.config.sandbox) addSandboxPages(app, deps);
  addGraphiql(app, deps);
  app.use('/graphql', express.json({ limit: LIMITS.bodyBytes }));
  app.all('/graphql', async (request, response) => {
    const end = metrics.duration.startTimer();
    await answerGraphql(apollo, deps, request, response);
    end({ status: response.statusCode });
  });
  app.use(webPages(deps));
  app.use(faults(deps));
  const startTimer = () => metrics.duration.startTimer();
  const listener = shortWay(deps, { app, queries, share, headers: answerHeaders(deps), startTimer });
  const onConnection = connectionsPerNetwork(app.get('trust proxy fn'));
  return { listener, status: statusOnly(deps, metrics.page), onConnection, stop: () => apollo.stop() };
}

/** What a process says of itself: all that one answers which only runs jobs. */
export function createStatusApp(deps: Deps, jobs: Pick<JobRunner, 'ran'>): HttpApp {
  const status = statusOnly(deps, createMetrics(deps, jobs).page);
  return { listener: status, status };
}

function statusOnly(deps: Deps, metrics: Router): RequestListener {
  return express().disable('x-powered-by').use(security, statusPages(deps, metrics), faults(deps));
}

function statusPages(deps: Deps, metrics: Router): Router {
  return Router()
    .get('/health/live', (_request, response) => void response.json({ status: 'ok' }))
    .get('/health/ready', (_request, response) => ready(deps, response))
    .use(metrics);
}

const security = helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });

/** The headers of every answer of the API, whatever is asked. */
function answerHeaders({ config }: Deps): Record<string, string> {
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (config.allowedOrigins.length > 0) headers.vary = 'Origin';
  const response = {
    setHeader: (name: string, value: string) => Object.assign(headers, { [name]: value }),
    removeHeader: () => {},
  };
  security({} as IncomingMessage, response as unknown as ServerResponse, () => {});
  return headers;
}

async function startApollo(
  deps: Deps,
  schema: GraphQLSchema,
  { queries, share }: { queries: KnownQueries; share: CallersShare },
): Promise<ApolloServer<Context<Deps>>> {
  const apollo = new ApolloServer<Context<Deps>>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    ...limitOptions,
    hideSchemaDetailsFromClientErrors: !deps.config.sandbox,
    plugins: [
      ...[ApolloServerPluginCacheControlDisabled(), ...limitPlugins, introspectionForStaff],
      ...[costLimit(deps.costBudget), share.plugin, unavailablePlugin, noteQueries(queries)],
    ],
    formatError: errorFormatter(deps.log),
    stopOnTerminationSignals: false,
    logger: deps.log,
  });
  await apollo.start();
  return apollo;
}

async function answerGraphql(
  apollo: ApolloServer<Context<Deps>>,
  deps: Deps,
  request: Request,
  response: Response,
): Promise<void> {
  let afterwards = null as Afterwards | null;
  const begin = async () => {
    const creating = contextOnce(deps, request, response, request.ip ?? null);
    const context = await creating.catch((error) => refuseForNow(deps, request, error));
    ({ afterwards } = context);
    return context;
  };
  try {
    await send(response, await apollo.executeHTTPGraphQLRequest({ ...asked(request), context: begin }));
  } finally {
    afterwards?.begin();
  }
}

function asked(request: Request) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const search = /\?[^#]*/.exec(request.url)?.[0] ?? '';
  return { httpGraphQLRequest: { method: request.method.toUpperCase(), headers, search, body: request.body } };
}

async function send(response: Response, result: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.status(statusOf(result));
  if (result.body.kind === 'complete') response.send(withinLimit(result.body.string));
  else for await (const chunk of result.body.asyncIterator) response.write(chunk);
  response.end();
}

/** Who asks could not be found out for now. @throws what says so; any other fault as it is */
function refuseForNow({ log }: Deps, request: Request, error: unknown): never {
  if (!(error instanceof Unavailable)) throw error;
  log.warn({ err: error }, 'A request could not be answered for now');
  throw unavailableError(error, localeOf(request));
}

async function ready({ database }: Deps, response: Response): Promise<void> {
  if (await database.isReachable()) response.json({ status: 'ready' });
  else response.status(503).json({ status: 'database unreachable' });
}

function addSandboxPages(app: Express, deps: Deps): void {
  app.use(sandboxMailboxPages(deps));
  app.use(sandboxClockPage(deps));
  app.use(sandboxPortal(webKnows));
  if (deps.gateway instanceof SandboxGateway) app.use(sandboxBankPages(deps.gateway));
}

/** What went wrong outside GraphQL: a body that is too large or no JSON, a database that is away; anything else is a fault of ours. */
function faults({ log }: Deps): express.ErrorRequestHandler {
  return (error, request, response, _next) => {
    if (error instanceof Unavailable) {
      log.warn({ err: error }, 'A request could not be answered for now');
      response.status(503).setHeader('retry-after', error.retryAfter);
      return void response.json({ errors: [unavailable(error, localeOf(request))] });
    }
    const status = Number(error.status) >= 400 && Number(error.status) < 500 ? Number(error.status) : 500;
    if (status === 500) log.error({ err: error }, 'A request failed');
    const code = status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    const message = status === 500 ? 'Something went wrong.' : String(error.message);
    response.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
}
