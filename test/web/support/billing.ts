import { type Buyer, given, placeOrder, type Wanted } from '../../support/given';
import { addChange, advanceTo, buy, cancel, change, tryOut } from '../../support/lifecycle';
import { type Answer, ask } from '../../support/people';
import type { Language } from './browser';
import { largeAccount } from './largeAccount';
import type { Web } from './web';

const SEAT_ASSIGN =
  'mutation ($input: SeatAssignInput!) { seatAssign(input: $input) { userErrors { code } } }' as const;

const REQUEST_OPEN =
  'mutation ($input: ServiceRequestOpenInput!) { serviceRequestOpen(input: $input) { serviceRequest { id } userErrors { code } } }' as const;

/** The contact with everything, one without anything, one with orders in every state, one who is late, one without a card, and a large one. */
export type Reader = 'large' | 'full' | 'empty' | 'shopper' | 'late' | 'cardless';

/** Online accounts in every state, made before the tests of a suite; their ids are known then, by what stands for them in a path. */
export function readersOfBilling(web: Web) {
  const buyers = {} as Record<Reader, Buyer>;
  const ids = {
    invoice: '',
    subscription: '',
    trial: '',
    done: '',
    declined: '',
    waiting: '',
    waitingPayment: '',
    declinedPayment: '',
    pending: '',
    open: '',
    note: '',
    lateSubscription: '',
    expired: '',
    request: '',
  };
  const firstOf = async (table: string, { accountId }: Buyer) =>
    String((await web.app.database.query(`SELECT id FROM ${table} WHERE account_id = ?`, [accountId]))[0]!.id);

  beforeAll(async () => {
    buyers.late = await late();
    const full = await given.onlineAccount(web.app, { balance: 5000 });
    ids.subscription = await buy(web.app, full, { plan: 'gotomeeting pro', seats: 3 });
    await cancel(web.app, full, await buy(web.app, full, { plan: 'gotowebinar plus', seats: 1, frequency: 'ANNUAL' }));
    ids.trial = await tryOut(web.app, full, 'gototraining pro');
    ids.invoice = await firstOf('invoices', full);
    ids.done = await firstOf('orders', full);
    await assignSeats(full, ids.subscription, ['anne-charlotte.de.la.rochefoucauld@atelier-lumiere.example']);
    await change(web.app, full, ids.subscription, { seats: 2 });
    ids.request = await openRequest(full);
    ids.note = await firstOf('credit_notes', full);
    buyers.full = full;
    buyers.large = await largeAccount(web.app);
    buyers.empty = await given.onlineAccount(web.app);
    buyers.cardless = await given.onlineAccount(web.app, { card: null });
    buyers.shopper = await shopper();
  });

  const assignSeats = (buyer: Buyer, subscriptionId: string, emails: string[]) =>
    ask(web.app, buyer.contact.token, SEAT_ASSIGN, { input: { subscriptionId, emails } });

  const openRequest = async ({ accountId, contact }: Buyer): Promise<string> => {
    const input = { accountId, topic: 'OTHER', subject: 'Une question', body: 'Bonjour,\n\nMerci.' };
    const { serviceRequestOpen } = await ask(web.app, contact.token, REQUEST_OPEN, { input });
    return String(serviceRequestOpen.serviceRequest?.id);
  };

  /** A renewal that the card was declined for. */
  const late = async (): Promise<Buyer> => {
    const buyer = await given.onlineAccount(web.app);
    ids.lateSubscription = await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 12 });
    ids.expired = await buy(web.app, buyer, { plan: 'gotomypc pro', seats: 2 });
    await cancel(web.app, buyer, ids.expired);
    await given.card(web.app, buyer, 'tok_declined');
    await advanceTo(web.app, '2026-07-03T09:00:00Z');
    const [open] = await web.app.database.query("SELECT id FROM invoices WHERE account_id = ? AND status = 'OPEN'", [
      buyer.accountId,
    ]);
    ids.open = String(open!.id);
    return buyer;
  };

  /** Orders in every state, and in the cart what a card was declined for. */
  const shopper = async (): Promise<Buyer> => {
    const buyer = await given.onlineAccount(web.app, { card: 'tok_visa' });
    const subscription = await buy(web.app, buyer, { plan: 'gotoassist-seeit standard', seats: 2 });
    const order = async (card: string, cart: Answer) => {
      const paymentMethodId = await given.card(web.app, buyer, card);
      return (await placeOrder(web.app, buyer, cart, { paymentMethodId })).order.id;
    };
    const cart = (...wanted: Wanted[]) => given.cart(web.app, buyer, ...wanted);
    ids.waiting = await order('tok_authenticate', await cart({ plan: 'gotomeeting pro', seats: 2 }));
    ids.pending = await order('tok_visa', await cart({ plan: 'gotowebinar pro', seats: 1 }));
    ids.waitingPayment = await paymentOf(ids.waiting);
    // The sandbox's gateway always answers after a moment: here it still has to.
    await web.app.database.transaction(async (tx) => {
      await tx.execute("UPDATE orders SET status = 'PENDING_PAYMENT' WHERE id = ?", [ids.pending]);
      await tx.execute("UPDATE payments SET status = 'PENDING' WHERE order_id = ?", [ids.pending]);
    });
    await given.balance(web.app, buyer.accountId, 5000);
    await given.trial(web.app, buyer, 'openvoice standard');
    await addChange(web.app, buyer, subscription, { seats: 3 });
    ids.declined = await order('tok_declined', await cart({ plan: 'gotomypc pro', seats: 12, frequency: 'ANNUAL' }));
    ids.declinedPayment = await paymentOf(ids.declined);
    return buyer;
  };
  const paymentOf = async (orderId: string) =>
    String((await web.app.database.query('SELECT id FROM payments WHERE order_id = ?', [orderId]))[0]!.id);

  const enter = async (who: Reader | undefined, language: Language) => {
    const visitor = await web.open('/sign-in', { language });
    if (who) await visitor.enter(buyers[who].contact.email);
    return visitor;
  };
  return { web, ids, enter };
}
