import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the service. */
interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** Answers one request, or lets it wait. */
type Reply = (response: ServerResponse) => void;

export const json =
  (body: unknown, status = 200): Reply =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
export const text =
  (body: string, status = 200): Reply =>
  (response) =>
    response.writeHead(status).end(body);
export const silence: Reply = () => undefined;
export const hangUp: Reply = (response) => response.destroy();
export const halfAnAnswer: Reply = (response) => {
  response.writeHead(200).write('{"rate":');
};
export const elsewhere =
  (location: string): Reply =>
  (response) =>
    response.writeHead(307, { location }).end();

/** A service of somebody else's on loopback, which answers as the test says. */
export class FakeService {
  readonly asked: Asked[] = [];
  reply: Reply = silence;
  private readonly server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, url, headers } = request;
    this.asked.push({ method: method!, path: url!, headers, body: JSON.parse(body) });
    this.reply(response);
  });

  /** Answers the base of its addresses. */
  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
