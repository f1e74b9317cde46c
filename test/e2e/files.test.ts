import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { sweep } from '../../src/jobs/sweep';
import { MAX_FILE_BYTES } from '../../src/rules';
import { ask, countOf, type SignedIn, staff } from '../support/people';
import { act, draft, seen } from '../support/purchaseOrders';
import {
  addFile,
  type CorporateCustomer,
  corporateCustomer,
  openRequest,
  REQUEST_OPEN,
  REQUEST_REPLY,
  setClock,
} from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const NODE = 'query ($id: ID!) { node(id: $id) { ... on File { name url } } }' as const;
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describeWithCustomer(
  'files of messages and purchase orders (J5)',
  { now: '2026-06-01T09:00:00Z', customer: corporateCustomer },
  (app, given: CorporateCustomer) => {
    const open = async (fileIds: string[], who: SignedIn = given.contact) => {
      const input = { accountId: given.accountId, topic: 'OTHER', subject: 'A question', body: 'How?', fileIds };
      return (await ask(app, who.token, REQUEST_OPEN, { input })).serviceRequestOpen;
    };
    const added = async (who: SignedIn, file?: Parameters<typeof addFile>[3]): Promise<string> =>
      (await addFile(app, who, given.accountId, file)).file.id;
    const fileOf = async (who: SignedIn, id: string) => (await ask(app, who.token, NODE, { id })).node;

    test('the contact’s goes with a new request, staff’s with a reply, and both see both', async () => {
      const { contact, technician } = given;
      const first = await added(contact, { name: '../Bon de commande.pdf' });
      const { serviceRequest } = await open([first]);
      const second = await added(technician, { name: 'scan', content: PNG });
      const input = { requestId: serviceRequest.id, body: 'Here.', fileIds: [second] };
      const reply = (await ask(app, technician.token, REQUEST_REPLY, { input })).serviceRequestReply;
      expect(reply.userErrors).toEqual([]);
      expect(reply.serviceRequest.messages.nodes.map(({ files }) => files)).toMatchObject([
        [{ id: second, name: 'scan.png', mimeType: 'image/png', size: 11 }],
        [{ id: first, name: 'Bon de commande.pdf', mimeType: 'application/pdf', size: 14 }],
      ]);
      expect((await fileOf(technician, first)).name).toBe('Bon de commande.pdf');
      expect((await fileOf(contact, second)).name).toBe('scan.png');
    });

    test('a PDF is saved, an image shown; neither runs anything, and no link works for another', async () => {
      const { contact } = given;
      const ids = [
        await added(contact, { name: 'Bon n° 7.pdf' }),
        await added(contact, { name: 'a.png', content: PNG }),
      ];
      await open(ids);
      const answers = await Promise.all(ids.map(async (id) => fetch((await fileOf(contact, id)).url)));
      expect(await answers[0]!.text()).toBe('%PDF-1.7 order');
      expect(new Uint8Array(await answers[1]!.arrayBuffer())).toEqual(PNG);
      expect(answers.map(({ headers }) => headers.get('content-disposition'))).toEqual([
        `attachment; filename="Bon n_ 7.pdf"; filename*=UTF-8''Bon%20n%C2%B0%207.pdf`,
        `inline; filename="a.png"; filename*=UTF-8''a.png`,
      ]);
      for (const { headers } of answers) {
        expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
      const { url } = await fileOf(contact, ids[0]!);
      expect((await fetch(url.replace(ids[0]!, ids[1]!))).status).toBe(404);
    });

    test('the largest arrives as it was sent, in pieces; a larger one is refused', async () => {
      const content = new Uint8Array(MAX_FILE_BYTES + 1).map((_byte, at) => at % 251);
      content.set([0xff, 0xd8, 0xff]);
      const { file } = await addFile(app, given.contact, given.accountId, { content: content.subarray(0, -1) });
      expect(file).toMatchObject({ name: 'order.pdf.jpg', mimeType: 'image/jpeg', size: 10_485_760 });
      await open([file.id]);
      const kept = await (await fetch((await fileOf(given.contact, file.id)).url)).arrayBuffer();
      expect(Buffer.compare(Buffer.from(kept), Buffer.from(content.subarray(0, -1)))).toBe(0);
      const larger = await addFile(app, given.contact, given.accountId, { content });
      expect(larger).toMatchObject({ status: 422, file: null, userErrors: [{ rule: 'J5', field: ['content'] }] });
    });

    test('somebody who uploads a lot, and slowly, keeps nobody else from it', async () => {
      const { contact, technician, accountId } = given;
      const url = `${app.url}/files?${new URLSearchParams({ accountId, name: 'slow.pdf' })}`;
      const uploads = Array.from({ length: 20 }, () => {
        const upload = request(url, { method: 'POST', headers: { authorization: `Bearer ${contact.token}` } });
        upload.write('%PDF-1.7');
        return upload;
      });
      const statuses: number[] = [];
      const answers = uploads.map(async (upload) => statuses.push((await once(upload, 'response'))[0].statusCode));
      expect((await addFile(app, technician, accountId)).status).toBe(201);
      while (statuses.length < 16) await wait(20);
      expect(statuses).toEqual(Array(16).fill(503));
      for (const upload of uploads) upload.end();
      await Promise.all(answers);
      expect(statuses.slice(16)).toEqual(Array(4).fill(201));
    });

    test('what is refused leaves nothing', async () => {
      const { contact, admin, technician, accountId } = given;
      const [stranger, agent] = [await corporateCustomer(app), await staff(app, 'SUPPORT_AGENT')];
      const before = await Promise.all(['files', 'file_pieces'].map((table) => countOf(app, table)));
      const page = { name: 'page.pdf', content: '<html>' };
      expect(await addFile(app, contact, accountId, page)).toMatchObject({
        ...{ status: 422, userErrors: [{ code: 'INVALID_INPUT', rule: 'J5', field: ['content'] }] },
      });
      for (const [who, code] of [
        ...([[admin, 'NOT_BILLING_CONTACT'] as const, [agent, 'FORBIDDEN_ROLE'] as const] as const),
        [stranger.contact, 'NOT_FOUND'] as const,
      ]) {
        expect(await addFile(app, who, accountId)).toMatchObject({ status: 422, userErrors: [{ code }] });
      }
      expect(await addFile(app, { token: '' }, accountId)).toMatchObject({
        ...{ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
      });
      expect(await Promise.all(['files', 'file_pieces'].map((table) => countOf(app, table)))).toEqual(before);
      expect(await addFile(app, technician, accountId)).toMatchObject({ status: 201 });
    });

    test('one file goes with one thing, of whoever added it; before that nobody else sees it', async () => {
      const { contact, technician } = given;
      const id = await added(contact);
      expect([await fileOf(contact, id), await fileOf(technician, id)]).toMatchObject([{ name: 'order.pdf' }, null]);
      const missing = [{ code: 'NOT_FOUND', rule: 'J5', field: ['fileIds'] }];
      expect((await open([await added(technician)])).userErrors).toEqual(missing);
      expect((await open([id])).userErrors).toEqual([]);
      expect((await open([id])).userErrors).toEqual(missing);
      const eleven = Array.from({ length: 11 }, (_, at) => `fil_${at}`);
      expect((await open(eleven)).userErrors).toEqual([{ code: 'INVALID_INPUT', rule: 'J5', field: ['fileIds'] }]);
    });

    test('a purchase order carries the customer’s own', async () => {
      const { contact, technician, accountId } = given;
      const { purchaseOrder } = await draft(app, technician, { accountId });
      await act(app, technician, 'PURCHASE_ORDER_PROPOSE', purchaseOrder!.id);
      const fileIds = [await added(contact)];
      const accepted = await act(app, contact, 'PURCHASE_ORDER_ACCEPT', purchaseOrder!.id, { number: '4711', fileIds });
      expect(accepted.userErrors).toEqual([]);
      const more = { fileIds: [await added(contact, { name: 'annex' })] };
      await act(app, contact, 'PURCHASE_ORDER_UPDATE', purchaseOrder!.id, more);
      const document = 'query ($id: ID!) { node(id: $id) { ... on PurchaseOrder { files { name } } } }' as const;
      const { node } = await ask(app, technician.token, document, { id: purchaseOrder!.id });
      expect(node.files).toEqual([{ name: 'order.pdf' }, { name: 'annex.pdf' }]);
      expect((await seen(app, contact, purchaseOrder!.id)).number).toBe('4711');
    });

    test('what goes with nothing is removed after a day', async () => {
      const [lost, kept] = [await added(given.contact), await added(given.contact)];
      // More than one transaction removes.
      for (let more = 0; more < 20; more += 1) await added(given.contact);
      await open([kept]);
      await setClock(app, '2026-06-02T08:59:00Z');
      await sweep(app.deps);
      expect(await fileOf(given.contact, lost)).not.toBeNull();
      await setClock(app, '2026-06-02T09:01:00Z');
      await sweep(app.deps);
      expect(await fileOf(given.contact, lost)).toBeNull();
      expect(await fileOf(given.contact, kept)).not.toBeNull();
      const [left] = await app.database.query('SELECT COUNT(*) AS n FROM files WHERE subject_id IS NULL');
      expect(Number(left!.n)).toBe(0);
    });

    test('a request says whom it is for: the technician has theirs, Corporate Account Services is for all', async () => {
      const input = { accountId: given.accountId, topic: 'CONTRACT_COPY', subject: 'A copy', body: 'Please.' };
      const addressee = 'CORPORATE_ACCOUNT_SERVICES';
      const { serviceRequest } = (await ask(app, given.contact.token, REQUEST_OPEN, { input: { ...input, addressee } }))
        .serviceRequestOpen;
      expect(serviceRequest).toMatchObject({ addressee, assignee: null });
      expect(await openRequest(app, given)).toMatchObject({
        ...{ addressee: 'TECHNICIAN', assignee: { id: given.technician.userId } },
      });
    });
  },
);
