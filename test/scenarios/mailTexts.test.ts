import { mailboxEntries } from '../../src/notifications';
import { type App, startApp } from '../support/app';
import { engines } from '../support/engines';
import { CORPORATE_EVENTS } from '../support/mails/corporate';
import { EVERYONES_EVENTS } from '../support/mails/everyone';
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
];

const CORPORATE: Told[] = [
  {
    when: 'the bank asks about a part of an invoice',
    subject: /^The payment for your invoice US-2\d{3}-\d+ is waiting for you$/,
    says: ['The payment of $400.00', 'this amount of the invoice stays open.'],
  },
];

const ANYBODY: Told[] = [];

const TOLD = [
  ...ONLINE.map((told) => ({ kind: 'ONLINE' as const, event: ONLINE_EVENTS.find(of(told))!, ...told })),
  ...CORPORATE.map((told) => ({ kind: 'CORPORATE' as const, event: CORPORATE_EVENTS.find(of(told))!, ...told })),
  ...ANYBODY.map((told) => ({ kind: 'ONLINE' as const, event: EVERYONES_EVENTS.find(of(told))!, ...told })),
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
    expect(mail?.subject ?? entries.map((entry) => entry.subject)).toMatch(subject);
    for (const words of says) expect(mail!.text).toMatch(words);
    const files = mail!.attachments.map(({ filename }) => filename);
    if (attached) expect(files).toEqual(attached.map((name) => expect.stringMatching(name)));
  });
});
