import { act, draft, seen } from '../support/purchaseOrders';
import { corporate, enterConsole, enterPortal } from './support/corporate';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

describeWeb('the ceiling of a purchase order', (web) => {
  /** A purchase order of at most 20 000,00 €, as its technician drafted it. */
  const drafted = async () => {
    const given = await corporate(web.app);
    const ceiling = { amount: '20000.00', currency: 'EUR' };
    const input = { accountId: given.accountId, number: 'BC-7', ceiling };
    const { id } = (await draft(web.app, given.technician, input)).purchaseOrder!;
    const ceilingNow = async () => (await seen(web.app, given.technician, id))!.ceiling?.amount ?? null;
    return { given, id, ceilingNow };
  };
  /** Saves a ceiling; answers how many requests left the page. */
  const save = async (visitor: Visitor, text: string) => {
    let sent = 0;
    const count = () => sent++;
    visitor.page.on('request', count);
    await visitor.page.getByRole('textbox', { name: /^Plafond/ }).fill(text);
    await visitor.press('Enregistrer');
    await visitor.settled();
    visitor.page.off('request', count);
    return sent;
  };
  const isRefusedAtField = async (visitor: Visitor, text: string) => {
    expect(await save(visitor, text)).toBe(0);
    const field = visitor.page.getByRole('textbox', { name: /^Plafond/ });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  };

  test('the console never takes what it cannot read for no ceiling', async () => {
    const { given, id, ceilingNow } = await drafted();
    const visitor = await enterConsole(web, given.technician, `/console/purchase-orders/${id}`);
    await visitor.press('Modifier');
    // Twelve hundred, or a little more than one; and letters for zeros.
    for (const text of ['1.240', '12OO']) await isRefusedAtField(visitor, text);
    expect(await ceilingNow()).toBe('20000.00');
    await save(visitor, '25 000,50');
    await visitor.part('Modifier le bon de commande').waitFor({ state: 'detached' });
    expect(await ceilingNow()).toBe('25000.50');
    await visitor.press('Modifier');
    await save(visitor, '');
    await visitor.part('Modifier le bon de commande').waitFor({ state: 'detached' });
    expect(await ceilingNow()).toBeNull();
  });

  test('nor does the portal take it, or an empty field, for one that is not raised', async () => {
    const { given, id, ceilingNow } = await drafted();
    await act(web.app, given.technician, 'PURCHASE_ORDER_PROPOSE', id);
    await act(web.app, given.contact, 'PURCHASE_ORDER_ACCEPT', id, { number: 'BC-7' });
    const visitor = await enterPortal(web, given, `/corporate/purchase-orders/${id}`);
    await visitor.press('Modifier');
    for (const text of ['1.240', '12OO', '']) await isRefusedAtField(visitor, text);
    await save(visitor, '30 000');
    await visitor.control('Modifier').waitFor();
    expect(await ceilingNow()).toBe('30000.00');
  });
});
