import { randomUUID } from 'node:crypto';
import { allCatalogueFacts } from '../src/catalog';
import { SecondFactorRow, SessionRow, UserRow } from '../src/identity';
import { type Database, insertRows } from '../src/platform/database';
import { newId } from '../src/platform/ids';
import { makeSampleAccounts } from './support/sampleAccounts';
import { benchWrites, type Preparing, type Wanted } from './support/writes';

const DRAFT =
  'mutation ($input: QuoteDraftInput!) { quoteDraft(input: $input) { quote { id version } userErrors { code message } } }';
const SEND = `mutation ($input: QuoteInput!) { quoteSend(input: $input) {
  quote { id version lines { id } totals { total { amount currency } } } userErrors { code message } } }`;
const ACCEPT = `mutation ($input: QuoteAcceptInput!) { quoteAccept(input: $input) {
  quote { id status } order { id number status invoice { number } } userErrors { code message } } }`;

/** How many quotes are made at once. */
const AT_ONCE = 4;

/** `npm run bench -- accept`: quotes of one line that adds a subscription, accepted by the contacts of corporate accounts with 5 subscriptions. */
export const run = (args: string[]): Promise<void> => benchWrites(args, customersWithQuotes);

async function customersWithQuotes({ database, tokenOf, ask }: Preparing, count: number): Promise<Wanted[]> {
  const accounts = await makeSampleAccounts(database, { accounts: count, subscriptions: 5, invoices: 1, lines: 3 });
  const { plans, products } = await allCatalogueFacts(database);
  const plan = [...plans.values()].find(({ productId }) => products.get(productId)!.key === 'openvoice')!;
  const technician = await makeTechnician(database);
  await database.transaction((tx) =>
    tx.execute("UPDATE accounts SET kind = 'CORPORATE', technician_id = ?", [technician.userId]),
  );
  const token = await tokenOf(technician);
  const lines = [{ kind: 'ADD', planId: plan.id, seats: 5, frequency: 'ANNUAL', effectiveWhen: 'ON_ACCEPTANCE' }];
  const wanted: Wanted[] = [];
  const prepareNext = async () => {
    for (let account = accounts.pop(); account; account = accounts.pop()) {
      const { accountId, userId, sessionId } = account;
      const drafted = (await ask(token, DRAFT, { input: { accountId, lines } })).quoteDraft.quote;
      const input = { quoteId: drafted.id, expectedVersion: drafted.version };
      const { id: quoteId, version, totals, lines: sent } = (await ask(token, SEND, { input })).quoteSend.quote;
      const accepted = { quoteId, expectedVersion: version, expectedTotal: totals.total, idempotencyKey: randomUUID() };
      const ids = [accountId, userId, sessionId, technician.userId, quoteId, sent[0].id];
      wanted.push({ token: await tokenOf(account), body: { query: ACCEPT, variables: { input: accepted } }, ids });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, prepareNext));
  return wanted;
}

async function makeTechnician(database: Database): Promise<{ userId: string; sessionId: string }> {
  const [userId, sessionId, createdAt] = [newId('User'), newId('Session'), new Date()];
  const user: UserRow = {
    ...{
      id: userId,
      email: 'technician@company.example',
      name: 'Technician',
      locale: 'en-GB',
      staffRole: 'TECHNICIAN',
    },
    ...{ emailProvenAt: createdAt, disabledAt: null, passwordHash: null, externalSubject: null, createdAt },
  };
  const session: SessionRow = {
    ...{ id: sessionId, userId, refreshTokenHash: randomUUID(), replacedTokenHash: null, network: null },
    ...{ createdAt, refreshedAt: createdAt, expiresAt: new Date('2100-01-01T00:00:00Z'), endedAt: null },
  };
  await database.transaction(async (tx) => {
    await insertRows(tx, UserRow, [user]);
    await insertRows(tx, SessionRow, [session]);
    await insertRows(tx, SecondFactorRow, [{ userId, secret: 'JBSWY3DPEHPK3PXP', enabledAt: createdAt, lastStep: 0 }]);
  });
  return { userId, sessionId };
}
