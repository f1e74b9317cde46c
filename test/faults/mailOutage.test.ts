import { retryJobs } from '../../src/jobs';
import { type Mailer, MailFault, SEND_EMAIL } from '../../src/notifications';
import { selectRows } from '../../src/platform/database';
import { JobRow, schedule } from '../../src/platform/jobs';
import { ADVANCE_SUBSCRIPTION } from '../../src/renewals';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { advanceTo } from '../support/lifecycle';
import { mutate, type World } from '../support/mails/world';
import { person } from '../support/people';

describeOnEachEngine('a mail server', (engine) => {
  let app: App;
  afterEach(() => app.stop());

  const mails = () => selectRows(app.database, JobRow, 'WHERE kind = ?', [SEND_EMAIL]);
  const writeMail = async () => {
    const { email } = await person(app, 'Reader');
    await mutate({ app } as World, null, 'passwordRequestReset', { email });
  };

  test('that hangs holds up no other job', async () => {
    let answer = () => {};
    let isAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const send = () => {
      isAsked();
      return new Promise<void>((resolve) => {
        answer = resolve;
      });
    };
    app = await startApp(engine, { overrides: { runsJobs: true, mailer: () => ({ send, close: () => undefined }) } });
    await writeMail();
    await asked;
    await app.database.transaction((tx) =>
      schedule(tx, { kind: ADVANCE_SUBSCRIPTION, subjectId: 'any', dueAt: tx.now }),
    );
    const states = () => selectRows(app.database, JobRow, `WHERE kind = '${ADVANCE_SUBSCRIPTION}' AND status = 'DONE'`);
    while ((await states()).length === 0) await new Promise(setImmediate);
    expect(await mails()).toMatchObject([{ status: 'RUNNING' }]);
    answer();
  });

  describe('that is away', () => {
    let fault: MailFault | null;
    const sent: string[] = [];
    const mailer: Mailer = {
      send: async ({ id }) => {
        if (fault) throw fault;
        sent.push(id);
      },
      close: () => undefined,
    };
    beforeEach(async () => {
      fault = null;
      app = await startApp(engine, { now: '2026-06-01T09:00:00Z', overrides: { mailer: () => mailer } });
      // Whoever moves the clock is invited, which is not what is asked about.
      await advanceTo(app, '2026-06-01T10:00:00Z');
      await app.runJobs();
      await app.database.transaction((tx) => tx.execute('DELETE FROM jobs', []));
      sent.length = 0;
      fault = new MailFault('SMTP: ECONNECTION', false);
    });

    test('for a day loses nothing: what waits goes out when it is back', async () => {
      await writeMail();
      await advanceTo(app, '2026-06-02T10:00:00Z');
      const [waiting] = await mails();
      expect(waiting).toMatchObject({ status: 'FAILED', lastError: 'SMTP: ECONNECTION' });
      fault = null;
      await advanceTo(app, '2026-06-02T11:00:00Z');
      expect(await mails()).toMatchObject([{ status: 'DONE' }]);
      expect(sent).toEqual([waiting!.subjectId]);
    });

    test('for longer, or refuses for good: what is parked is tried again together', async () => {
      await writeMail();
      await advanceTo(app, '2026-06-04T09:00:00Z');
      fault = new MailFault('SMTP: EENVELOPE 550', true);
      await writeMail();
      await app.runJobs();
      const parked = (await mails()).map(({ status, attempts }) => [status, attempts]);
      expect(parked.sort()).toEqual([
        ['PARKED', 1],
        ['PARKED', 36],
      ]);
      fault = null;
      expect(await retryJobs(app.deps, { kind: 'payment.settle' })).toBe(0);
      expect(await retryJobs(app.deps, { kind: SEND_EMAIL })).toBe(2);
      await app.runJobs();
      expect((await mails()).map(({ status }) => status)).toEqual(['DONE', 'DONE']);
      expect(sent).toHaveLength(2);
      const trail = await app.database.query("SELECT actor_id FROM audit_entries WHERE action = 'JOB_RETRY'");
      expect(trail).toEqual([{ actor_id: null }]);
    });

    test('delays the other jobs of a run by none of its answers: they go first', async () => {
      await writeMail();
      const order: string[] = [];
      fault = null;
      const { send } = mailer;
      mailer.send = async (mail) => {
        const [broken] = await selectRows(app.database, JobRow, "WHERE kind = 'test.broken'");
        order.push(broken!.status);
        await send(mail);
      };
      await app.database.transaction((tx) => schedule(tx, { kind: 'test.broken', subjectId: 'any', dueAt: tx.now }));
      await app.runJobs();
      mailer.send = send;
      expect(order).toEqual(['FAILED']);
    });
  });
});
