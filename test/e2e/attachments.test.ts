import { InvoiceRecipientRow } from '../../src/accounts';
import { mailboxEntries } from '../../src/notifications';
import { insertRows } from '../../src/platform/database';
import { DOCUMENT, fetchDocument } from '../support/documents';
import { type Buyer, given } from '../support/given';
import { buy } from '../support/lifecycle';
import { ask, newEmail } from '../support/people';
import { subscribed } from '../support/quotes';
import { corporateCustomer } from '../support/requests';
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
