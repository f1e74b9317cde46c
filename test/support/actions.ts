import { addMemberIn, createAccountIn } from '../../src/accounts';
import type { Database, Tx } from '../../src/platform/database';
import { type AccountKind, type Action, decideRole, type Standing } from '../../src/rules';
import type { App } from './app';
import { ADDRESS, type Answer, ask, type Customer, customer, type SignedIn, staff } from './people';

export const KINDS: readonly AccountKind[] = ['ONLINE', 'CORPORATE'];

/** Everybody who may ask, and how they stand to the accounts of a walk; null: they do not exist for them. */
const STANDINGS = {
  contact: 'CONTACT',
  admin: 'ADMIN',
  'member with a seat': 'MEMBER',
  'member without': 'MEMBER',
  stranger: null,
  technician: 'TECHNICIAN',
  'support agent': 'SUPPORT_AGENT',
  supervisor: 'SUPERVISOR',
} as const satisfies Record<string, Standing | null>;
type Role = keyof typeof STANDINGS;
const ROLES = Object.keys(STANDINGS) as Role[];

export type Cast = Record<Role, SignedIn>;

/** Signs in one person of each role; they are the people of every account of a walk. */
export async function castOf(app: App): Promise<Cast> {
  const [given, other, stranger]: Customer[] = [await customer(app), await customer(app), await customer(app)];
  return {
    ...{ contact: given!.contact, admin: given!.admin, 'member with a seat': given!.member },
    ...{ 'member without': other!.member, stranger: stranger!.contact },
    technician: await staff(app, 'TECHNICIAN'),
    'support agent': await staff(app, 'SUPPORT_AGENT'),
    supervisor: await staff(app, 'SUPERVISOR'),
  };
}

/** An account of the cast, in France. */
export async function accountOf(tx: Tx, cast: Cast, kind: AccountKind): Promise<string> {
  const billingContactId = cast.contact.userId;
  const { id } = await createAccountIn(tx, {
    kind,
    name: 'Customer',
    country: 'FR',
    address: ADDRESS,
    billingContactId,
  });
  await addMemberIn(tx, id, cast.admin.userId, true);
  for (const role of ['member with a seat', 'member without'] as const) {
    await addMemberIn(tx, id, cast[role].userId, false);
  }
  return id;
}

/** An object of a walk. */
export interface Subject {
  id: string;
  accountId: string;
}

/** How one tries to do something to a subject: the mutation, the name of its input type, and an input that fits the subject. */
export type Attempt<S extends Subject> = (subject: S) => { mutation: string; input: object };

export interface Walk<S extends Subject> {
  /** The GraphQL type that answers `actions`. */
  type: string;
  attempts: Partial<Record<Action, Attempt<S>>>;
  /** Equal objects in the state that is walked, in accounts of the cast of that kind. */
  make(tx: Tx, kind: AccountKind, count: number): Promise<S[]>;
  /** In that state it exists for staff only. */
  isHiddenFromCustomers?: boolean;
}

/** What was said and what happened: `contact SEAT_ASSIGN: allowed`. */
export interface Walked {
  said: string[];
  happened: string[];
}

/**
 * Has everybody read the `actions` of an object and then try each, every time on an object of its own, so that no attempt meets what
 * another one left. Of what somebody cannot see, `actions` cannot be read: the role's refusal, or NOT_FOUND, is expected.
 */
export async function walk<S extends Subject>(
  app: App,
  cast: Cast,
  kind: AccountKind,
  { type, attempts, make, isHiddenFromCustomers = false }: Walk<S>,
): Promise<Walked> {
  const actions = Object.keys(attempts) as Action[];
  const subjects = await app.database.transaction((tx) => make(tx, kind, ROLES.length * actions.length));
  const walked: Walked = { said: [], happened: [] };
  for (const [place, role] of ROLES.entries()) {
    const own = subjects.slice(place * actions.length, (place + 1) * actions.length);
    const nodes = await readActions(app, cast[role], type, own);
    const outcomes = await tryOut(
      app,
      cast[role],
      actions.map((action, index) => attempts[action]!(own[index]!)),
    );
    for (const [index, action] of actions.entries()) {
      const said = nodes[index]
        ? verdictOf(nodes[index], action, actions)
        : hidden(action, role, kind, isHiddenFromCustomers);
      walked.said.push(`${role} ${action}: ${said}`);
      walked.happened.push(`${role} ${action}: ${outcomes[index]}`);
    }
  }
  return walked;
}

async function readActions(app: App, { token }: SignedIn, type: string, subjects: Subject[]) {
  const document = `query ($ids: [ID!]!) { nodes(ids: $ids) {
    ... on ${type} { actions { action allowed refusals { code } } } } }`;
  return (await ask(app, token, document, { ids: subjects.map(({ id }) => id) })).nodes;
}

/** What `actions` says of one of them; it must say it of exactly those that the walk tries. */
function verdictOf({ actions }: Answer, action: Action, expected: Action[]): string {
  expect(actions.map((said: Answer) => said.action).sort()).toEqual([...expected].sort());
  const { allowed, refusals } = actions.find((said: Answer) => said.action === action);
  expect(allowed).toBe(refusals.length === 0);
  return refusals[0]?.code ?? 'allowed';
}

function hidden(action: Action, role: Role, kind: AccountKind, isHiddenFromCustomers: boolean): string {
  const standing = STANDINGS[role];
  if (standing === null || isHiddenFromCustomers) return 'NOT_FOUND';
  return decideRole(action, standing, kind)[0]?.code ?? 'allowed, and yet not to be seen';
}

/** Tries one after the other, in one request; answers the first refusal of each. */
async function tryOut(app: App, { token }: SignedIn, attempts: ReturnType<Attempt<Subject>>[]): Promise<string[]> {
  const variables = attempts.map(({ mutation }, place) => `$input${place}: ${inputTypeOf(mutation)}!`);
  const fields = attempts.map(
    ({ mutation }, place) => `try${place}: ${mutation}(input: $input${place}) { userErrors { code } }`,
  );
  const document = `mutation (${variables.join(', ')}) { ${fields.join(' ')} }`;
  const inputs = attempts.map(({ input }, place) => [`input${place}`, input]);
  const answers = await ask(app, token, document, Object.fromEntries(inputs));
  return attempts.map((_attempt, place) => answers[`try${place}`].userErrors[0]?.code ?? 'allowed');
}

function inputTypeOf(mutation: string): string {
  return SHARED_INPUTS[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
}

/** Inputs that several mutations share. */
const SHARED_INPUTS: Readonly<Record<string, string>> = {
  subscriptionCancel: 'SubscriptionInput',
  subscriptionWithdrawCancellation: 'SubscriptionInput',
  subscriptionSetTrialConversion: 'SubscriptionTrialConversionInput',
  accountChangeBillingContact: 'AccountBillingContactInput',
  accountProposeBillingContact: 'AccountBillingContactInput',
  invoiceRecipientAdd: 'InvoiceRecipientInput',
  invoiceRecipientRemove: 'InvoiceRecipientInput',
  paymentMethodMakeDefault: 'PaymentMethodInput',
  paymentMethodRemove: 'PaymentMethodInput',
  serviceRequestClose: 'ServiceRequestInput',
  quoteDiscard: 'QuoteInput',
  quoteRequestApproval: 'QuoteInput',
  quoteSend: 'QuoteInput',
  quoteWithdraw: 'QuoteInput',
  quoteRevise: 'QuoteInput',
  orderEffectRetry: 'OrderEffectInput',
  purchaseOrderDiscard: 'PurchaseOrderInput',
  purchaseOrderPropose: 'PurchaseOrderInput',
  purchaseOrderDecline: 'PurchaseOrderInput',
  purchaseOrderClose: 'PurchaseOrderInput',
};

/** The ids of a product and its plans, the lowest rank first. */
export async function productOf(database: Database, key: string): Promise<{ id: string; plans: string[] }> {
  const sql = `SELECT product_id, plans.id AS id FROM plans JOIN products ON products.id = product_id
    WHERE products.key = ? ORDER BY plan_rank`;
  const rows = await database.query(sql.replace('.key', '.`key`'), [key]);
  return { id: String(rows[0]!.product_id), plans: rows.map(({ id }) => String(id)) };
}
