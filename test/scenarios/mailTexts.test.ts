import { mailboxEntries } from '../../src/notifications';
import { type App, startApp } from '../support/app';
import { engines } from '../support/engines';
import { CORPORATE_EVENTS } from '../support/mails/corporate';
import { ONLINE_EVENTS } from '../support/mails/online';
import { type Role, type Staff, staffOf, worldOf } from '../support/mails/world';

/** An event of the list of mails, and what one of its mails says to an English reader. */
interface Told {
  when: string;
  to?: Role;
  subject: RegExp;
  says: (string | RegExp)[];
  /** Names of the files that go with it; not asked unless given. */
  attached?: RegExp[];
}

const ONLINE: Told[] = [
  {
    when: 'the bank asks the customer',
    subject: /^Your order O-\S+ is waiting for you$/,
    says: ['within 24 hours of your order, the order is cancelled and nothing is charged.'],
  },
  {
    when: 'the bank asks the customer about a trial that converts',
    subject: /^The payment for GoToMeeting Pro is waiting for you$/,
    says: ['within 24 hours, your trial ends and nothing is charged.'],
  },
  {
    when: 'the bank asks the customer about a renewal',
    subject: /^The payment for the renewal of GoToMeeting Pro is waiting for you$/,
    says: [
      /for the invoice IE-2\d{3}-\d+ is not/,
      'your subscription is past due: you then keep your access for 14 days',
    ],
  },
  {
    when: 'the bank asks the customer about a past-due renewal that they pay',
    subject: /^The payment for GoToMeeting Pro is waiting for you$/,
    says: [/for the invoice IE-2\d{3}-\d+ of/, /stays past due\. You keep your access until \w+ \d+, \d{4};/],
  },
  {
    when: 'an order is completed',
    subject: /^Confirmation of your order/,
    says: [/\nCharged: €[\d.]+\n/, 'Paid with: Visa ending in 4242'],
  },
  {
    when: 'fewer seats are kept than are assigned',
    subject: /^Confirmation of your order/,
    says: [
      /\nCredit note IE-CN-2\d{3}-\d+: €31\.20\n/,
      '\nCredit for unused time: GoToMeeting Pro, 1\u00a0organizer, monthly:\n',
      /\nCredit: €31\.20\nAdded to your account balance: €31\.20\nCharged: €0\.00\n\nThis is what you have now:\n\nGoToMeeting Pro, 1\u00a0organizer, monthly:\n/,
      /\n {2}Next renewal on \w+ \d+, \d{4}, at the price known today, tax included\n {2}€31\.20\n/,
    ],
    attached: [/^IE-CN-.*\.pdf$/],
  },
  {
    when: 'a support agent moves a subscription to a lower plan',
    subject: /^Confirmation of your order/,
    says: [
      /\n\nSUPPORT_AGENT of our support team has changed your subscription for you\. Your order is O-\S+\.\n/,
      /\nThis is what you have now:\n\nGoToMeeting Pro, 1\u00a0organizer, monthly:\n/,
    ],
    attached: [/^IE-CN-.*\.pdf$/],
  },
  {
    when: 'a past-due subscription is cancelled',
    subject: /is cancelled$/,
    says: [
      /so it ended at once, on \w+ \d+, \d{4}, and can no longer be used/,
      /The open invoice IE-2\d{3}-\d+ has been closed by the credit note IE-CN-2\d{3}-\d+/,
    ],
    attached: [/^IE-CN-.*\.pdf$/],
  },
  {
    when: 'a past-due renewal is paid by the customer',
    subject: /^Receipt for the renewal/,
    says: ['Visa ending in 4242'],
    attached: [/^IE-2\d{3}-\d+\.pdf$/, /^IE-2\d{3}-\d+-receipt\.pdf$/],
  },
  {
    when: 'a past-due renewal is paid from the balance',
    subject: /^Receipt for the renewal/,
    says: ['Paid from your account balance'],
    attached: [/^IE-2\d{3}-\d+\.pdf$/, /^IE-2\d{3}-\d+-receipt\.pdf$/],
  },
];

const CORPORATE: Told[] = [
  {
    when: 'the bank asks about a part of an invoice',
    subject: /^The payment for your invoice US-2\d{3}-\d+ is waiting for you$/,
    says: ['The payment of $400.00', 'this amount of the invoice stays open.'],
  },
  {
    when: 'a subscription ends as an accepted quote says',
    subject: /has expired$/,
    says: ['please ask your technician for a quote', 'View your subscription:'],
  },
  {
    when: 'the price of a corporate subscription is to rise',
    subject: /^The price of GoToTraining Pro changes on/,
    says: [/A quote that cancels it has to be accepted by \w+ \d+, \d{4}\./],
  },
  {
    when: 'a subscription is to renew in 60 days',
    subject: /renews on/,
    says: ['At the price valid on that day, as known today, the renewal costs'],
  },
  {
    when: 'a quote for fewer seats than are assigned is accepted',
    subject: /^The quote Q-\S+ has been accepted$/,
    says: [/\nTotal: \$0\.00\nCredit: \$[1-9][\d,.]+\n/],
  },
  {
    when: 'a quote for fewer seats than are assigned is accepted',
    ...{ to: 'payable' as const, subject: /^Your credit note US-CN-2\d{3}-\d+$/ },
    says: [/Credit note US-CN-2\d{3}-\d+: \$[1-9]/],
    attached: [/^US-CN-.*\.pdf$/],
  },
  {
    when: 'a cheque is above what is open',
    subject: /^Payment received/,
    says: ['We have received $1,200.00', 'Of this, $200.00 is more than what was open'],
  },
  {
    when: 'another successor is proposed instead',
    ...{ to: 'member' as const, subject: /^Proposed billing contact/ },
    says: ['Somebody else has been named instead'],
  },
  {
    when: 'the proposed successor is rejected',
    ...{ to: 'member' as const, subject: /^Proposed billing contact/ },
    says: ['had proposed you', 'This has been rejected'],
  },
];

const TOLD = [
  ...ONLINE.map((told) => ({ kind: 'ONLINE' as const, event: ONLINE_EVENTS.find(of(told))!, ...told })),
  ...CORPORATE.map((told) => ({ kind: 'CORPORATE' as const, event: CORPORATE_EVENTS.find(of(told))!, ...told })),
];

function of({ when }: Told) {
  return (event: { when: string }) => event.when === when;
}

describe('what mails say', () => {
  let app: App;
  let staff: Staff;
  beforeAll(async () => {
    app = await startApp(engines[0]!, { now: '2026-06-01T15:00:00Z' });
    staff = await staffOf(app);
  });
  afterAll(() => app.stop());
  afterEach(() => app.database.transaction((tx) => tx.execute("DELETE FROM jobs WHERE status <> 'DONE'")));

  test.each(TOLD)('$kind: $when', async ({ kind, event, to = 'contact', subject, says, attached }) => {
    const world = await worldOf(app, kind, staff, { locale: 'en-US', accountLocale: 'en-US' });
    const happens = await event.given(world);
    await app.runJobs();
    const before = (await mailboxEntries(app.database)).length;
    await happens();
    await app.runJobs();
    const entries = await mailboxEntries(app.database);
    const mail = entries
      .slice(0, entries.length - before)
      .find((entry) => entry.to === world.emails[to] && subject.test(entry.subject));
    expect(mail?.subject ?? entries.map((entry) => entry.subject).join('\n')).toMatch(subject);
    for (const words of says) expect(mail!.text).toMatch(words);
    const files = mail!.attachments.map(({ filename }) => filename);
    if (attached) expect(files).toEqual(attached.map((name) => expect.stringMatching(name)));
  });
});
