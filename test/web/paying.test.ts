import type { Route } from 'playwright-core';
import { sentQuote } from '../support/quotes';
import { type Corporate, corporate, enterPortal, subscribedTo } from './support/corporate';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

describeWeb('paying in the corporate portal', (web) => {
  const rowsOf = (sql: string, { accountId }: Corporate) => web.app.database.query(sql, [accountId]);
  const OPEN = 'SELECT id, number, open_amount AS open FROM invoices WHERE account_id = ? ORDER BY id';
  const openOf = async (given: Corporate) => (await rowsOf(OPEN, given)).map(({ open }) => Number(open));
  const paymentsOf = async (given: Corporate) =>
    (await rowsOf('SELECT amount FROM payments WHERE account_id = ?', given)).map(({ amount }) => Number(amount));
  /** What the review says, with usual spaces. */
  const review = async (visitor: Visitor) =>
    (await visitor.page.getByRole('dialog').locator('dl').innerText()).replace(/[\s]+/g, ' ');

  /** An account with an open invoice of 10 × 249,60 € and 20 % of tax: 2 995,20 €; its contact at it. */
  const atInvoice = async () => {
    const given = await corporate(web.app);
    await subscribedTo(web.app, given, { seats: 10 });
    const [invoice] = await rowsOf(OPEN, given);
    const visitor = await enterPortal(web, given, `/corporate/invoices/${invoice!.id}`);
    return { given, visitor, number: String(invoice!.number) };
  };
  const payPart = async (visitor: Visitor, amount: string) => {
    await visitor.choose('Une partie');
    await visitor.page.getByRole('textbox', { name: /^Montant/ }).fill(amount);
  };

  test('a part of an invoice: read once more and corrected, then paid by card; the rest stays open', async () => {
    const { given, visitor, number } = await atInvoice();
    await visitor.sees(/Tout \(2\s995,20\s€\)/);
    await visitor.sees('IE29 AIBK 9311 5212 3456 78');
    await visitor.choose('Une partie');
    expect(await visitor.control(/payer · /).count()).toBe(0);
    await payPart(visitor, '1 500,50');
    await visitor.press(/^Vérifier et payer · 1\s500,50\s€$/);
    await visitor.press('Revenir');
    expect(await paymentsOf(given)).toEqual([]);
    await payPart(visitor, '1 000,50');
    await visitor.sees(/Il restera 1\s994,70\s€ à payer\./);
    await visitor.press(/^Vérifier et payer · 1\s000,50\s€$/);
    await visitor.control(/^Payer 1\s000,50\s€$/).waitFor();
    expect(await review(visitor)).toBe(
      `Montant 1 000,50 € Payer avec Visa se terminant par 4242 Facture ${number} Il restera 1 994,70 € à payer. 1 000,50 €`,
    );
    await visitor.press(/^Payer 1\s000,50\s€$/);
    await visitor.sees('Paiement effectué');
    expect(await visitor.focused()).toContain('Paiement effectué');
    await visitor.sees('Payée en partie');
    expect([await paymentsOf(given), await openOf(given)]).toEqual([[100050], [199470]]);
  });

  test('several invoices by one charge, each named with its amount before it', async () => {
    const given = await corporate(web.app);
    // 10 × 249,60 € and 10 × 288,00 €, each with 20 % of tax: 2 995,20 € and 3 456,00 €.
    await subscribedTo(web.app, given, { seats: 10 });
    await subscribedTo(web.app, given, { plan: 'gotomypc pro', seats: 10 });
    const [first, second] = (await rowsOf(OPEN, given)).map(({ number }) => String(number));
    const visitor = await enterPortal(web, given, '/corporate/invoices');
    await visitor.press('Payer plusieurs factures');
    await visitor.seesHeading('Aucune facture choisie');
    expect(await visitor.control(/payer · /).count()).toBe(0);
    await visitor.page.getByRole('checkbox', { name: 'Toutes' }).check();
    await visitor.press(/^Vérifier et payer · 6\s451,20\s€$/);
    await visitor.control(/^Payer 6\s451,20\s€$/).waitFor();
    const said = await review(visitor);
    expect(said).toContain('Montant 6 451,20 € Payer avec Visa se terminant par 4242 2 factures');
    expect(said).toContain(`${first} 2 995,20 €`);
    expect(said).toContain(`${second} 3 456,00 €`);
    await visitor.press(/^Payer 6\s451,20\s€$/);
    await visitor.sees('Paiement effectué');
    await visitor.sees('Rien à payer');
    expect(await openOf(given)).toEqual([0, 0]);
  });

  test('where the answer is lost, the same is sent again under the same key, and charged once', async () => {
    const { given, visitor } = await atInvoice();
    const keys: string[] = [];
    const loseFirst = async (route: Route) => {
      const { query, variables } = route.request().postDataJSON();
      if (!String(query).includes('mutation InvoicePay')) return route.continue();
      keys.push(variables.input.idempotencyKey);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      await route.abort();
    };
    await visitor.page.route('**/graphql', loseFirst);
    await payPart(visitor, '1 000,50');
    await visitor.press(/^Vérifier et payer · /);
    await visitor.press(/^Payer 1\s000,50\s€$/);
    await visitor.sees('Aucune réponse');
    // Also from the beginning: the same amount by the same card is the same payment until its answer is known.
    await visitor.press('Revenir');
    await visitor.press(/^Vérifier et payer · /);
    await visitor.press(/^Payer 1\s000,50\s€$/);
    await visitor.sees('Paiement effectué');
    expect(new Set(keys).size).toBe(1);
    expect([keys.length, await paymentsOf(given), await openOf(given)]).toEqual([2, [100050], [199470]]);
  });

  test('what was paid meanwhile is refused, and said where the payment was put together', async () => {
    const { given, visitor } = await atInvoice();
    await visitor.press(/^Vérifier et payer · 2\s995,20\s€$/);
    const other = await enterPortal(web, given, new URL(visitor.page.url()).pathname);
    await payPart(other, '1 000');
    await other.press(/^Vérifier et payer · /);
    await other.press(/^Payer /);
    await other.sees('Paiement effectué');
    await visitor.press(/^Payer /);
    await visitor.sees('Rien n’a été payé');
    expect(await visitor.focused()).toContain('Rien n’a été payé');
    expect([await paymentsOf(given), await openOf(given)]).toEqual([[100000], [199520]]);
    // What is open now is shown, and can be paid at once.
    await visitor.press(/^Vérifier et payer · 1\s995,20\s€$/);
    await visitor.press(/^Payer 1\s995,20\s€$/);
    await visitor.sees('Plus rien à régler.');
    expect([await paymentsOf(given), await openOf(given)]).toEqual([[100000, 199520], [0]]);
  });

  const withCard = (visitor: Visitor, token: string) => visitor.page.getByLabel('Carte de test').selectOption(token);

  test('a card typed anew after a lost answer and a reload: the first payment is shown before there can be a second', async () => {
    const { given, visitor } = await atInvoice();
    const lose = async (route: Route) => {
      if (!String(route.request().postDataJSON().query).includes('mutation InvoicePay')) return route.continue();
      await route.fetch();
      await route.abort();
    };
    const payByCard = async (token: string) => {
      await payPart(visitor, '1 000,50');
      await withCard(visitor, token);
      await visitor.press(/^Vérifier et payer · 1\s000,50\s€$/);
      await visitor.press(/^Payer 1\s000,50\s€$/);
    };
    await visitor.page.route('**/graphql', lose);
    await payByCard('tok_visa');
    await visitor.sees('Aucune réponse');
    await visitor.page.unroute('**/graphql', lose);
    await visitor.page.reload();
    await visitor.settled();
    // Another token: as the gateway's fields answer whenever a card is typed.
    await payByCard('tok_mastercard');
    await visitor.sees('Une tentative précédente a été reçue');
    expect(await visitor.page.getByText('Rien n’a été payé').count()).toBe(0);
    expect([await paymentsOf(given), await openOf(given)]).toEqual([[100050], [199470]]);
    await visitor.sees(/Il restera 994,20\s€ à payer\./);
    await visitor.press(/^Vérifier et payer · 1\s000,50\s€$/);
    await visitor.press(/^Payer 1\s000,50\s€$/);
    await visitor.sees('Paiement effectué');
    expect([await paymentsOf(given), await openOf(given)]).toEqual([[100050, 100050], [99420]]);
  });

  test('several invoices by a card that the bank asks about: the page follows until they are paid', async () => {
    const given = await corporate(web.app);
    await subscribedTo(web.app, given, { seats: 10 });
    await subscribedTo(web.app, given, { plan: 'gotomypc pro', seats: 10 });
    const visitor = await enterPortal(web, given, '/corporate/invoices/pay');
    await visitor.page.getByRole('checkbox', { name: 'Toutes' }).check();
    await withCard(visitor, 'tok_authenticate');
    await visitor.press(/^Vérifier et payer · 6\s451,20\s€$/);
    await visitor.press(/^Payer 6\s451,20\s€$/);
    const opened = visitor.window.waitForEvent('page');
    await visitor.press('Confirmer auprès de la banque');
    const bank = await opened;
    await bank.getByRole('button', { name: 'Approve' }).click();
    await bank.getByRole('heading', { name: 'Approved' }).waitFor();
    await bank.close();
    await visitor.sees('Paiement effectué');
    await visitor.sees('Rien à payer');
    expect(await openOf(given)).toEqual([0, 0]);
  });

  test('by keyboard alone: a quote is found and accepted on a purchase order, and its invoice paid in part', async () => {
    const given = await corporate(web.app);
    // 100 × 249,60 €: 24 960,00 €, with tax 29 952,00 €; above 23 000 € net (I4).
    const line = { kind: 'ADD', plan: 'gotomeeting pro', seats: 100 } as const;
    const quote = await sentQuote(web.app, given, [line]);
    const visitor = await enterPortal(web, given, '/corporate');
    const { keyboard } = visitor.page;
    const enter = async (name: string | RegExp) => {
      await visitor.tabTo(name);
      await keyboard.press('Enter');
    };
    await enter(`Devis ${quote.number}`);
    await visitor.seesHeading(`Devis ${quote.number} version 1`);
    await visitor.tabTo(/^Numéro de bon de commande/);
    await keyboard.type('BC-12');
    await enter(/^Accepter · 29\s952,00\s€$/);
    await enter(/^Accepter pour 29\s952,00\s€$/);
    await visitor.seesHeading('Accepté');
    const [invoice] = await rowsOf(OPEN, given);
    await enter(String(invoice!.number));
    await visitor.seesHeading(`Facture ${invoice!.number}`);
    await visitor.tabTo(/^Tout/);
    await keyboard.press('ArrowDown');
    await visitor.tabTo(/^Montant/);
    await keyboard.type('10000');
    await enter(/^Vérifier et payer · 10\s000,00\s€$/);
    await enter(/^Payer 10\s000,00\s€$/);
    await visitor.sees('Paiement effectué');
    expect([await paymentsOf(given), await openOf(given)]).toEqual([[1000000], [1995200]]);
  });
});
