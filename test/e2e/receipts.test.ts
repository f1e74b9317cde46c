import { plain, readPdf } from '../documents/pdfOf';
import { DOCUMENT, fetchDocument, type Named } from '../support/documents';
import { given } from '../support/given';
import { advanceTo, buy, payInvoice, replaceCard } from '../support/lifecycle';
import { ask, type SignedIn, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const INVOICES = `query ($id: ID!) { account(id: $id) { invoices { nodes { id number amountOpen { amount currency }
  receipt ${DOCUMENT} pdf ${DOCUMENT} html ${DOCUMENT} } } } }` as const;

describeWithApp('receipts of invoices that are settled (G2)', { now: '2026-06-01T09:00:00Z' }, (app) => {
  const invoicesOf = async ({ accountId, contact }: { accountId: string; contact: SignedIn }) =>
    (await ask(app, contact.token, INVOICES, { id: accountId })).account.invoices.nodes;
  const textOf = async ({ url }: Named) => plain(readPdf((await fetchDocument(url)).content).pages.join(' '));

  test('a renewal’s: none while it is open, then the day and the card; the invoice stays as it was issued', async () => {
    const buyer = await given.onlineAccount(app);
    await buy(app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    await replaceCard(app, buyer, 'tok_declined');
    await advanceTo(app, '2026-07-01T09:00:00Z');
    const [open] = await invoicesOf(buyer);
    expect(open!.receipt).toBeNull();
    const asIssued = [open!.pdf.sha256, open!.html.sha256];

    await advanceTo(app, '2026-07-03T09:00:00Z');
    const paymentMethodId = await replaceCard(app, buyer, 'tok_visa');
    const amount = { amount: open!.amountOpen.amount, currency: open!.amountOpen.currency };
    expect((await payInvoice(app, buyer, open!.id, { amount, paymentMethodId })).userErrors).toEqual([]);
    const [paid, first] = await invoicesOf(buyer);
    expect([paid!.pdf.sha256, paid!.html.sha256]).toEqual(asIssued);
    expect(paid!.receipt!.name).toBe(`${paid!.number}-receipt.pdf`);
    const text = await textOf(paid!.receipt!);
    for (const said of [
      `Reçu de la facture ${paid!.number}`,
      'Payée le 3 juillet 2026',
      'Total TTC 31,20 €',
      'Réglé le 3 juillet 2026 (Visa se terminant par 4242) −31,20 €',
      'Il ne reste rien à régler 0,00 €',
      `La facture ${paid!.number} a été entièrement payée le 3 juillet 2026. Merci.`,
    ])
      expect(text).toContain(said);
    const { status, sha256 } = await fetchDocument(paid!.receipt!.url);
    expect({ status, sha256 }).toEqual({ status: 200, sha256: paid!.receipt!.sha256 });
    expect(await textOf(first!.receipt!)).toContain('Réglé le 1er juin 2026 (Visa se terminant par 4242)');
  });

  test('paid from the balance, and for staff too', async () => {
    const buyer = await given.onlineAccount(app, { balance: 5000 });
    await buy(app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    const agent = await staff(app, 'SUPPORT_AGENT');
    const [invoice] = await invoicesOf({ accountId: buyer.accountId, contact: agent });
    expect(await textOf(invoice!.receipt!)).toContain('Réglé par le solde du compte −31,20 €');
  });
});
