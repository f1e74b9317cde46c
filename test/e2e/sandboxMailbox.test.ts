import { type App, startApp } from '../support/app';
import { engines } from '../support/engines';
import { ordered } from '../support/given';

describe('the mailbox of a sandbox', () => {
  let app: App;
  let to: string;
  beforeAll(async () => {
    app = await startApp(engines[0]!, { now: '2026-06-01T09:00:00Z' });
    const { buyer } = await ordered(app);
    to = buyer.contact.email;
    await app.runJobs();
  });
  afterAll(() => app.stop());

  const open = (path: string, headers: Record<string, string> = { accept: 'text/html,*/*;q=0.8' }) =>
    fetch(`${app.url}/sandbox/mailbox${path}`, { headers });
  const idOf = async () => {
    const page = await (await open(`?to=${encodeURIComponent(to)}`)).text();
    return /\/sandbox\/mailbox\/(eml_\w+|\w+_\w+)"/.exec(page)![1]!;
  };

  test('is JSON for programs, and a page for browsers in their language', async () => {
    const entries = (await (await open('', { accept: '*/*' })).json()) as { to: string; text: string }[];
    expect(entries[0]).toMatchObject({ to, text: expect.any(String), attachments: expect.any(Array) });
    const page = await open('', { accept: 'text/html', 'accept-language': 'fr' });
    expect(page.headers.get('content-type')).toMatch('text/html');
    const words = await page.text();
    expect(words).toMatch('<html lang="fr">');
    expect(words).toMatch('Messagerie');
    expect(words).toMatch(to);
  });

  test('shows a mail as its reader sees it, where nothing in it runs, and its attachments', async () => {
    const id = await idOf();
    expect(await (await open(`/${id}`)).text()).toMatch(`src="/sandbox/mailbox/${id}/body"`);
    const body = await open(`/${id}/body`);
    expect(body.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(await body.text()).toMatch('<base target="_top">');
    const attachment = await open(`/${id}/attachments/0`);
    expect(attachment.headers.get('content-type')).toBe('application/pdf');
    expect(attachment.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    expect(
      Buffer.from(await attachment.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('writes nothing as it comes, and knows no other mail', async () => {
    expect((await open('/eml_01h455vb4pex5vsknk084sn02q')).status).toBe(404);
    expect((await open('/%3Cimg%3E')).status).toBe(404);
    expect((await open('/eml_01h455vb4pex5vsknk084sn02q/body')).status).toBe(404);
    expect(await (await open(`?to=${encodeURIComponent('"><img src=x>')}`)).text()).not.toMatch('<img');
  });
});
