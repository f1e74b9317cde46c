import { randomUUID } from 'node:crypto';
import { allCatalogueFacts } from '../src/catalog';
import { SecondFactorRow, SessionRow, UserRow } from '../src/identity';
import { type Database, insertRows, selectRow } from '../src/platform/database';
import { newId } from '../src/platform/ids';
import { JobRow } from '../src/platform/jobs';
import { QuoteLineRow, QuoteRow } from '../src/quotes';
import { makeSampleAccounts } from './support/sampleAccounts';
import { benchWrites, type Preparing, type Wanted } from './support/writes';

const DRAFT =
  'mutation ($input: QuoteDraftInput!) { quoteDraft(input: $input) { quote { id version } userErrors { code message } } }';
const SEND = `mutation ($input: QuoteInput!) { quoteSend(input: $input) {
  quote { id version totals { total { amount currency } } } userErrors { code message } } }`;
const ACCEPT = `mutation ($input: QuoteAcceptInput!) { quoteAccept(input: $input) {
  quote { id status } order { id number status invoice { number } } userErrors { code message } } }`;

/** Quotes written by one unit of work. */
const BATCH = 200;

/**
 * `npm run bench -- accept`: quotes of one line that adds a subscription, accepted by the contacts of corporate accounts with 5 subscriptions. The
 * first quote is drafted and sent by a technician, who has a budget of points like everybody; the others are copies of it.
 */
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
  const first = accounts.pop()!;
  const drafted = (await ask(token, DRAFT, { input: { accountId: first.accountId, lines } })).quoteDraft.quote;
  const input = { quoteId: drafted.id, expectedVersion: drafted.version };
  const { version, totals } = (await ask(token, SEND, { input })).quoteSend.quote;
  const sent = await readQuote(database, drafted.id);
  const copies = accounts.map((account, place) => ({ account, ...copyFor(account.accountId, sent, place) }));
  for (let from = 0; from < copies.length; from += BATCH) await write(database, copies.slice(from, from + BATCH));
  return Promise.all(
    [{ account: first, ...sent }, ...copies].map(async ({ account, quote, line }) => {
      const { accountId, userId, sessionId } = account;
      const ids = [accountId, userId, sessionId, technician.userId, quote.id, line.id];
      const accepted = { quoteId: quote.id, expectedVersion: version, expectedTotal: totals.total };
      const variables = { input: { ...accepted, idempotencyKey: randomUUID() } };
      return { token: await tokenOf(account), body: { query: ACCEPT, variables }, ids };
    }),
  );
}

interface SentQuote {
  quote: QuoteRow;
  line: QuoteLineRow;
  /** What the clock does to it next. */
  job: JobRow;
}

async function readQuote(database: Database, id: string): Promise<SentQuote> {
  const quote = await selectRow(database, QuoteRow, 'WHERE id = ?', [id]);
  const line = await selectRow(database, QuoteLineRow, 'WHERE quote_id = ?', [id]);
  const job = await selectRow(database, JobRow, 'WHERE subject_id = ?', [id]);
  return { quote: quote!, line: line!, job: job! };
}

function copyFor(accountId: string, { quote, line, job }: SentQuote, place: number): SentQuote {
  const id = newId('Quote');
  const number = `Q-2026-${String(place + 100_000)}`;
  return {
    quote: { ...quote, id, accountId, number, sentOf: number },
    line: { ...line, id: newId('QuoteLine'), quoteId: id },
    job: { ...job, id: newId('Job'), subjectId: id },
  };
}

async function write(database: Database, copies: readonly SentQuote[]): Promise<void> {
  await database.transaction(async (tx) => {
    await insertRows(
      tx,
      QuoteRow,
      copies.map(({ quote }) => quote),
    );
    await insertRows(
      tx,
      QuoteLineRow,
      copies.map(({ line }) => line),
    );
    await insertRows(
      tx,
      JobRow,
      copies.map(({ job }) => job),
    );
  });
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
