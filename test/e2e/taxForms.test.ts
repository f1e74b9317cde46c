import { readPdf } from '../documents/pdfOf';
import { type App, startApp } from '../support/app';
import { DOCUMENT, fetchDocument } from '../support/documents';
import { describeOnEachEngine } from '../support/engines';
import { type Answer, ask, type Customer, customer, type SignedIn, staff } from '../support/people';

const FORMS = `query ($id: ID!) { account(id: $id) { taxForms ${DOCUMENT} } }`;

describeOnEachEngine('tax forms (J4)', (engine) => {
  let app: App;
  let american: Customer;
  beforeAll(async () => {
    app = await startApp(engine);
    american = await customer(app, 'CORPORATE', 'US');
  });
  afterAll(() => app.stop());

  const formsFor = async ({ token }: SignedIn, { accountId }: Customer): Promise<Answer> =>
    (await ask(app, token, FORMS, { id: accountId })).account?.taxForms;

  test('corporate accounts of the US download their W-9; the placeholder says that it is none', async () => {
    const [form, ...others] = await formsFor(american.contact, american);
    expect(others).toEqual([]);
    expect(form).toMatchObject({ name: 'w-9.pdf', mimeType: 'application/pdf' });
    const { status, content, sha256 } = await fetchDocument(form.url);
    expect({ status, sha256 }).toEqual({ status: 200, sha256: form.sha256 });
    expect(readPdf(content).pages[0]).toContain('This is not the form');
  });

  test('others ask for theirs', async () => {
    const german = await customer(app, 'CORPORATE', 'DE');
    const online = await customer(app, 'ONLINE', 'US');
    expect(await formsFor(german.contact, german)).toEqual([]);
    expect(await formsFor(online.contact, online)).toEqual([]);
    const path = `/documents/${german.accountId}/w-9.pdf`;
    expect((await fetchDocument(`${app.url}${app.deps.links.sign(path)}`)).status).toBe(404);
  });

  test('are for the contact and staff', async () => {
    expect(await formsFor(await staff(app, 'TECHNICIAN'), american)).toHaveLength(1);
    for (const who of [american.admin, american.member]) expect(await formsFor(who, american)).toBeNull();
    const stranger = await customer(app, 'CORPORATE', 'US');
    expect(await formsFor(stranger.contact, american)).toBeUndefined();
  });
});
