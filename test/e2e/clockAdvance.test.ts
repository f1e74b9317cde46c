import { checkLedger } from '../../src/checkLedger';
import { wallClock } from '../../src/platform/clock';
import { advanceClock } from '../../src/sandbox/advanceClock';
import { contentsOf, given, ONE_SEAT } from '../support/given';
import { advanceTo, buy, CLOCK_ADVANCE, invoicesOf, refusalsOf, tryOut } from '../support/lifecycle';
import { ask, type Customer, customer, errorCodes, mailsTo, type SignedIn, staff } from '../support/people';
import { refusal } from '../support/refusal';
import { describeWithApp } from '../support/suites';

const CLOCK = '{ clock { now sandbox } }';

describeWithApp('clockAdvance', { now: '2026-01-31T09:00:00Z' }, (app) => {
  let somebody: Customer;
  let technician: SignedIn;

  beforeAll(async () => {
    somebody = await customer(app);
    technician = await staff(app, 'TECHNICIAN');
  });

  const move = async ({ token }: SignedIn, to: string) =>
    (await ask(app, token, CLOCK_ADVANCE, { input: { to } })).clockAdvance;
  const now = async () => (await ask(app, null, CLOCK)).clock.now as string;

  test('who may: any staff; customers may not, and nobody who is not signed in', async () => {
    const to = '2026-02-01T09:00:00Z';
    expect(await errorCodes(app, null, CLOCK_ADVANCE, { input: { to } })).toEqual(['UNAUTHENTICATED']);
    for (const who of ['contact', 'admin', 'member'] as const) {
      const refused = await refusalsOf(app, somebody[who], CLOCK_ADVANCE, { to });
      expect(refused).toEqual([refusal('FORBIDDEN_ROLE', 'A8')]);
    }
    expect(await now()).toMatch(/^2026-01-31T09:0/);
    for (const [role, day] of [
      ['TECHNICIAN', '01'],
      ['SUPPORT_AGENT', '02'],
      ['SUPERVISOR', '03'],
    ] as const) {
      const payload = await move(await staff(app, role), `2026-02-${day}T09:00:00Z`);
      expect(payload.userErrors).toEqual([]);
      expect(payload.clock).toEqual({ now: expect.stringMatching(`^2026-02-${day}T09:0`), sandbox: true });
    }
  });

  test('it never goes back', async () => {
    const before = await contentsOf(app);
    expect((await move(technician, '2026-02-03T08:59:59Z')).userErrors).toEqual([
      refusal('INVALID_INPUT', 'C1', ['to']),
    ]);
    expect(await contentsOf(app)).toEqual(before);
    await Promise.all([move(technician, '2026-02-06T09:00:00Z'), move(technician, '2026-02-05T09:00:00Z')]);
    expect(await now()).toMatch(/^2026-02-06T09:0/);
  });

  test('only a sandbox’s clock can be moved', async () => {
    const actor = { userId: technician.userId, staffRole: 'TECHNICIAN' as const, memberships: [] };
    const deps = { ...app.deps, clock: wallClock };
    const caller = { actor } as unknown as Parameters<typeof advanceClock>[1];
    const moved = advanceClock(deps, caller, { to: new Date('2040-01-01') });
    await expect(moved).rejects.toThrow('NOT_A_SANDBOX (C1)');
  });

  test('the audit trail has from where to where, and who', async () => {
    const sql = "SELECT * FROM audit_entries WHERE action = 'CLOCK_ADVANCE' ORDER BY id";
    const [row] = await app.database.query(sql);
    expect(row).toMatchObject({ account_id: null, subject_id: null, rule: 'C1' });
    expect(JSON.stringify(row)).toContain('2026-02-01T09:00:00.000Z');
  });

  test('a whole year in one go: each thing on its own day, in order, seeing that day as now (C1)', async () => {
    const buyer = await given.onlineAccount(app, { country: 'GB' });
    await buy(app, buyer, ONE_SEAT);
    await tryOut(app, buyer, 'gotowebinar starter', { seats: 1, convertAtEnd: true, frequency: 'ANNUAL' });
    await move(technician, '2027-02-06T09:00:00Z');
    const issued = (await invoicesOf(app, buyer)).map((invoice) => invoice.slice(0, 10));
    const months = ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}-06`);
    expect(issued).toEqual(['2026-02-06', '2026-02-13', ...months, '2027-01-06', '2027-02-06']);
    const sent = await mailsTo(app, buyer.contact.email);
    expect(sent.map(({ template }) => template)).toEqual([
      ...['orderConfirmation', 'orderConfirmation', 'trialWelcome', 'trialEnding', 'trialConverted'],
      ...Array.from({ length: 11 }, () => 'renewalReceipt'),
      ...['annualRenewal', 'renewalReceipt'],
    ]);
    const sql = 'SELECT at FROM audit_entries WHERE account_id = ? ORDER BY id';
    const instants = (await app.database.query(sql, [buyer.accountId])).map(({ at }) =>
      String(new Date(String(at)).getTime()),
    );
    expect(instants).toEqual([...instants].sort());
  });

  test('sign-ins live by the wall clock', async () => {
    await advanceTo(app, '2030-01-01T00:00:00Z');
    const { viewer } = await ask(app, somebody.contact.token, '{ viewer { user { id } } }');
    expect(viewer.user.id).toBe(somebody.contact.userId);
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
