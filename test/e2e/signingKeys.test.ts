import { EmbeddedIssuer, TokenVerifier } from '../../src/identity';
import { countOf } from '../support/people';
import { describeWithApp } from '../support/suites';

describeWithApp('signing keys', {}, (app) => {
  test('processes that start at once on a new database agree on one key', async () => {
    await app.database.transaction((tx) => tx.execute('DELETE FROM signing_keys'));
    const start = () => EmbeddedIssuer.start(app.deps, 'https://billing.example');
    const [one, other] = await Promise.all([start(), start()]);
    expect(await countOf(app, 'signing_keys')).toBe(1);
    const { accessToken } = await one!.issue({ userId: 'usr_1', sessionId: 'ses_1' });
    expect(await TokenVerifier.embedded(other!).verify(accessToken)).toEqual({ userId: 'usr_1', sessionId: 'ses_1' });
  });
});
