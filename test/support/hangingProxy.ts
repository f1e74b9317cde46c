import { connect as connectTo, createServer, type Socket } from 'node:net';
import { findFreePort } from './freePort';

/**
 * What becomes of bytes while the proxy hangs. HELD: they arrive when it passes on again, as after a network's outage. SWALLOWED: they
 * are lost, and so is every connection that was open meanwhile; nobody is told, as with a firewall that has forgotten them.
 */
export type Hang = 'HELD' | 'SWALLOWED';

/** A TCP proxy before a database that can hang: it then passes on nothing, and closes nothing. */
export interface HangingProxy {
  /** The database's address, through the proxy. */
  url: string;
  hang(kind: Hang): void;
  /** Hangs in the middle of what is going on: when the clients have sent so many more packets. */
  hangAfter(packets: number, kind: Hang): Promise<void>;
  /** Passes on again. */
  resume(): void;
  stop(): Promise<void>;
}

export async function startHangingProxy(databaseUrl: string): Promise<HangingProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<Pair>();
  let hanging: Hang | null = null;
  let packetsLeft = Number.POSITIVE_INFINITY;
  let reached = () => {};

  const server = createServer((client) => {
    const pair = new Pair(client, connectTo(Number(target.port), target.hostname));
    pairs.add(pair);
    pair.whenEnded(() => pairs.delete(pair));
    client.on('data', () => {
      packetsLeft -= 1;
      if (packetsLeft === 0) reached();
    });
    if (hanging) pair.hang(hanging);
  });
  const port = await findFreePort();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));

  const hang = (kind: Hang) => {
    hanging = kind;
    for (const pair of pairs) pair.hang(kind);
  };
  const url = new URL(databaseUrl);
  url.port = String(port);
  return {
    url: url.href,
    hang,
    hangAfter: (packets, kind) =>
      new Promise((resolve) => {
        packetsLeft = packets;
        reached = () => {
          hang(kind);
          resolve();
        };
      }),
    resume: () => {
      hanging = null;
      for (const pair of pairs) pair.resume();
    },
    stop: async () => {
      for (const pair of pairs) pair.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A client's connection and the one to the database that belongs to it. */
class Pair {
  private hanging: Hang | null = null;
  private isLost = false;
  private held: (() => void)[] = [];

  constructor(
    private readonly client: Socket,
    private readonly database: Socket,
  ) {
    this.pass(client, database);
    this.pass(database, client);
  }

  hang(kind: Hang): void {
    this.hanging = kind;
    if (kind === 'SWALLOWED') this.isLost = true;
  }

  resume(): void {
    this.hanging = null;
    for (const deliver of this.held.splice(0)) deliver();
  }

  whenEnded(then: () => void): void {
    this.database.once('close', then);
  }

  destroy(): void {
    this.client.destroy();
    this.database.destroy();
  }

  /** Bytes, and the end, go from one side to the other, unless they are held or lost. */
  private pass(from: Socket, to: Socket): void {
    const deliver = (what: () => void) => {
      if (this.isLost) return;
      if (this.hanging === 'HELD') this.held.push(what);
      else what();
    };
    from.setNoDelay(true);
    from.on('data', (bytes) => deliver(() => to.write(bytes)));
    from.on('end', () => deliver(() => to.end()));
    from.on('error', () => deliver(() => to.destroy()));
  }
}
