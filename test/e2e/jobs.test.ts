import { listJobs } from '../../src/jobs';
import { schedule, unscheduleAll } from '../../src/platform/jobs';
import { given, ONE_SEAT } from '../support/given';
import { advanceTo, buy, refusalsOf } from '../support/lifecycle';
import { ask, auditOf, type Customer, customer, errorCodes, type SignedIn, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const JOBS = `query ($filter: JobFilter, $first: Int, $after: String) { jobs(filter: $filter, first: $first, after: $after) { totalCount
  pageInfo { hasNextPage endCursor } nodes { id kind status dueAt attempts lastError subject { __typename id } } } }`;
const JOB_COUNTS = 'query { jobCounts { kind asks due running failed parked } }';
const JOB_RETRY = `mutation ($input: JobInput!) { jobRetry(input: $input) { job { id status attempts lastError } userErrors { code rule field } } }`;
const BROKEN = 'test.broken';

describeWithApp('jobs and jobRetry', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let supervisor: SignedIn;
  let technician: SignedIn;
  let somebody: Customer;
  let subscriptionId: string;

  beforeAll(async () => {
    supervisor = await staff(app, 'SUPERVISOR');
    technician = await staff(app, 'TECHNICIAN');
    somebody = await customer(app);
    subscriptionId = await buy(app, await given.onlineAccount(app), ONE_SEAT);
  });

  const jobs = async (filter: object, more: object = {}) =>
    (await ask(app, technician.token, JOBS, { filter, ...more })).jobs;
  const broken = async () => (await jobs({ kind: BROKEN })).nodes[0];
  const plan = (subjectId: string, dueAt: string) =>
    app.database.transaction((tx) => schedule(tx, { kind: BROKEN, subjectId, dueAt: new Date(dueAt) }));
  const retry = async ({ token }: SignedIn, jobId: string) =>
    (await ask(app, token, JOB_RETRY, { input: { jobId } })).jobRetry;

  test('who may look: staff of any role, and nobody else', async () => {
    for (const role of ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR'] as const) {
      expect(await errorCodes(app, (await staff(app, role)).token, JOBS)).toEqual([]);
    }
    expect(await errorCodes(app, null, JOBS)).toEqual(['UNAUTHENTICATED']);
    expect(await errorCodes(app, somebody.contact.token, JOBS)).toEqual(['FORBIDDEN']);
  });

  test('what is due, done and planned, with what it is about', async () => {
    expect((await jobs({ kind: 'subscription.advance' })).nodes).toEqual([
      {
        ...{
          id: expect.stringMatching(/^job_/),
          kind: 'subscription.advance',
          status: 'DUE',
          attempts: 0,
          lastError: null,
        },
        dueAt: '2026-06-30T22:00:00.000Z',
        subject: { __typename: 'Subscription', id: subscriptionId },
      },
    ]);
    const waiting = (await jobs({ kind: 'email.send', status: ['DUE'] })).totalCount;
    expect(waiting).toBeGreaterThan(0);
    await app.runJobs();
    expect((await jobs({ kind: 'email.send', status: ['DUE'] })).totalCount).toBe(0);
    expect((await jobs({ kind: 'email.send', status: ['DONE'] })).totalCount).toBe(waiting);
  });

  test('what an e-mail is, to whom and about which account: for staff only', async () => {
    const email = 'subject { ... on Email { id template to locale sentAt account { name } } }';
    const query = `{ jobs(filter: { kind: "email.send" }) { nodes { ${email} } } }`;
    const { nodes } = (await ask(app, technician.token, query)).jobs;
    const confirmation = nodes.find(({ subject }) => subject.template === 'orderConfirmation')!.subject;
    expect(confirmation).toMatchObject({
      ...{ to: expect.stringContaining('@'), locale: expect.any(String), sentAt: expect.any(String) },
      account: { name: expect.any(String) },
    });
    const node = 'query ($id: ID!) { node(id: $id) { ... on Email { template } } }';
    const seenBy = async (token: string | null) => (await ask(app, token, node, { id: confirmation.id })).node;
    expect(await seenBy(supervisor.token)).toEqual({ template: 'orderConfirmation' });
    expect(await seenBy(somebody.contact.token)).toBeNull();
    expect(await seenBy(null)).toBeNull();
  });

  test('the operator’s list names an e-mail’s template and addressee', async () => {
    const { email } = await staff(app, 'TECHNICIAN');
    const line = (await listJobs(app.database)).find((one) => one.includes(email));
    expect(line).toMatch(/^DUE .* email\.send {2}eml_\w+ \(invitation to /);
    await app.runJobs();
    expect((await listJobs(app.database)).join('\n')).not.toContain(email);
  });

  test('lists are paged', async () => {
    const one = await jobs({}, { first: 1 });
    expect(one.pageInfo.hasNextPage).toBe(true);
    const two = await jobs({}, { first: 1, after: one.pageInfo.endCursor });
    expect(two.nodes[0].id).not.toBe(one.nodes[0].id);
  });

  test('a job that fails is tried again, ever later, and parked in the end; the others go on (L3)', async () => {
    await plan(subscriptionId, '2026-06-01T09:00:00Z');
    await app.runJobs();
    expect(await broken()).toMatchObject({ status: 'FAILED', attempts: 1, lastError: expect.stringContaining(BROKEN) });
    await advanceTo(app, '2026-07-01T09:00:00Z');
    expect(await broken()).toMatchObject({ status: 'PARKED', attempts: 10 });
    const [invoices] = await app.database.query('SELECT COUNT(*) AS n FROM invoices');
    expect(Number(invoices!.n)).toBe(2);
  });

  test('what is not done is counted by kind, without what is planned for later', async () => {
    await plan('first', '2026-07-01T09:00:00Z');
    await plan('second', '2026-06-30T09:00:00Z');
    await plan('later', '2026-09-01T09:00:00Z');
    const counts = (await ask(app, technician.token, JOB_COUNTS)).jobCounts;
    expect(counts).toEqual([{ kind: BROKEN, asks: null, due: 2, running: 0, failed: 0, parked: 1 }]);
    expect(await errorCodes(app, null, JOB_COUNTS)).toEqual(['UNAUTHENTICATED']);
    expect(await errorCodes(app, somebody.contact.token, JOB_COUNTS)).toEqual(['FORBIDDEN']);
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toContain(`jobs_not_done{kind="${BROKEN}",status="DUE"} 2`);
    expect(metrics).toContain(`jobs_run_total{kind="${BROKEN}",outcome="failed"} 1`);
    expect(metrics).toMatch(/^jobs_run_total\{kind="email.send",outcome="done"\} [1-9]/m);
    await app.database.transaction((tx) => unscheduleAll(tx, BROKEN, ['first', 'second', 'later']));
  });

  test('who may retry: supervisors', async () => {
    const { id: jobId } = await broken();
    for (const who of [technician, await staff(app, 'SUPPORT_AGENT'), somebody.contact]) {
      expect(await refusalsOf(app, who, JOB_RETRY, { jobId })).toEqual([
        { code: 'FORBIDDEN_ROLE', rule: 'A8', field: [] },
      ]);
    }
    expect(await errorCodes(app, null, JOB_RETRY, { input: { jobId } })).toEqual(['UNAUTHENTICATED']);
  });

  test('a parked job is due again, from its first attempt; the trail says who asked for it', async () => {
    const { id } = await broken();
    expect(await retry(supervisor, id)).toEqual({
      job: { id, status: 'DUE', attempts: 0, lastError: null },
      userErrors: [],
    });
    expect(await auditOf(app, subscriptionId)).toContainEqual({ action: 'JOB_RETRY', actorId: supervisor.userId });
    await app.runJobs();
    expect(await broken()).toMatchObject({ status: 'FAILED', attempts: 1 });
  });

  test('what is done or runs is not retried (L3), and what there is not is not found', async () => {
    const { nodes } = await jobs({ kind: 'email.send', status: ['DONE'] });
    const done = await refusalsOf(app, supervisor, JOB_RETRY, { jobId: nodes[0].id });
    expect(done).toEqual([{ code: 'INVALID_INPUT', field: ['jobId'], rule: 'L3' }]);
    const { id: jobId } = await broken();
    const set = (status: string, leasedUntil: string | null) =>
      app.database.transaction((tx) =>
        tx.execute('UPDATE jobs SET status = ?, leased_until = ? WHERE id = ?', [status, leasedUntil, jobId]),
      );
    await set('RUNNING', '2099-01-01 00:00:00.000');
    expect(await refusalsOf(app, supervisor, JOB_RETRY, { jobId })).toEqual([
      { code: 'INVALID_INPUT', rule: 'L3', field: ['jobId'] },
    ]);
    const unknown = await refusalsOf(app, supervisor, JOB_RETRY, { jobId: 'job_01h455vb4pex5vsknk084sn02q' });
    expect(unknown).toEqual([{ code: 'NOT_FOUND', rule: 'L1', field: ['jobId'] }]);
  });

  test('a job that another process runs is left alone until its lease lapses', async () => {
    await app.runJobs();
    expect(await broken()).toMatchObject({ status: 'RUNNING', attempts: 1 });
    await app.database.transaction((tx) =>
      tx.execute('UPDATE jobs SET leased_until = ? WHERE kind = ?', ['2001-01-01 00:00:00.000', BROKEN]),
    );
    await app.runJobs();
    expect(await broken()).toMatchObject({ status: 'FAILED', attempts: 2 });
  });
});
