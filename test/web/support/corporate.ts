import { randomUUID } from 'node:crypto';
import { AccountRow } from '../../../src/accounts';
import { hashPassword, UserRow } from '../../../src/identity';
import { updateRow } from '../../../src/platform/database';
import type { App } from '../../support/app';
import { advanceTo } from '../../support/lifecycle';
import { type Answer, customer, PASSWORD, type SignedIn, staff } from '../../support/people';
import { act, done, draftQuote, sentQuote, type WantedLine } from '../../support/quotes';
import type { CorporateCustomer } from '../../support/requests';
import type { WindowOptions } from './browser';
import type { Visitor } from './visitor';
import type { Web } from './web';

interface Options {
  country?: string;
  locale?: string;
  name?: string;
  technician?: string;
}

/** A corporate account with its dedicated technician; French unless told otherwise. */
export async function corporate(app: App, options: Options = {}): Promise<CorporateCustomer & { currency: string }> {
  const { country = 'FR', locale = 'fr-FR', name = 'Atelier Lumière SAS', technician = 'Claire Martin' } = options;
  const [given, tech] = [await customer(app, 'CORPORATE', country), await staff(app, 'TECHNICIAN')];
  await app.database.transaction(async (tx) => {
    await updateRow(tx, AccountRow, given.accountId, { technicianId: tech.userId, name });
    await updateRow(tx, UserRow, given.contact.userId, { locale, name: 'Anne Leroy' });
    await updateRow(tx, UserRow, tech.userId, { name: technician });
  });
  const [{ currency }] = (await app.database.query('SELECT currency FROM accounts WHERE id = ?', [
    given.accountId,
  ])) as unknown as [{ currency: string }];
  return { ...given, technician: tech, currency };
}

export type Corporate = Awaited<ReturnType<typeof corporate>>;

/** The same before the contact has given the address that invoices name. */
export async function withoutAddress(app: App, options: Options = {}): Promise<Corporate> {
  const given = await corporate(app, options);
  await app.database.transaction((tx) => updateRow(tx, AccountRow, given.accountId, { address: null }));
  return given;
}

/** Subscriptions that the account has by an accepted quote, in the order of the lines; answers their ids. */
export async function subscribedTo(app: App, given: Corporate, ...lines: Partial<WantedLine>[]): Promise<string[]> {
  const wanted = lines.map((line) => ({ kind: 'ADD' as const, plan: 'gotomeeting pro', seats: 10, ...line }));
  const { order } = await accepted(app, given, await sentQuote(app, given, wanted));
  const sql = 'SELECT subscription_id AS id FROM billing_lines WHERE order_id = ? ORDER BY id';
  return (await app.database.query(sql, [order.id])).map(({ id }) => String(id));
}

/** The contact accepts a quote by the API, on a purchase order where it needs one. */
export async function accepted(app: App, { contact, currency }: Corporate, quote: Answer, more: object = {}) {
  const expectedTotal = { amount: quote.totals.total.amount, currency };
  const number = quote.purchaseOrderRequired ? { purchaseOrderNumber: `PO-${randomUUID().slice(0, 6)}` } : {};
  const input = { expectedTotal, idempotencyKey: randomUUID(), ...number, ...more };
  return done(await act(app, contact, 'QUOTE_ACCEPT', { id: quote.id }, input));
}

/** The account's contact in a window, at a page of the portal. */
export async function enterPortal(web: Web, given: Corporate, path: string, options?: WindowOptions): Promise<Visitor> {
  const visitor = await web.visit(`/sign-in?next=${encodeURIComponent(path)}`, { language: 'fr', ...options });
  await visitor.enter(given.contact.email);
  return visitor;
}

/** A member of staff in a window, at a page of the console; in French unless told otherwise. */
export async function enterConsole(
  web: Web,
  person: SignedIn,
  path: string,
  options?: WindowOptions,
): Promise<Visitor> {
  const language = options?.language ?? 'fr';
  const passwordHash = await hashPassword(PASSWORD);
  const facts = { passwordHash, locale: language === 'fr' ? 'fr-FR' : 'en-GB' };
  await web.app.database.transaction((tx) => updateRow(tx, UserRow, person.userId, facts));
  const visitor = await web.visit(`/sign-in?next=${encodeURIComponent(path)}`, { ...options, language });
  await visitor.enter(person.email);
  return visitor;
}

/** A quote with a discount that a supervisor has to approve (H9), which has been asked for. */
export async function waitingForApproval(app: App, given: Corporate): Promise<string> {
  const line = { kind: 'ADD' as const, plan: 'gotomeeting pro', seats: 40, discountPercent: '30' };
  const { id } = done(await draftQuote(app, given, [line])).quote!;
  done(await act(app, given.technician, 'QUOTE_REQUEST_APPROVAL', { id }));
  return id;
}

/**
 * In each account a change of an accepted quote that could not be carried out on its day, 4 June 2026, because the subscription had changed
 * before (H13). Moves the clock there.
 */
export async function failedChanges(app: App, ...accounts: Corporate[]): Promise<void> {
  for (const given of accounts) {
    const [subscriptionId] = await subscribedTo(app, given, { seats: 10 });
    const later = { effectiveWhen: 'ON_DATE', effectiveOn: '2026-06-04' };
    for (const line of [{ seats: 12, ...later }, { seats: 11 }]) {
      const lines = [{ kind: 'CHANGE' as const, subscriptionId, ...line }];
      await accepted(app, given, await sentQuote(app, given, lines, { validUntil: '2026-06-02' }));
    }
  }
  await advanceTo(app, '2026-06-04T13:00:00Z');
}
