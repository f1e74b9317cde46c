import { handlers } from '../../src/jobs/handlers';
import { schedule } from '../../src/platform/jobs';
import { refusalsOf } from '../support/lifecycle';
import { ask, auditOf, type Customer, customer, errorCodes, type SignedIn, staff } from '../support/people';
import { rules } from '../support/plain';
import { corporateCustomer, openRequest, reply } from '../support/requests';
import { describeWithApp } from '../support/suites';

const JOB_LET_GO =
  'mutation ($input: JobLetGoInput!) { jobLetGo(input: $input) { job { id } userErrors { code rule field } } }' as const;
const JOBS = `query ($filter: JobFilter) { jobs(filter: $filter) { nodes { id
  actions { action allowed refusals { code rule } } } } }` as const;
const TRAIL =
  `query ($id: ID!) { account(id: $id) { auditTrail { nodes { action rule actor { id } before after } } } }` as const;

test('L9: what may be let go are kinds that there are', () => {
  expect(Object.keys(handlers)).toEqual(expect.arrayContaining([...rules.LETTABLE_JOBS]));
});

describeWithApp('jobLetGo (L9)', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let supervisor: SignedIn;
  let technician: SignedIn;
  let somebody: Customer;
  beforeAll(async () => {
    supervisor = await staff(app, 'SUPERVISOR');
    technician = await staff(app, 'TECHNICIAN');
    somebody = await customer(app);
  });

  /** A mail about an account that is stuck; answers its job, its id and its account. */
  async function stuckMail() {
    const given = await corporateCustomer(app);
    const request = await openRequest(app, given);
    await reply(app, given.technician, request.id, 'Done.');
    const [email] = await app.database.query(
      'SELECT id FROM emails WHERE account_id = ? AND to_address = ? ORDER BY id DESC LIMIT 1',
      [given.accountId, given.contact.email],
    );
    const emailId = String(email!.id);
    await app.database.transaction((tx) =>
      tx.execute("UPDATE jobs SET status = 'PARKED', attempts = 10, last_error = 'mailbox full' WHERE subject_id = ?", [
        emailId,
      ]),
    );
    const [job] = await app.database.query('SELECT id FROM jobs WHERE subject_id = ?', [emailId]);
    return { ...given, emailId, jobId: String(job!.id) };
  }
  const letGo = (by: SignedIn, jobId: string, reason = 'The contact has left; told by phone.') =>
    refusalsOf(app, by, JOB_LET_GO, { jobId, reason });
  const jobsOf = (subjectId: string) => app.database.query('SELECT status FROM jobs WHERE subject_id = ?', [subjectId]);

  test('the mail is never sent; the trail of its account says who, what and why, to staff only', async () => {
    const { jobId, emailId, accountId, contact } = await stuckMail();
    const { jobLetGo } = await ask(app, supervisor.token, JOB_LET_GO, {
      input: { jobId, reason: 'The contact has left; told by phone.' },
    });
    expect(jobLetGo).toEqual({ job: null, userErrors: [] });
    await app.runJobs();
    const [email] = await app.database.query('SELECT sent_at FROM emails WHERE id = ?', [emailId]);
    expect([email!.sent_at, await jobsOf(emailId)]).toEqual([null, []]);
    const trailOf = async (token: string) =>
      (await ask(app, token, TRAIL, { id: accountId })).account!.auditTrail!.nodes.filter(
        ({ action }) => action === 'JOB_LET_GO',
      );
    expect(await trailOf(technician.token)).toEqual([
      {
        ...{ action: 'JOB_LET_GO', rule: 'L9', actor: { id: supervisor.userId } },
        before: {
          ...{ kind: 'email.send', status: 'PARKED', attempts: 10, lastError: 'mailbox full' },
          template: 'requestAnswered',
        },
        after: { reason: 'The contact has left; told by phone.' },
      },
    ]);
    expect(await trailOf(contact.token)).toEqual([]);
    expect(await letGo(supervisor, jobId)).toEqual([{ code: 'NOT_FOUND', rule: 'L1', field: ['jobId'] }]);
  });

  test('who may: supervisors; for customers there are no jobs; a refusal changes nothing', async () => {
    const { jobId, emailId, contact } = await stuckMail();
    const forbidden = [{ code: 'FORBIDDEN_ROLE', rule: 'A8', field: [] }];
    const unknown = [{ code: 'NOT_FOUND', rule: 'L1', field: ['jobId'] }];
    expect(await letGo(technician, jobId)).toEqual(forbidden);
    expect(await letGo(await staff(app, 'SUPPORT_AGENT'), jobId)).toEqual(forbidden);
    expect(await letGo(contact, jobId)).toEqual(unknown);
    expect(await letGo(somebody.contact, jobId)).toEqual(unknown);
    expect(await errorCodes(app, null, JOB_LET_GO, { input: { jobId, reason: 'x' } })).toEqual(['UNAUTHENTICATED']);
    const blank = [{ code: 'INVALID_INPUT', rule: 'L7', field: ['reason'] }];
    expect(await letGo(supervisor, jobId, ' ')).toEqual(blank);
    expect(await letGo(supervisor, jobId, 'x'.repeat(501))).toEqual(blank);
    expect(await jobsOf(emailId)).toEqual([{ status: 'PARKED' }]);
    expect(await auditOf(app, emailId)).toEqual([]);
  });

  test('a charge whose outcome is unknown is never let go, nor what is tried by itself; `actions` says so before', async () => {
    const plan = async (kind: string, subjectId: string, status: string) => {
      const job = { kind, subjectId, dueAt: new Date('2026-07-01T09:00:00Z') };
      await app.database.transaction((tx) => schedule(tx, job));
      await app.database.transaction((tx) =>
        tx.execute('UPDATE jobs SET status = ? WHERE subject_id = ?', [status, subjectId]),
      );
      const { nodes } = (await ask(app, supervisor.token, JOBS, { filter: { kind, status: [status] } })).jobs;
      return nodes[0]!;
    };
    for (const [kind, status, code] of [
      ['payment.settle', 'PARKED', 'JOB_NEEDED'],
      ['payment.refund', 'PARKED', 'JOB_NEEDED'],
      ['email.send', 'FAILED', 'JOB_NOT_STUCK'],
    ] as const) {
      const job = await plan(kind, `subject of ${kind}`, status);
      const refusals = [{ code, rule: 'L9' }];
      expect(job.actions).toEqual([{ action: 'JOB_LET_GO', allowed: false, refusals }]);
      expect(await letGo(supervisor, job.id)).toEqual([{ code, rule: 'L9', field: ['jobId'] }]);
      expect(await jobsOf(`subject of ${kind}`)).toEqual([{ status }]);
    }
  });

  test('a mail that would have let somebody in keeps no link', async () => {
    const { jobId, emailId } = await stuckMail();
    const data = JSON.stringify({ url: 'https://billing.example/password?token=secret', name: 'Anne' });
    await app.database.transaction((tx) =>
      tx.execute("UPDATE emails SET template = 'passwordReset', data = ? WHERE id = ?", [data, emailId]),
    );
    const input = { jobId, reason: 'The contact has left.' };
    expect((await ask(app, supervisor.token, JOB_LET_GO, { input })).jobLetGo.userErrors).toEqual([]);
    const [email] = await app.database.query('SELECT data FROM emails WHERE id = ?', [emailId]);
    expect(JSON.stringify(email!.data)).not.toContain('secret');
  });

  test('of two who let one go at once, one does', async () => {
    const { jobId, emailId } = await stuckMail();
    const input = { jobId, reason: 'The mailbox is gone.' };
    const answers = await Promise.all([1, 2].map(() => ask(app, supervisor.token, JOB_LET_GO, { input })));
    const outcomes = answers.map(({ jobLetGo: { userErrors } }) => userErrors[0]?.code ?? 'done');
    expect(outcomes.sort()).toEqual(['NOT_FOUND', 'done']);
    expect((await auditOf(app, emailId)).length).toBe(1);
  });
});
