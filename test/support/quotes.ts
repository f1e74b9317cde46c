import { randomUUID } from 'node:crypto';
import { AccountRow } from '../../src/accounts';
import { updateRow } from '../../src/platform/database';
import type { QuoteAction } from '../../src/rules';
import type { App } from './app';
import { planId } from './given';
import { type Answer, ask, type SignedIn, send, staff } from './people';
import type { CorporateCustomer } from './requests';

const MONEY = '{ amount }';
const TOTALS =
  `{ subtotal ${MONEY} tax ${MONEY} total ${MONEY} credit ${MONEY} toBalance ${MONEY} due ${MONEY} }` as const;
export const QUOTE = `id number revision version status validUntil note internalNote sentAt purchaseOrderRequired
  totals ${TOTALS} dueNow ${TOTALS} sentTotals ${TOTALS} purchaseOrder { id status number }
  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice ${MONEY} unitPrice ${MONEY} discountPercent outdated
    subscription { id } plan { key } }
  approval { approved comment requestedBy { id } decidedBy { id } }
  decision { accepted ipAddress documentSha256 reason comment total ${MONEY} by { id } }
  order { id } supersedes { id } supersededBy { id }` as const;
const LINE = `kind seats plan { key } period { start end } amount ${MONEY} tax ${MONEY}
  explanation { rule base ${MONEY} unusedDays periodDays exact }` as const;
export const ORDER =
  `id number status totals ${TOTALS} lines { ${LINE} } invoice { id number status dueOn amountOpen ${MONEY} purchaseOrderNumber }
  effects { id dueOn status failure { code } line { id } invoice { id number totals { total ${MONEY} } } }` as const;
const ERRORS = 'userErrors { code rule field message }';

/** `QUOTE_SEND` is sent as the mutation `quoteSend`. */
export const mutationOf = (action: string) =>
  action.toLowerCase().replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

const PAYLOAD = `{ quote { ${QUOTE} } ${ERRORS} }` as const;
export const QUOTE_DRAFT = `mutation ($input: QuoteDraftInput!) { quoteDraft(input: $input) ${PAYLOAD} }` as const;
const QUOTE_ACTIONS = {
  QUOTE_UPDATE: `mutation ($input: QuoteUpdateInput!) { quoteUpdate(input: $input) ${PAYLOAD} }`,
  QUOTE_DISCARD: `mutation ($input: QuoteInput!) { quoteDiscard(input: $input) ${PAYLOAD} }`,
  QUOTE_REQUEST_APPROVAL: `mutation ($input: QuoteInput!) { quoteRequestApproval(input: $input) ${PAYLOAD} }`,
  QUOTE_DECIDE_APPROVAL: `mutation ($input: QuoteDecideApprovalInput!) { quoteDecideApproval(input: $input) ${PAYLOAD} }`,
  QUOTE_SEND: `mutation ($input: QuoteInput!) { quoteSend(input: $input) ${PAYLOAD} }`,
  QUOTE_EXTEND: `mutation ($input: QuoteExtendInput!) { quoteExtend(input: $input) ${PAYLOAD} }`,
  QUOTE_COPY: `mutation ($input: QuoteCopyInput!) { quoteCopy(input: $input) ${PAYLOAD} }`,
  QUOTE_REVISE: `mutation ($input: QuoteInput!) { quoteRevise(input: $input) ${PAYLOAD} }`,
  QUOTE_WITHDRAW: `mutation ($input: QuoteInput!) { quoteWithdraw(input: $input) ${PAYLOAD} }`,
  QUOTE_ACCEPT: `mutation ($input: QuoteAcceptInput!) { quoteAccept(input: $input) { quote { ${QUOTE} } order { ${ORDER} } ${ERRORS} } }`,
  QUOTE_REJECT: `mutation ($input: QuoteRejectInput!) { quoteReject(input: $input) ${PAYLOAD} }`,
} as const satisfies Record<QuoteAction, string>;
export const { QUOTE_SEND, QUOTE_ACCEPT } = QUOTE_ACTIONS;

/** A line as a test writes it: `gotomeeting pro` in place of the plan's id. */
export interface WantedLine {
  kind: 'ADD' | 'CHANGE' | 'CANCEL' | 'RENEW';
  plan?: string;
  [field: string]: unknown;
}

export const linesIn = (app: App, lines: readonly WantedLine[]): Promise<object[]> =>
  Promise.all(lines.map(async ({ plan, ...line }) => (plan ? { ...line, planId: await planId(app, plan) } : line)));

/** Drafts a quote as the technician; answers the payload. */
export async function draftQuote(
  app: App,
  { accountId, technician }: Pick<CorporateCustomer, 'accountId' | 'technician'>,
  lines: readonly WantedLine[],
  more: object = {},
) {
  const input = { accountId, lines: await linesIn(app, lines), ...more };
  return (await ask(app, technician.token, QUOTE_DRAFT, { input })).quoteDraft;
}

/** Does something to a quote in the version that is given, or as it is now; answers the payload. */
export async function act<Action extends QuoteAction>(
  app: App,
  { token }: SignedIn,
  action: Action,
  quote: { id: string; version?: number },
  more: object = {},
) {
  const expectedVersion = quote.version ?? (await versionOf(app, quote.id));
  return send(app, token, QUOTE_ACTIONS[action], { quoteId: quote.id, expectedVersion, ...more });
}

export async function versionOf(app: App, quoteId: string): Promise<number> {
  const [row] = await app.database.query('SELECT version FROM quotes WHERE id = ?', [quoteId]);
  return Number(row!.version);
}

/** Fails the test where a mutation was refused; answers what it answered. */
export function done<Payload extends { userErrors: Answer[] }>(payload: Payload): Payload {
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  return payload;
}

/** A quote that has been sent; one that needs approval is approved by a supervisor first. */
export async function sentQuote(app: App, given: CorporateCustomer, lines: readonly WantedLine[], more: object = {}) {
  const { quote } = done(await draftQuote(app, given, lines, more));
  const tried = await act(app, given.technician, 'QUOTE_SEND', quote);
  if (tried.userErrors[0]?.code !== 'APPROVAL_REQUIRED') return done(tried).quote;
  done(await act(app, given.technician, 'QUOTE_REQUEST_APPROVAL', quote));
  done(await act(app, await staff(app, 'SUPERVISOR'), 'QUOTE_DECIDE_APPROVAL', { id: quote.id }, { approved: true }));
  return done(await act(app, given.technician, 'QUOTE_SEND', { id: quote.id })).quote;
}

/** What accepting a quote as it was shown says. */
export function acceptance(quote: Answer, more: object = {}) {
  const { amount } = quote.totals.total;
  return { expectedTotal: { amount, currency: 'USD' }, idempotencyKey: randomUUID(), ...more };
}

/** The contact accepts a quote as it was shown; answers the payload. */
export const accept = (app: App, { contact }: CorporateCustomer, quote: Answer, more: object = {}) =>
  act(app, contact, 'QUOTE_ACCEPT', quote, acceptance(quote, more));

/** A subscription that a quote added and the contact accepted; answers its id. */
export async function subscribed(app: App, given: CorporateCustomer, line: Partial<WantedLine> = {}): Promise<string> {
  const wanted = { kind: 'ADD' as const, plan: 'gotomeeting pro', seats: 10, ...line };
  const { order } = done(await accept(app, given, await sentQuote(app, given, [wanted])));
  const sql = 'SELECT subscription_id AS id FROM billing_lines WHERE order_id = ?';
  return String((await app.database.query(sql, [order.id]))[0]!.id);
}

/** A quote as somebody sees it. */
export async function seenQuote(app: App, { token }: SignedIn, id: string) {
  return (await ask(app, token, `query ($id: ID!) { node(id: $id) { ... on Quote { ${QUOTE} } } }`, { id })).node;
}

/** An order as somebody sees it. */
export async function seenOrder(app: App, { token }: SignedIn, id: string) {
  return (await ask(app, token, `query ($id: ID!) { node(id: $id) { ... on Order { ${ORDER} } } }`, { id })).node;
}

export const setTimeZone = (app: App, accountId: string, timeZone: string): Promise<void> =>
  app.database.transaction((tx) => updateRow(tx, AccountRow, accountId, { timeZone }));

/** What was refused: `CODE field`. */
export const refusalsIn = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, field }: Answer) => [code, ...field].join(' '));
