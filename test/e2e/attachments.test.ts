import { InvoiceRecipientRow } from '../../src/accounts';
import { mailboxEntries } from '../../src/notifications';
import { insertRows } from '../../src/platform/database';
import { DOCUMENT, fetchDocument } from '../support/documents';
import { type Buyer, given } from '../support/given';
import { buy, change } from '../support/lifecycle';
import { ask, mailsTo, newEmail } from '../support/people';
import { subscribed } from '../support/quotes';
import { corporateCustomer, setClock } from '../support/requests';
import { describeWithApp } from '../support/suites';

const INVOICES = `query ($id: ID!) { account(id: $id) { invoices { nodes { number pdf ${DOCUMENT} } } } }` as const;

describeWithApp('documents that go with e-mails (G6, D6)', { now: '2026-06-11T12:00:00Z' }, (app) => {
  const invoiceOf = async ({ accountId, contact }: Pick<Buyer, 'accountId' | 'contact'>) =>
    (await ask(app, contact.token, INVOICES, { id: accountId })).account.invoices.nodes[0];
  const delivered = async (to: string, number: string) => {
    const mails = await mailboxEntries(app.database);
    return mails.filter((mail) => mail.to === to && mail.text.includes(number)).map(({ attachments }) => attachments);
  };

  test('a corporate invoice goes to the contact and every recipient', async () => {
    const customer = await corporateCustomer(app);
    const recipient = { accountId: customer.accountId, email: newEmail('recipient') };
    await app.database.transaction((tx) => insertRows(tx, InvoiceRecipientRow, [recipient]));
    await subscribed(app, customer);
    await app.runJobs();
    const { number, pdf } = await invoiceOf(customer);
    const contentBase64 = (await fetchDocument(pdf.url)).content.toString('base64');
    const expected = [[{ filename: `${number}.pdf`, contentType: 'application/pdf', contentBase64 }]];
    expect(await delivered(customer.contact.email, number)).toEqual(expected);
    expect(await delivered(recipient.email, number)).toEqual(expected);
  });

  test('an online invoice goes to every recipient, once; the contact has it with the confirmation', async () => {
    const buyer = await given.onlineAccount(app);
    const recipient = { accountId: buyer.accountId, email: newEmail('recipient') };
    const contactToo = { ...recipient, email: buyer.contact.email };
    await app.database.transaction((tx) => insertRows(tx, InvoiceRecipientRow, [recipient, contactToo]));
    const id = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 3 });
    await change(app, buyer, id, { seats: 2 });
    await app.runJobs();
    const received = (await mailboxEntries(app.database)).filter(({ to }) => to === recipient.email);
    const [note] = await app.database.query('SELECT number FROM credit_notes WHERE account_id = ?', [buyer.accountId]);
    const { number } = await invoiceOf(buyer);
    const files = received.map(({ attachments }) => attachments.map(({ filename }) => filename));
    expect(files.sort()).toEqual([[`${note!.number}.pdf`], [`${number}.pdf`]].sort());
    expect(await delivered(buyer.contact.email, number)).toHaveLength(1);
    const data = (await mailsTo(app, recipient.email)).map((mail) => mail.data);
    expect(data.find(({ invoice }) => invoice !== null)!.invoice).toMatchObject({ number, due: 0, dueOn: null });
  });

  test('so does the invoice of a renewal, with the receipt', async () => {
    const buyer = await given.onlineAccount(app);
    await buy(app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    const email = newEmail('recipient');
    await app.database.transaction((tx) =>
      insertRows(tx, InvoiceRecipientRow, [{ accountId: buyer.accountId, email }]),
    );
    await setClock(app, '2026-07-11T12:00:00Z');
    for (let round = 0; round < 4; round += 1) {
      await app.runJobs();
      for (const event of app.events.splice(0)) await app.deliver(event);
    }
    const [renewal] = await app.database.query(
      'SELECT number FROM invoices WHERE account_id = ? AND renewal_of IS NOT NULL',
      [buyer.accountId],
    );
    const received = (await mailboxEntries(app.database)).filter(({ to }) => to === email);
    expect(received.map(({ attachments }) => attachments.map(({ filename }) => filename))).toEqual([
      ...[[`${renewal!.number}.pdf`]],
    ]);
  });

  test('an order’s confirmation has its invoice; other mails have nothing', async () => {
    const buyer = await given.onlineAccount(app);
    await buy(app, buyer, { plan: 'gotomeeting pro', seats: 2 });
    await app.runJobs();
    const { number } = await invoiceOf(buyer);
    const [attachments] = await delivered(buyer.contact.email, number);
    expect(attachments!.map(({ filename }) => filename)).toEqual([`${number}.pdf`]);
    const others = (await mailboxEntries(app.database)).filter(
      ({ to, text }) => to === buyer.contact.email && !text.includes(number),
    );
    expect(others.flatMap((mail) => mail.attachments)).toEqual([]);
  });
});
