import { readPdf } from '../documents/pdfOf';
import { DOCUMENT, fetchDocument } from '../support/documents';
import { ask, type Customer, customer, type SignedIn, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const FORMS = `query ($id: ID!) { account(id: $id) { taxForms ${DOCUMENT} } }` as const;
const ATTACHABLE = `query ($id: ID!) { account(id: $id) { attachableForms ${DOCUMENT} } }` as const;

describeWithApp('tax forms (J4)', {}, (app) => {
  let american: Customer;
  beforeAll(async () => {
    american = await customer(app, 'CORPORATE', 'US');
  });

  const formsFor = async ({ token }: SignedIn, { accountId }: Customer) =>
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

  const attachable = async ({ token }: SignedIn, { accountId }: Customer) =>
    (await ask(app, token, ATTACHABLE, { id: accountId })).account.attachableForms;

  test('staff see which forms their reply can carry; each is a file that says that it is a placeholder', async () => {
    const technician = await staff(app, 'TECHNICIAN');
    const german = await customer(app, 'CORPORATE', 'DE');
    const forms = await attachable(technician, german);
    expect(forms.map(({ name }) => name)).toEqual(['vendor-form.pdf', 'eu-vat-registration.pdf']);
    for (const { url, sha256 } of forms) {
      const fetched = await fetchDocument(url);
      expect(fetched).toMatchObject({ status: 200, sha256 });
      expect(readPdf(fetched.content).pages[0]).toContain('This is not the form');
    }
    expect(await attachable(technician, await customer(app, 'ONLINE', 'US'))).toEqual([]);
  });

  test('what staff can attach is staff’s to see', async () => {
    for (const who of [american.contact, american.admin, american.member]) {
      expect(await attachable(who, american)).toBeNull();
    }
    expect(await attachable(await staff(app, 'SUPPORT_AGENT'), american)).toHaveLength(2);
  });
});
