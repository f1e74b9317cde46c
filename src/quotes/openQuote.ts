import { type AccountRow, lockAccount, nameContact, standingIn } from '../accounts';
import type { Caller } from '../identity';
import { selectRow, type Tx, updateRow } from '../platform/database';
import {
  dateIn,
  decideQuoteState,
  decideRole,
  enforce,
  maySeeQuote,
  type PlainDate,
  type QuoteAction,
  quoteStatusOn,
  Refused,
  refuse,
} from '../rules';
import { QuoteRow } from './entities';

export interface OpenedQuote {
  account: AccountRow;
  quote: QuoteRow;
  today: PlainDate;
}

/**
 * L1: a quote that somebody wants to do something to, as it is while its account is locked: visible, role, version, state.
 * @throws Refused NOT_FOUND, what the role refuses, STALE_VERSION, QUOTE_ALREADY_DECIDED, QUOTE_EXPIRED, QUOTE_NOT_EDITABLE
 */
export async function openQuote(
  tx: Tx,
  caller: Caller,
  input: { quoteId: string; expectedVersion: number },
  action: QuoteAction,
): Promise<OpenedQuote> {
  const opened = await lockQuote(tx, caller, input.quoteId, action);
  enforceState(opened, input.expectedVersion, action);
  return opened;
}

/** The first half of `openQuote`: visible and role, on the locked account. */
export async function lockQuote(tx: Tx, caller: Caller, quoteId: string, action: QuoteAction): Promise<OpenedQuote> {
  const found = await selectRow(tx, QuoteRow, 'WHERE id = ?', [quoteId]);
  if (!found) throw new Refused(refuse('NOT_FOUND', 'L1'));
  const account = await lockAccount(tx, found.accountId);
  const quote = (await selectRow(tx, QuoteRow, 'WHERE id = ?', [quoteId]))!;
  const standing = standingIn(caller, account);
  if (standing === null || !maySeeQuote(standing, quote)) throw new Refused(refuse('NOT_FOUND', 'L1'));
  enforce(await nameContact(tx, { account, standing }, decideRole(action, standing, account.kind)));
  return { account, quote, today: dateIn(tx.now, account.timeZone) };
}

/** The second half: version, then state. */
export function enforceState({ quote, today }: OpenedQuote, expectedVersion: number, action: QuoteAction): void {
  if (quote.version !== expectedVersion) {
    throw new Refused(refuse('STALE_VERSION', 'L1', ['expectedVersion'], { version: quote.version }));
  }
  enforce(decideQuoteState(action, quoteStatusOn(quote.status, quote.validUntil, today)));
}

/** Changes a quote and answers it as it is then; its version goes up, and the marks of its state follow (H7). */
export async function changeQuote(tx: Tx, quote: QuoteRow, change: Partial<QuoteRow>): Promise<QuoteRow> {
  const changed = { ...quote, ...change, version: quote.version + 1 };
  changed.sentOf = changed.status === 'SENT' ? changed.number : null;
  changed.draftOf = changed.status === 'DRAFT' || changed.status === 'PENDING_APPROVAL' ? changed.number : null;
  const { version, sentOf, draftOf } = changed;
  await updateRow(tx, QuoteRow, quote.id, { ...change, version, sentOf, draftOf });
  return changed;
}
