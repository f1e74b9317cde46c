import { AccountRow } from '../../../src/accounts';
import type { TemplateName } from '../../../src/notifications';
import { selectRow, updateRow } from '../../../src/platform/database';
import { type AccountKind, addDays, dateIn } from '../../../src/rules';
import { SubscriptionRow } from '../../../src/subscriptions';
import type { App } from '../app';
import { given } from '../given';
import { recipientOf } from '../invoices';
import { CLOCK_ADVANCE } from '../lifecycle';
import { type Answer, ask, customer, newEmail, type SignedIn, staff } from '../people';

/** An account with everybody who might be written to; staff are the same for all accounts of an app. */
export interface World {
  app: App;
  accountId: string;
  /** `payable` gets copies of invoices, `holder` is given a seat, `newcomer` and `recruit` are invited. */
  emails: Record<Role, string>;
  contact: SignedIn;
  admin: SignedIn;
  member: SignedIn;
  staff: Staff;
  /** The account's dedicated technician. */
  technician: SignedIn;
}

export interface Staff {
  technician: SignedIn;
  colleague: SignedIn;
  supportAgent: SignedIn;
  supervisor: SignedIn;
  otherSupervisor: SignedIn;
}

type Known = 'contact' | 'admin' | 'member' | 'recruit' | keyof Staff;
type Unknown = 'payable' | 'holder' | 'newcomer';
export type Role = Known | Unknown;

/** Those who are not known: they are written to in the account’s language (L5); `recruit` in that of whoever invites. */
export const UNKNOWN: readonly Role[] = ['payable', 'holder', 'newcomer'] satisfies Unknown[];

/** An event, and exactly the mails that it sends. */
export interface MailEvent {
  when: string;
  sends: Partial<Record<Role, TemplateName[]>>;
  /** Brings the account to the moment before; answers what happens then. */
  given(world: World): Promise<() => Promise<unknown>>;
}

/** The only staff of an app: those of the demo go. */
export async function staffOf(app: App): Promise<Staff> {
  await app.database.transaction((tx) => tx.execute('UPDATE users SET staff_role = NULL'));
  return {
    technician: await staff(app, 'TECHNICIAN'),
    colleague: await staff(app, 'TECHNICIAN'),
    supportAgent: await staff(app, 'SUPPORT_AGENT'),
    supervisor: await staff(app, 'SUPERVISOR'),
    otherSupervisor: await staff(app, 'SUPERVISOR'),
  };
}

/** An account whose people, and all staff, read `locale`, and which is itself in another language. */
export async function worldOf(
  app: App,
  kind: AccountKind,
  workers: Staff,
  { locale, accountLocale }: { locale: string; accountLocale: string },
): Promise<World> {
  const isOnline = kind === 'ONLINE';
  const made = isOnline ? await given.onlineAccount(app) : await customer(app, kind, 'US');
  const { accountId, contact, admin, member } = made;
  const people = { contact, admin, member, ...workers };
  const technicianId = isOnline ? null : workers.technician.userId;
  await app.database.transaction(async (tx) => {
    await updateRow(tx, AccountRow, accountId, { locale: accountLocale, technicianId });
    for (const { userId } of Object.values(people)) {
      await tx.execute('UPDATE users SET locale = ? WHERE id = ?', [locale, userId]);
    }
  });
  const { technician } = workers;
  const payable = isOnline ? newEmail('payable') : await recipientOf(app, { ...made, technician });
  const known = Object.fromEntries(Object.entries(people).map(([role, { email }]) => [role, email]));
  const strangers = { holder: newEmail('holder'), newcomer: newEmail('newcomer'), recruit: newEmail('recruit') };
  const emails = { ...known, ...strangers, payable };
  return { app, accountId, contact, admin, member, staff: workers, technician, emails: emails as World['emails'] };
}

/** So many days from today, in the account's time zone. */
export async function day({ app, accountId }: World, days: number): Promise<string> {
  const { timeZone } = (await selectRow(app.database, AccountRow, 'WHERE id = ?', [accountId]))!;
  return addDays(dateIn(await app.deps.clock.now(app.database), timeZone), days);
}

/** The clock moves on by days, and everything that falls due happens on its day. */
export const pass = async (world: World, days: number): Promise<void> => passTo(world, await day(world, days));

/** The clock moves on to the end of a subscription's period. */
export async function passToEnd(world: World, subscriptionId: string): Promise<void> {
  const subscription = await selectRow(world.app.database, SubscriptionRow, 'WHERE id = ?', [subscriptionId]);
  await passTo(world, subscription!.periodEnd);
}

async function passTo({ app, technician }: World, on: string): Promise<void> {
  const to = `${on}T15:00:00Z`;
  await succeed(ask(app, technician.token, CLOCK_ADVANCE, { input: { to } }));
}

/** Sends a mutation that must be accepted; answers its payload. */
export async function mutate({ app }: World, person: SignedIn | null, mutation: string, input: object, fields = '') {
  const type = INPUTS[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code field } } }`;
  return succeed(ask(app, person?.token ?? null, document, { input }));
}

/** Inputs that several mutations share. */
const INPUTS: Readonly<Record<string, string>> = {
  accountChangeBillingContact: 'AccountBillingContactInput',
  accountProposeBillingContact: 'AccountBillingContactInput',
  paymentMethodRemove: 'PaymentMethodInput',
};

async function succeed(answer: Promise<Answer>) {
  const [payload] = Object.values(await answer) as [Answer];
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  return payload;
}
