import { createConnection } from 'mysql2/promise';
import { AccountRow } from '../../src/accounts';
import { pathOf, statementName } from '../../src/documents/files';
import { type FileFormat, type Mailer, queueEmail } from '../../src/notifications';
import { type GatewayOutcome, SandboxGateway } from '../../src/payments';
import { getRow, updateRow } from '../../src/platform/database';
import type { App } from './app';
import { type Ask, asking, startCallers } from './callers';
import { CART_ADD_PURCHASE, given, ONE_SEAT, ORDER_PLACE, orderInput, planId } from './given';
import type { Customer } from './people';

/** What keeps the product busy; answers how to end it. */
type Noise = (world: NoisyWorld) => Promise<() => Promise<unknown>>;

export interface NoisyWorld {
  app: App;
  /** Who makes the noise: a customer with many subscriptions and invoices. */
  noisy: Customer;
  /** The query of an account's page, with `$id`. */
  page: string;
}

/** The network that all noise comes from. */
const FROM = '203.0.113.9';

const ENDLESSLY = { each: Number.MAX_SAFE_INTEGER, pause: 0 };

async function noiseOf({ app }: NoisyWorld, connections: number, asks: readonly Ask[]) {
  const callers = startCallers({ ...ENDLESSLY, url: app.url, connections, asks });
  await callers.begun;
  return () => callers.end();
}

/** One caller who asks for the page of an account on a hundred connections. */
const hundredConnections: Noise = (world) => {
  const { contact, accountId } = world.noisy;
  return noiseOf(world, 100, [asking('page', { token: contact.token, from: FROM }, world.page, { id: accountId })]);
};

/** Forty requests that wait for an account which another process has locked. */
const lockedAccount: Noise = async (world) => {
  const { app } = world;
  const { contact, accountId } = await given.onlineAccount(app, { card: null });
  const lock = await createConnection(app.config.databaseUrl!);
  await lock.query('START TRANSACTION');
  await lock.query('SELECT id FROM accounts WHERE id = ? FOR UPDATE', [accountId]);
  const input = { accountId, planId: await planId(app, 'gotomeeting pro'), seats: 1, frequency: 'MONTHLY' };
  const end = await noiseOf(world, 40, [
    asking('write', { token: contact.token, from: FROM }, CART_ADD_PURCHASE, { input }),
  ]);
  return async () => {
    lock.destroy();
    await end();
  };
};

/** Twenty orders whose charges are not answered. */
const hangingGateway: Noise = async (world) => {
  const orders: Ask[] = [];
  for (let count = 0; count < 20; count += 1) {
    const buyer = await given.onlineAccount(world.app);
    const input = orderInput(await given.cart(world.app, buyer, ONE_SEAT));
    orders.push(asking('order', { token: buyer.contact.token, from: FROM }, ORDER_PLACE, { input }));
  }
  hanging.gateway = true;
  const end = await noiseOf(world, orders.length, orders);
  return async () => {
    resume();
    await end();
  };
};

/** Two hundred mails that the server does not take. */
const hangingMailServer: Noise = async ({ app }) => {
  hanging.mailServer = true;
  const data = { name: 'Ann', url: 'https://customer.example', validMinutes: 60 };
  const mail = { accountId: null, to: 'ann@customer.example', locale: 'en', template: 'passwordReset', data } as const;
  await app.database.transaction(async (tx) => {
    for (let count = 0; count < 200; count += 1) await queueEmail(tx, mail);
  });
  return async () => resume();
};

/** Twenty connections that draw the statement of an account in all formats; what it says changes all the time, so nothing that is kept serves. */
const statements: Noise = async (world) => {
  const { app, noisy } = world;
  const account = await getRow(app.database, AccountRow, noisy.accountId);
  const links = (['PDF', 'PDF', 'HTML', 'CSV'] as FileFormat[]).map((format) => {
    const path = app.deps.links.sign(pathOf(statementName(account, 2026, format)));
    return { name: format, path, token: null, from: FROM, body: null };
  });
  const end = await noiseOf(world, 20, links);
  let changes = 0;
  const change = () => {
    changes += 1;
    const name = `Customer ${changes}`;
    return app.database.transaction((tx) => updateRow(tx, AccountRow, account.id, { name }));
  };
  const changing = setInterval(() => void change(), 100);
  return async () => {
    clearInterval(changing);
    await end();
  };
};

export const NOISES = { hundredConnections, hangingGateway, hangingMailServer, statements, lockedAccount };

/** What hangs now, and who waits for it. */
const hanging = { gateway: false, mailServer: false, waiting: new Set<() => void>() };

const untilResumed = () => new Promise<void>((go) => hanging.waiting.add(go));

function resume(): void {
  Object.assign(hanging, { gateway: false, mailServer: false });
  for (const go of hanging.waiting) go();
  hanging.waiting.clear();
}

/** Hangs when it is told to. */
export class NoisyGateway extends SandboxGateway {
  override async charge(request: Parameters<SandboxGateway['charge']>[0]): Promise<GatewayOutcome> {
    if (hanging.gateway) await untilResumed();
    return super.charge(request);
  }
}

/** Takes every mail, or hangs when it is told to. */
export const noisyMailer: Mailer = {
  async send() {
    if (hanging.mailServer) await untilResumed();
  },
  close() {},
};
