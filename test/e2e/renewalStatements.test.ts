import { claimDue } from '../../src/platform/jobs';
import { ADVANCE_SUBSCRIPTION, advanceSubscriptions } from '../../src/renewals';
import { makeDueSubscriptions } from '../support/dueSubscriptions';
import { countOf } from '../support/people';
import { statementsSent } from '../support/statementsSent';
import { describeWithApp } from '../support/suites';

/** How many statements a batch takes at most, however large it is. */
const OF_BATCH = 30;

describeWithApp('the renewals of a batch', { now: '2026-07-02T12:00:00Z' }, (app) => {
  test('take a few statements, not some for each', async () => {
    const count = 120;
    await makeDueSubscriptions(app.database, { count, startedOn: '2026-06-01', balance: 100 });
    const jobs = await app.database.transaction((tx) => claimDue(tx, ADVANCE_SUBSCRIPTION, count));
    expect(jobs).toHaveLength(count);
    const sent = await statementsSent(app, () => advanceSubscriptions(app.deps, jobs));
    expect(await countOf(app, 'invoices')).toBe(count);
    expect(sent.length > OF_BATCH ? sent : []).toEqual([]);
  });
});
