import { AccountRow, technicianOf } from '../accounts';
import { type Caller, findStaff, getUser, staffFor, type UserRow } from '../identity';
import { messageOf } from '../language';
import { linkTo, queueEmail } from '../notifications';
import type { OrderRow, ScheduledChangeRow } from '../orders';
import { getRow, type Tx } from '../platform/database';
import { creditOfLines, type Minor, type PricedLine, type Refusal } from '../rules';
import { certificateOf } from './certificate';
import { QuoteRow } from './entities';
import { quoteDocument } from './quoteDocument';

type CustomerMail =
  | 'quoteSent'
  | 'quoteRevised'
  | 'quoteExtended'
  | 'quoteReminder'
  | 'quoteAccepted'
  | 'quoteRejected'
  | 'quoteExpired'
  | 'quoteWithdrawn';

const WITH_DOCUMENT: readonly CustomerMail[] = ['quoteSent', 'quoteRevised', 'quoteExtended'];

/** What lines give back, with tax, minor units. */
export const creditIn = (lines: readonly Pick<PricedLine, 'kind' | 'amount' | 'tax'>[]): Minor =>
  creditOfLines(lines.filter(({ kind }) => kind === 'CREDIT'));

/**
 * L6, H8, H17: tells the billing contact what happened to a quote; its document goes with it when it is sent or extended, the certificate when
 * it is accepted.
 * @param amounts what it charges and what it gives back, with tax: as it was sent unless given
 */
export async function mailQuoteToContact(
  tx: Tx,
  account: AccountRow,
  quote: QuoteRow,
  template: CustomerMail,
  amounts?: { total: Minor; credit: Minor },
): Promise<void> {
  const contact = await getUser(tx, account.billingContactId);
  const document = WITH_DOCUMENT.includes(template) ? quoteDocument(quote, 'PDF') : certificateOf(quote, 'PDF');
  await queueEmail(tx, {
    ...{ accountId: account.id, to: contact.email, locale: contact.locale, template },
    attachments: document ? [document] : [],
    data: {
      ...{ name: contact.name, accountName: account.name, url: linkTo(account.kind, 'quote', quote.id) },
      ...{ quoteNumber: quote.number, revision: quote.revision, currency: quote.currency },
      ...{ ...(amounts ?? asSent(quote)), validUntil: quote.validUntil },
    },
  });
}

const asSent = ({ sentTotals, sentFacts }: QuoteRow) => ({
  total: sentTotals!.total,
  credit: creditIn((sentFacts?.lines ?? []).flatMap(({ billing }) => billing)),
});

/** A quote as mails to staff name it and lead to it. */
const quoteNamesForStaff = ({ id, number: quoteNumber, revision }: QuoteRow) => ({
  ...{ quoteNumber, revision, url: linkTo('STAFF', 'quote', id) },
});

/** A6: who looks after the account: its technician, or the quote's author where it has none; all technicians where neither has access. */
export async function techniciansOf(
  tx: Tx,
  account: AccountRow,
  quote: Pick<QuoteRow, 'authorId'>,
): Promise<UserRow[]> {
  return staffFor(tx, (await technicianOf(tx, account)) ?? quote.authorId, 'TECHNICIAN');
}

/** H12, H17: tells the technician that a quote was accepted, with the certificate, or rejected, and why. */
export async function mailDecisionToTechnician(tx: Tx, account: AccountRow, quote: QuoteRow): Promise<void> {
  const { accepted, reason, comment, byId } = quote.decision!;
  const decidedBy = (await getUser(tx, byId)).name;
  const certificate = certificateOf(quote, 'PDF');
  for (const { name, email, locale } of await techniciansOf(tx, account, quote)) {
    await queueEmail(tx, {
      ...{ accountId: account.id, to: email, locale, template: 'quoteDecided' },
      attachments: certificate ? [certificate] : [],
      data: {
        ...{ name, accountName: account.name, ...quoteNamesForStaff(quote) },
        ...{ accepted, reason, comment, decidedBy },
      },
    });
  }
}

/** H9: who may be asked to approve a quote: all supervisors but its author. */
async function approversOf(tx: Tx, { authorId }: QuoteRow): Promise<UserRow[]> {
  return (await findStaff(tx, 'SUPERVISOR')).filter(({ id }) => id !== authorId);
}

/** H9: asks the supervisors to approve a quote. */
export async function mailApprovalRequested(tx: Tx, account: AccountRow, quote: QuoteRow): Promise<void> {
  const authorName = (await getUser(tx, quote.authorId)).name;
  for (const { name, email, locale } of await approversOf(tx, quote)) {
    await queueEmail(tx, {
      ...{ accountId: account.id, to: email, locale, template: 'approvalAsked' },
      data: {
        ...{ name, accountName: account.name, authorName, ...quoteNamesForStaff(quote) },
      },
    });
  }
}

/** H18: tells the supervisors who were asked that there is nothing to approve any more: the quote was discarded. */
export async function mailApprovalWithdrawn(
  tx: Tx,
  { actor }: Caller,
  account: AccountRow,
  quote: QuoteRow,
): Promise<void> {
  const discardedBy = (await getUser(tx, actor.userId)).name;
  const { number: quoteNumber, revision } = quote;
  for (const { id, name, email, locale } of await approversOf(tx, quote)) {
    if (id === actor.userId) continue;
    await queueEmail(tx, {
      ...{ accountId: account.id, to: email, locale, template: 'approvalWithdrawn' },
      data: {
        name,
        accountName: account.name,
        quoteNumber,
        revision,
        discardedBy,
        url: linkTo('STAFF', 'account', account.id),
      },
    });
  }
}

/** H9: tells the author what the supervisor decided. */
export async function mailApprovalDecided(tx: Tx, account: AccountRow, quote: QuoteRow): Promise<void> {
  const { approved, comment, decidedById } = quote.approval!;
  const decidedBy = (await getUser(tx, decidedById!)).name;
  for (const { name, email, locale } of await staffFor(tx, quote.authorId, 'TECHNICIAN')) {
    await queueEmail(tx, {
      ...{ accountId: account.id, to: email, locale, template: 'approvalDecided' },
      data: {
        ...{ name, accountName: account.name, ...quoteNamesForStaff(quote) },
        ...{ approved: approved === true, comment, decidedBy },
      },
    });
  }
}

/** H13: tells the technician that a change agreed for today could not be made. */
export async function mailScheduledChangeFailed(
  tx: Tx,
  account: AccountRow,
  order: OrderRow,
  effect: ScheduledChangeRow,
  failure: Refusal,
): Promise<void> {
  const quote = await getRow(tx, QuoteRow, order.quoteId!);
  for (const { name, email, locale } of await techniciansOf(tx, account, quote)) {
    await queueEmail(tx, {
      ...{ accountId: account.id, to: email, locale, template: 'effectFailed' },
      data: {
        ...{ name, url: linkTo('STAFF', 'account', account.id), accountName: account.name },
        ...{ orderNumber: order.number, dueOn: effect.dueOn },
        reason: messageOf(failure, locale),
      },
    });
  }
}
