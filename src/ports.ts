import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo, ListenOptions } from 'node:net';
import { type Config, ConfigurationError } from './platform/config';
import type { HttpApp } from './server';

/** The ports of a process. */
export interface Ports {
  /** Where the product answers. */
  url: string;
  /** From now on `app` answers; on a port of the process's own only its status, since no proxy stands before that one. */
  serve(app: HttpApp): Promise<void>;
  /** Lets what has begun finish, but not for ever. */
  close(): Promise<void>;
}

/** How long a client may take. A connection on which nothing comes, or too slowly, is cut. Milliseconds. */
const HTTP_LIMITS: ServerOptions = {
  headersTimeout: 10_000,
  /** For a whole request with its body. */
  requestTimeout: 25_000,
  connectionsCheckingInterval: 1_000,
  /** Longer than clients and proxies keep an idle connection, so that they never send on one that is just being closed. */
  keepAliveTimeout: 65_000,
};

/** Of one process. Whoever comes then is turned away at once, and what has begun goes on. */
const MOST_CONNECTIONS = 2_000;

/**
 * Takes the ports, which answer "come again" until they serve; one that is shared with other processes, which may serve already, only then.
 * @throws the system's error where a port is taken; ConfigurationError where the host is none of this machine
 */
export async function takePorts({ host, port, ownPort }: Config, limits = HTTP_LIMITS): Promise<Ports> {
  const [main, own] = [createServer(limits), createServer(limits)];
  for (const server of [main, own]) server.on('request', notYet).maxConnections = MOST_CONNECTIONS;
  const takeMain = () => listen(main, { host, port });
  // Without exclusive the parent of a cluster would listen for it.
  const takeOwn = () => listen(own, { host, port: ownPort!, exclusive: true });
  if (ownPort !== null) await takeOwn();
  const url = ownPort === null ? await takeMain() : urlOf(host, port);
  return {
    url,
    async serve(app) {
      serve(main, app);
      serve(own, { listener: app.status });
      if (ownPort !== null) await takeMain();
    },
    close: async () => void (await Promise.all([close(main), close(own)])),
  };
}

const urlOf = (host: string, port: number) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The answer while the database is opened and brought up to date: come again. */
const notYet: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '5', connection: 'close' }).end();
};

function serve(server: Server, { listener, onConnection = () => {} }: Omit<HttpApp, 'status'>): void {
  server.off('request', notYet).on('request', listener).on('connection', onConnection);
}

function listen(server: Server, at: ListenOptions & { host: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asHostProblem(error)));
    server.listen(at, () => {
      server.removeAllListeners('error');
      const { port: taken } = server.address() as AddressInfo;
      resolve(urlOf(at.host, taken));
    });
  });
}

/** An address that this machine does not have is a wrong setting. */
function asHostProblem(error: NodeJS.ErrnoException): Error {
  const isNoAddress = ['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN'].includes(error.code ?? '');
  return isNoAddress ? new ConfigurationError([`HOST: is no address of this machine (${error.message})`]) : error;
}

/** Requests under way get this long to finish. Milliseconds. */
const GRACE = 10_000;

/** A server that does not listen is closed already. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE).unref();
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
