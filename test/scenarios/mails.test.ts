import { languageOf } from '../../src/language';
import { CATALOGUES } from '../../src/language/messages';
import type { TemplateName } from '../../src/notifications';
import { templates } from '../../src/notifications/templates';
import type { AccountKind } from '../../src/rules';
import { type App, startApp } from '../support/app';
import { engines } from '../support/engines';
import { CORPORATE_EVENTS } from '../support/mails/corporate';
import { CORRECTION_EVENTS } from '../support/mails/corrections';
import { EVERYONES_EVENTS } from '../support/mails/everyone';
import { ONLINE_EVENTS } from '../support/mails/online';
import { type MailEvent, type Role, type Staff, staffOf, UNKNOWN, type World, worldOf } from '../support/mails/world';

/** Every template, and what the list of L6 calls it. */
const L6: Record<TemplateName, string> = {
  orderConfirmation: 'order confirmation',
  paymentNeedsYou: 'payment needs you',
  trialWelcome: 'trial welcome',
  trialEnding: 'trial ending',
  trialExpired: 'trial expired',
  trialConverted: 'trial converted',
  cancellationConfirmed: 'cancellation confirmed (with end date)',
  cancellationWithdrawn: 'cancellation withdrawn',
  renewalReceipt: 'renewal receipt',
  renewalDeclined: 'renewal declined',
  annualRenewal: 'F9: before an annual renewal',
  cardExpires: 'F9: before the default card expires',
  defaultMethodReplaced: 'F9: the next stored card is the default',
  subscriptionExpired: 'subscription expired',
  priceChange: 'price change',
  assignYourSeats: 'assign your seats',
  invoiceIssued: 'invoice issued',
  invoiceOverdue: 'overdue',
  paymentReceived: 'payment received',
  paymentsReceived: 'G11: several invoices by one payment',
  invoiceCredited: 'G9: an invoice was credited',
  paymentRefunded: 'G9: a refund was made at the gateway',
  invoiceReissued: 'G10: an invoice was issued again',
  paymentTakenBack: 'G12: money came off again',
  invoiceLongOverdue: 'G12: the technician hears of a long overdue invoice',
  refundFailed: 'G9: a refund could not be made',
  creditApprovalAsked: 'G9: a credit needs approval',
  creditApprovalDecided: 'G9: a credit was approved, or not',
  renewalNotice: 'renewal notice',
  quoteSent: 'quote sent',
  quoteRevised: 'quote revised',
  quoteExtended: 'quote extended',
  quoteReminder: 'reminder',
  quoteAccepted: 'accepted',
  quoteRejected: 'rejected',
  quoteExpired: 'expired',
  quoteWithdrawn: 'withdrawn',
  poProposed: 'PO proposed',
  poAccepted: 'PO accepted',
  poDeclined: 'PO declined',
  poExpiring: 'PO expiring',
  poExceeded: 'PO exceeded',
  poNotDrawn: 'I7: the contact is told, too',
  approvalAsked: 'approval asked',
  approvalWithdrawn: 'H18: what was to be approved is discarded',
  approvalDecided: 'approval decided',
  requestReceived: 'request received',
  effectFailed: 'effect failed',
  quoteDecided: 'quote decided',
  paymentFailedOnAcceptance: 'I4: the technician is told',
  requestAnswered: 'request answered',
  seatAssigned: 'seat assigned',
  seatReleased: 'seat released',
  signUpConfirmation: 'A13: the link that proves the address',
  signUpKnown: 'A13: the address has access already',
  invitation: 'invitation',
  billingContactChanged: 'billing contact changed',
  billingContactProposed: 'billing contact proposed',
  passwordReset: 'password reset',
  passwordChanged: 'password changed',
  emailConfirmation: 'A14: the link that proves a new address',
  emailChangeAsked: 'A14: the present address is told that another one was asked for',
  emailChanged: 'A14: the former address is told',
  secondFactorChanged: 'A14: the second factor is switched on or off, a recovery code is used',
  signInsFailed: 'A15: somebody guesses the password',
};

const EVENTS: [AccountKind, MailEvent][] = [
  ...ONLINE_EVENTS.map((event): [AccountKind, MailEvent] => ['ONLINE', event]),
  ...CORPORATE_EVENTS.map((event): [AccountKind, MailEvent] => ['CORPORATE', event]),
  ...CORRECTION_EVENTS.map((event): [AccountKind, MailEvent] => ['CORPORATE', event]),
  ...EVERYONES_EVENTS.map((event): [AccountKind, MailEvent] => ['ONLINE', event]),
];

/** The language of people, and the other one, of their account. */
const READERS = [
  { locale: 'fr-FR', accountLocale: 'en-GB' },
  { locale: 'en-US', accountLocale: 'fr-CA' },
];

interface Sent {
  template: TemplateName;
  to: string;
  locale: string;
  subject: string | null;
  text: string | null;
}

test('every template is in the list and in some row', () => {
  const sent = EVENTS.flatMap(([, { sends }]) => Object.values(sends).flat());
  expect([...new Set(sent)].sort()).toEqual(Object.keys(templates).sort());
  expect(Object.keys(L6).sort()).toEqual(Object.keys(templates).sort());
});

describe.each(READERS)('the mails of L6, people reading $locale and accounts $accountLocale', (reader) => {
  let app: App;
  let staff: Staff;
  beforeAll(async () => {
    app = await startApp(engines[0]!, { now: '2026-06-01T15:00:00Z' });
    staff = await staffOf(app);
  });
  afterAll(() => app.stop());
  // The clock goes on from event to event; what earlier accounts have planned is not what is asked about.
  afterEach(() => app.database.transaction((tx) => tx.execute("DELETE FROM jobs WHERE status <> 'DONE'")));

  const decided = async (): Promise<Map<string, Sent>> => {
    const rows = await app.database.query(
      `SELECT id, template, emails.to_address, locale, subject, body_text
       FROM emails LEFT JOIN sandbox_mailbox ON email_id = id AND sandbox_mailbox.to_address = emails.to_address`,
    );
    return new Map(
      rows.map(({ id, template, to_address: to, locale, subject, body_text: text }) => [
        String(id),
        { template, to, locale, subject, text } as unknown as Sent,
      ]),
    );
  };

  /** What an event decides on and sends, and nothing that was decided on before. */
  const happening = async (happens: () => Promise<unknown>): Promise<Sent[]> => {
    await app.runJobs();
    const before = await decided();
    await happens();
    await app.runJobs();
    return [...(await decided())].filter(([id]) => !before.has(id)).map(([, mail]) => mail);
  };

  /** Of a person whom nobody knows yet the account's; a new address is of somebody whom we know. */
  const localeOf = (role: Role, name: TemplateName) =>
    UNKNOWN.includes(role) && name !== 'emailConfirmation' ? reader.accountLocale : reader.locale;

  test.each(EVENTS.map(([kind, event]) => ({ kind, event, when: event.when })))(
    '$kind: $when',
    async ({ kind, event }) => {
      const world = await worldOf(app, kind, staff, reader);
      const sent = await happening(await event.given(world));
      const roles = Object.entries(event.sends) as [Role, TemplateName[]][];
      const expected = roles.flatMap(([role, names]) =>
        names.map((name) => `${role}: ${name} in ${localeOf(role, name)}`),
      );
      const described = sent.map(({ template, to, locale }) => `${roleOf(world, to)}: ${template} in ${locale}`);
      expect(described.sort()).toEqual(expected.sort());
      for (const mail of sent) expectRendered(mail);
      for (const mail of sent) await expectLinks(mail);
    },
  );
});

const roleOf = ({ emails }: World, to: string): string =>
  (Object.keys(emails) as Role[]).find((role) => emails[role] === to) ?? to;

/** That a mail was delivered with the texts of its reader’s language: the subject, the greeting, and what stands below. */
function expectRendered({ template, locale, subject, text }: Sent): void {
  const language = languageOf(locale);
  const { layout } = CATALOGUES[language].mails;
  expect(plain(subject!)).toMatch(new RegExp(`^(${subjectsOf(template, language).map(asPattern).join('|')})$`));
  expect(plain(text!)).toMatch(new RegExp(asPattern(layout.greeting).replace(' .+,', '( .+)?,')));
  expect(text).toContain(layout.signature);
  expect(text).toContain(layout.automatic);
}

/** The pages that show the object or take the token that they name; anywhere else a person would be lost. */
const PAGES: Partial<Record<TemplateName, RegExp>> = {
  seatReleased: /^$/,
  signUpConfirmation: /^billing-center\/sign-up\/confirm\?token=\S+$/,
  signUpKnown: /^(billing-center|staff)\/ \1\/password-reset$/,
  invitation: /^[a-z-]+\/(invitation\?token=\S+)?$/,
  passwordReset: /^billing-center\/password-reset\?token=\S+$/,
  passwordChanged: /^billing-center\/password-reset$/,
  emailConfirmation: /^billing-center\/email\/confirm\?token=\S+$/,
  emailChangeAsked: /^billing-center\/password-reset$/,
  emailChanged: /^$/,
  secondFactorChanged: /^billing-center\/password-reset$/,
  signInsFailed: /^billing-center\/password-reset$/,
  paymentNeedsYou: /^(billing-center|corporate)\/payments\/pay_\w+\/confirm$/,
};
const OBJECT_PAGE = /^((billing-center|corporate|staff)\/[a-z-]+\/[a-z]{3}_\w+|corporate\/(account|subscriptions))$/;

/** That a mail leads to the page of what it is about, and that the sandbox has that page. */
async function expectLinks({ template, text }: Sent): Promise<void> {
  const links = text!.match(/https?:\S+/g) ?? [];
  const paths = links.map((link) => link.replace(/^.*\/portal\//, '')).join(' ');
  expect(paths).toMatch(PAGES[template] ?? OBJECT_PAGE);
  for (const link of links) expect((await fetch(link, { redirect: 'manual' })).status).toBeLessThan(400);
}

/** The subjects that a template has in a language. */
function subjectsOf(template: TemplateName, language: keyof typeof CATALOGUES): string[] {
  const find = (node: object): string[] =>
    Object.entries(node).flatMap(([key, value]: [string, object | string]) => {
      if (typeof value === 'string') return key === 'subject' ? [value] : [];
      return find(value);
    });
  return find(CATALOGUES[language].mails[template]);
}

/** Without the spaces that do not break. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

/** A text as a pattern that it matches whatever it is filled with. */
const asPattern = (text: string) =>
  plain(text)
    .split(/{{\w+}}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+');
