import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse, validate } from 'graphql';
import { graphqlSchema } from '../../src/graphqlSchema';
import type { Answer } from '../support/answers';
import { type App, startApp } from '../support/app';
import { engines } from '../support/engines';

interface Tab {
  query: string;
  variables?: string;
}
type Fetcher = (parameters: { query: string; variables?: object }, options?: object) => Promise<Answer>;

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('GraphiQL', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engines[0]!, { now: '2026-06-01T09:00:00Z' });
  });
  afterAll(() => app.stop());

  /** Runs the page's script as a browser would, and answers what it hands to GraphiQL. */
  async function openPage(): Promise<{ fetcher: Fetcher; defaultTabs: Tab[] }> {
    const kept = new Map<string, string>();
    const opened = new Promise<{ fetcher: Fetcher; defaultTabs: Tab[] }>((resolve, reject) => {
      const element = { render: ({ properties }: { properties: never }) => resolve(properties) };
      const source = readFileSync(join(__dirname, '../../assets/graphiql/start.js'), 'utf8');
      runInNewContext(source, {
        sessionStorage: { getItem: (name: string) => kept.get(name) ?? null, setItem: kept.set.bind(kept) },
        fetch: (path: string, init?: RequestInit) => fetch(`${app.url}${path}`, init).catch(reject),
        React: { createElement: (_type: unknown, properties: unknown) => ({ properties }) },
        ReactDOM: { createRoot: () => element },
        GraphiQL: {},
        document: { getElementById: () => null },
      });
    });
    return opened;
  }

  test('a browser gets the page, with everything it needs from this server and no script inside it', async () => {
    const response = await fetch(`${app.url}/graphql`, { headers: html });
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(response.headers.get('content-security-policy')).toMatch("script-src 'self'");
    const page = await response.text();
    expect(page).not.toMatch(/<script(?![^>]* src=)/);
    const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map(([, url]) => url!)
      .filter((url) => url !== 'data:,');
    expect(assets.length).toBeGreaterThan(4);
    for (const url of assets) {
      expect(url).toMatch(/^\//);
      const asset = await fetch(`${app.url}${url}`);
      expect([url, asset.status]).toEqual([url, 200]);
      expect(asset.headers.get('content-type')).toMatch(url.endsWith('.css') ? 'text/css' : 'javascript');
    }
  });

  test('a client that asks for JSON gets no page', async () => {
    const response = await fetch(`${app.url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  test('every ready-made operation fits the schema', async () => {
    const { defaultTabs } = await openPage();
    const schema = graphqlSchema();
    const faults = defaultTabs.flatMap(({ query }) => validate(schema, parse(query)).map((fault) => fault.message));
    expect(faults).toEqual([]);
  });

  test('the ready-made operations, run in their order and untouched, make the first purchase', async () => {
    const { fetcher, defaultTabs } = await openPage();
    const answers = [];
    for (const { query, variables } of defaultTabs) {
      await app.runJobs();
      const { data, errors } = await fetcher({ query, variables: variables && JSON.parse(variables) });
      expect(errors).toBeUndefined();
      expect(Object.values<{ userErrors?: [] } | null>(data).flatMap((field) => field?.userErrors ?? [])).toEqual([]);
      answers.push(data);
    }
    const { subscriptions, invoices } = answers.at(-1).account;
    expect(subscriptions.nodes).toEqual([
      { seats: 5, plan: { name: 'Pro' }, status: 'ACTIVE', product: { name: 'GoToMeeting' }, renewsOn: '2026-07-01' },
    ]);
    expect(invoices).toMatchObject({ totalCount: 1, nodes: [{ status: 'PAID' }] });
  });

  test('a placeholder that nothing has answered yet is named', async () => {
    const { fetcher } = await openPage();
    const cart = fetcher({
      query: 'query ($accountId: ID!) { account(id: $accountId) { id } }',
      variables: { accountId: '{{accountId}}' },
    });
    await expect(cart).rejects.toThrow('{{accountId}} is not known yet');
  });
});
