import { randomUUID } from 'node:crypto';
import { type Ask, type Step, Story } from './story';

/** Who the story is about (demoData). */
export const CORPORATE_CONTACT = 'corporate-history@demo.example';
const TECHNICIAN = 'technician@demo.example';

/** A line of a quote: so many seats of a new product for a year. */
interface Wanted {
  product: string;
  plan: string;
  seats: number;
  discountPercent?: string;
}

/**
 * Two years of a corporate customer: quotes in every state, a blanket purchase order that is half used, an invoice that is paid in part,
 * requests that wait.
 */
export function corporateHistory(ask: Ask): Step[] {
  const story = new CorporateStory(ask, CORPORATE_CONTACT);
  return [
    { before: { months: 14 }, run: () => story.openBlanketOrder('80000.00') },
    { before: { months: 13 }, run: () => story.buy({ product: 'gotomeeting', plan: 'Pro', seats: 60 }) },
    { before: { months: 12, days: -5 }, run: () => story.payOldest('1', 'NW-2291') },
    { before: { months: 7 }, run: () => story.refuse({ product: 'openvoice', plan: 'Standard', seats: 40 }) },
    { before: { months: 5 }, run: () => story.letExpire({ product: 'gototraining', plan: 'Pro', seats: 20 }) },
    { before: { months: 2 }, run: () => story.buy({ product: 'gotowebinar', plan: 'Plus', seats: 10 }) },
    { before: { days: 40 }, run: () => story.payOldest('2', 'NW-3417') },
    { before: { days: 12 }, run: () => story.withdraw({ product: 'gotomypc', plan: 'Pro', seats: 15 }) },
    { before: { days: 9 }, run: () => story.write('INVOICE_QUESTION', 'A cost centre on our invoices', QUESTION) },
    {
      before: { days: 6 },
      run: () => story.replace({ product: 'gotoassist-remote-support', plan: 'Advanced', seats: 12 }),
    },
    {
      before: { days: 4 },
      run: async () => void (await story.send({ product: 'gototraining', plan: 'Plus', seats: 8 })),
    },
    {
      before: { days: 3 },
      run: () => story.askApproval({ product: 'gotowebinar', plan: 'Pro', seats: 50, discountPercent: '30' }),
    },
    {
      before: { days: 2 },
      run: () =>
        story.write(
          'ADD_SEATS',
          '20 more organizers',
          'Hello Tara,\n\nwe need 20 more seats of GoToMeeting Pro from next month on.\n\nNora',
        ),
    },
    {
      before: { days: 1 },
      run: async () => void (await story.draft({ product: 'openvoice', plan: 'Standard', seats: 25 })),
    },
  ];
}

const QUESTION = 'Hello,\n\ncould our invoices name the cost centre 4711?\n\nThank you, Nora';

/** A quote as its steps need it. */
interface Drafted {
  id: string;
  version: number;
}

class CorporateStory extends Story {
  /** A technician drafts a quote; the customer does not see it. */
  async draft({ product, plan, seats, discountPercent }: Wanted, validUntil?: string): Promise<Drafted> {
    const { id: accountId } = await this.account();
    const line = { kind: 'ADD', planId: await this.plan(product, plan), seats, frequency: 'ANNUAL', discountPercent };
    const input = { accountId, validUntil, lines: [line], note: 'As we said on the phone.' };
    return (await this.tell('quoteDraft', input, 'quote { id version }', TECHNICIAN)).quote;
  }

  async send(wanted: Wanted, validUntil?: string): Promise<Drafted> {
    const drafted = await this.draft(wanted, validUntil);
    return this.staff('quoteSend', drafted);
  }

  async buy(wanted: Wanted): Promise<void> {
    const { id: quoteId, version: expectedVersion } = await this.send(wanted);
    const { id } = await this.account();
    const document = `query ($id: ID!, $quote: ID!) { account(id: $id) { purchaseOrders { nodes { id } } }
      node(id: $quote) { ... on Quote { totals { total { amount currency } } } } }`;
    const { account, node } = await this.read(document, { id, quote: quoteId });
    const [order] = account.purchaseOrders.nodes;
    const { amount, currency } = node.totals.total;
    const seen = { quoteId, expectedVersion, expectedTotal: { amount, currency }, idempotencyKey: randomUUID() };
    await this.tell('quoteAccept', { ...seen, purchaseOrderId: order.id }, 'order { id }');
  }

  async refuse(wanted: Wanted): Promise<void> {
    const { id: quoteId, version: expectedVersion } = await this.send(wanted);
    const why = { reason: 'PRICE', comment: 'The offer of our present provider is lower.' };
    await this.tell('quoteReject', { quoteId, expectedVersion, ...why }, 'quote { id }');
  }

  /** Nobody decides in time. */
  async letExpire(wanted: Wanted): Promise<void> {
    const { clock } = await this.read('{ clock { now } }');
    const inTenDays = new Date(Date.parse(clock.now) + 10 * 86_400_000);
    await this.send(wanted, inTenDays.toISOString().slice(0, 10));
  }

  async withdraw(wanted: Wanted): Promise<void> {
    await this.staff('quoteWithdraw', await this.send(wanted));
  }

  /** A second version takes the first one's place. */
  async replace(wanted: Wanted): Promise<void> {
    const revised = await this.staff('quoteRevise', await this.send(wanted));
    await this.staff('quoteSend', revised);
  }

  /** More of a discount than a technician may give. */
  async askApproval(wanted: Wanted): Promise<void> {
    await this.staff('quoteRequestApproval', await this.draft(wanted));
  }

  async openBlanketOrder(amount: string): Promise<void> {
    const { id: accountId, currency } = await this.account();
    const input = { accountId, ceiling: { amount, currency } };
    const shown = 'purchaseOrder { id version }';
    const { purchaseOrder: drafted } = await this.tell('purchaseOrderDraft', input, shown, TECHNICIAN);
    const seen = { purchaseOrderId: drafted.id, expectedVersion: drafted.version };
    const { purchaseOrder: proposed } = await this.tell('purchaseOrderPropose', seen, shown, TECHNICIAN);
    const accepted = { purchaseOrderId: proposed.id, expectedVersion: proposed.version, number: 'NW-2025-0815' };
    await this.tell('purchaseOrderAccept', accepted, shown);
  }

  /** A transfer comes in: all that is open of the oldest invoice, or one part in so many of it. */
  async payOldest(parts: '1' | '2', reference: string): Promise<void> {
    const { id } = await this.account();
    const document = `query ($id: ID!) { account(id: $id) { invoices(first: 50, filter: { status: [OPEN] }) {
      nodes { id issuedOn amountOpen { minor currency } } } } clock { now } }`;
    const { account, clock } = await this.read(document, { id });
    const { id: invoiceId, amountOpen } = account.invoices.nodes.at(-1);
    const amount = (Math.floor(amountOpen.minor / Number(parts)) / 100).toFixed(2);
    const how = { methodType: 'BANK_TRANSFER', reference, receivedOn: clock.now.slice(0, 10) };
    const paid = { invoiceId, amount: { amount, currency: amountOpen.currency }, ...how, idempotencyKey: randomUUID() };
    await this.tell('paymentRecord', paid, 'invoice { id }', TECHNICIAN);
  }

  async write(topic: string, subject: string, body: string): Promise<void> {
    const { id: accountId } = await this.account();
    await this.tell('serviceRequestOpen', { accountId, topic, subject, body }, 'serviceRequest { id }');
  }

  private async staff(mutation: string, { id: quoteId, version: expectedVersion }: Drafted): Promise<Drafted> {
    return (await this.tell(mutation, { quoteId, expectedVersion }, 'quote { id version }', TECHNICIAN)).quote;
  }
}
