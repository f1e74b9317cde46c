import { serverAudits } from 'graphql-http';
import { staff } from '../support/people';
import { describeWithApp } from '../support/suites';

describeWithApp('GraphQL over HTTP, as its working group audits it', {}, (app) => {
  test('61 of 61 audits pass', async () => {
    const { token } = await staff(app, 'SUPERVISOR');
    const ours = (url: string | URL | Request, init: RequestInit = {}) => {
      const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` };
      return fetch(url, { ...init, headers: { ...headers, 'apollo-require-preflight': 'true' } });
    };
    const audits = serverAudits({ url: `${app.url}/graphql`, fetchFn: ours });
    const results = await Promise.all(audits.map(({ fn }) => fn()));
    const failed = results.filter(({ status }) => status !== 'ok');
    expect(failed.map((result) => ('reason' in result ? `${result.name}: ${result.reason}` : ''))).toEqual([]);
    expect(results).toHaveLength(61);
  });
});
