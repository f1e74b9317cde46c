import { AccountRow, MembershipRow } from '../../src/accounts';
import { AuditEntryRow } from '../../src/audit';
import { CartItemRow } from '../../src/carts';
import { BillingLineRow, CreditNoteRow, InvoiceRow } from '../../src/invoicing';
import { OrderRow, ScheduledChangeRow } from '../../src/orders';
import { PaymentMethodRow, PaymentRow } from '../../src/payments';
import { type EntityClass, insertRows, selectRows, type Tx, updateRow } from '../../src/platform/database';
import { type IdType, newId, typeOfId } from '../../src/platform/ids';
import { PurchaseOrderRow } from '../../src/purchasing';
import { QuoteLineRow, QuoteRow } from '../../src/quotes';
import { MessageRow, ServiceRequestRow } from '../../src/requests';
import { minor, ZERO } from '../../src/rules';
import { SeatAssignmentRow, SubscriptionRow } from '../../src/subscriptions';
import type { App } from './app';
import { makeDueSubscriptions } from './dueSubscriptions';
import { CART_ADD_PURCHASE, given, planId } from './given';
import { ask, newEmail } from './people';
import { accept, done, sentQuote } from './quotes';
import { type CorporateCustomer, corporateCustomer, openRequest } from './requests';

/** As many as a page and a quote can hold. */
const MANY = 100;
const LONG_TEXT = 'à'.repeat(5000);
const DOLLAR = minor(100);

interface Row {
  id: string;
}

/**
 * Fills a database with a corporate account of which there is a hundred of everything, each with a hundred lines, an online account with
 * a full cart, and a hundred accounts more. One of each is made by the product, the others are copies of its rows.
 */
export async function makeLargeAccounts(app: App): Promise<void> {
  await makeDueSubscriptions(app.database, { count: 5 * MANY, startedOn: '2026-05-01', balance: 100 });
  const customer = await corporateCustomer(app);
  await orderMuch(app, customer);
  const request = await openRequest(app, customer);
  await app.database.transaction(async (tx) => {
    await copyBilling(tx);
    await copyQuotes(tx, request.id);
    await copyRequests(tx, request.id);
    await copyPeople(tx, customer.accountId);
  });
  await fillCart(app);
}

/** Two quotes of a hundred lines: one accepted, which makes subscriptions, and one sent that changes all of them. */
async function orderMuch(app: App, customer: CorporateCustomer): Promise<void> {
  const line = { kind: 'ADD', plan: 'gotomeeting pro', seats: 2, frequency: 'ANNUAL' } as const;
  const order = (number: string) => ({ purchaseOrderNumber: number, purchaseOrderExpiresOn: '2027-12-31' });
  const first = await sentQuote(
    app,
    customer,
    Array.from({ length: MANY }, () => line),
  );
  done(await accept(app, customer, first, order('PO-1')));
  const subscriptions = await app.database.transaction((tx) =>
    selectRows(tx, SubscriptionRow, 'WHERE account_id = ?', [customer.accountId]),
  );
  const renewals = subscriptions.map(({ id }) => {
    return {
      kind: 'RENEW',
      subscriptionId: id,
      seats: 3,
      frequency: 'ANNUAL',
      effectiveWhen: 'AT_PERIOD_END',
    } as const;
  });
  const second = await sentQuote(app, customer, renewals);
  done(await accept(app, customer, second, order('PO-2')));
  const changes = subscriptions.map(({ id }) => ({ kind: 'CHANGE', subscriptionId: id, seats: 5 }) as const);
  await sentQuote(app, customer, changes, { note: LONG_TEXT, terms: LONG_TEXT, internalNote: LONG_TEXT });
}

const newIdLike = ({ id }: Row) => newId(typeOfId(id) as IdType);

/** Copies of a row, with what `change` says of each. */
async function copies<R extends Row>(
  tx: Tx,
  entity: EntityClass<R>,
  row: R,
  change: (place: number) => Partial<R>,
  count = MANY,
): Promise<R[]> {
  const made = Array.from({ length: count }, (_, place) => ({ ...row, id: newIdLike(row), ...change(place) }));
  await insertRows(tx, entity, made);
  return made;
}

async function linesLike(tx: Tx, lines: BillingLineRow[], owners: Partial<BillingLineRow>[]): Promise<void> {
  for (const owner of owners) {
    await insertRows(
      tx,
      BillingLineRow,
      lines.map((line) => ({ ...line, id: newIdLike(line), invoiceId: null, creditNoteId: null, ...owner })),
    );
  }
}

async function copyBilling(tx: Tx): Promise<void> {
  const [invoice] = await selectRows(tx, InvoiceRow);
  const lines = await selectRows(tx, BillingLineRow, 'WHERE invoice_id = ?', [invoice!.id]);
  const [order] = await selectRows(tx, OrderRow, 'WHERE id = ?', [invoice!.orderId]);
  const orders = await copies(tx, OrderRow, order!, (n) => ({ number: `LARGE-${n}` }));
  const invoices = await copies(tx, InvoiceRow, invoice!, (n) => ({ number: `LARGE-${n}`, orderId: orders[n]!.id }));
  await linesLike(
    tx,
    lines,
    invoices.map(({ id, orderId }) => ({ invoiceId: id, orderId })),
  );
  const { accountId, currency } = invoice!;
  const { issuedOn, sellerKey, seller, billedTo, taxNote } = invoice!;
  const note: CreditNoteRow = {
    ...{ id: newId('CreditNote'), number: 'LARGE', accountId, orderId: order!.id, invoiceId: invoice!.id, currency },
    ...{ issuedOn, sellerKey, seller, billedTo, taxNote, total: DOLLAR, appliedToInvoice: DOLLAR, toBalance: ZERO },
    ...{ toCard: ZERO, reason: null, createdAt: tx.now },
  };
  const notes = await copies(tx, CreditNoteRow, note, (n) => ({ number: `LARGE-N${n}` }));
  await linesLike(
    tx,
    lines.slice(0, 20),
    notes.map(({ id, orderId }) => ({ creditNoteId: id, orderId })),
  );
  const payment: PaymentRow = {
    ...{
      id: newId('Payment'),
      accountId,
      orderId: null,
      invoiceId: invoice!.id,
      chargeId: null,
      amount: DOLLAR,
      currency,
    },
    ...{
      status: 'SUCCEEDED',
      purpose: 'RECORDED',
      methodType: 'CHEQUE',
      paymentMethodId: null,
      gateway: null,
      gatewaySource: null,
    },
    ...{ gatewayReference: null, card: null, declineCode: null, clientSecret: null, reference: 'cheque' },
    ...{ receivedOn: invoice!.issuedOn, refundStatus: null, at: tx.now },
    ...{ settledAt: tx.now },
  };
  await copies(tx, PaymentRow, payment, () => ({}));
  for (const one of invoices.slice(0, 20)) await copies(tx, PaymentRow, payment, () => ({ invoiceId: one.id }), 20);
}

async function copyQuotes(tx: Tx, requestId: string): Promise<void> {
  for (const [start, quote] of (await selectRows(tx, QuoteRow)).entries()) {
    const lines = await selectRows(tx, QuoteLineRow, 'WHERE quote_id = ?', [quote.id]);
    const made = await copies(
      tx,
      QuoteRow,
      quote,
      (n) => {
        const number = `LARGE-${start}-${n}`;
        return { number, sentOf: quote.sentOf && number, draftOf: quote.draftOf && number, requestId };
      },
      MANY / 2,
    );
    for (const { id } of made) {
      await insertRows(
        tx,
        QuoteLineRow,
        lines.map((line) => ({ ...line, id: newIdLike(line), quoteId: id })),
      );
    }
  }
  const [effect] = await selectRows(tx, ScheduledChangeRow);
  const [order] = await selectRows(tx, PurchaseOrderRow);
  if (!effect || !order) throw new Error('The quotes left no effects or no purchase order');
  await copies(tx, PurchaseOrderRow, order, (n) => ({ number: `LARGE-${n}` }));
}

async function copyRequests(tx: Tx, requestId: string): Promise<void> {
  const [request] = await selectRows(tx, ServiceRequestRow, 'WHERE id = ?', [requestId]);
  const [message] = await selectRows(tx, MessageRow, 'WHERE request_id = ?', [requestId]);
  await copies(tx, MessageRow, message!, () => ({ body: LONG_TEXT }));
  const requests = await copies(tx, ServiceRequestRow, request!, (n) => ({ number: `LARGE-${n}` }));
  for (const { id } of requests) await copies(tx, MessageRow, message!, () => ({ requestId: id, body: LONG_TEXT }), 5);
  const [entry] = await selectRows(tx, AuditEntryRow, 'ORDER BY LENGTH(after_state) DESC LIMIT 1');
  await copies(tx, AuditEntryRow, entry!, () => ({}));
}

async function copyPeople(tx: Tx, accountId: string): Promise<void> {
  const [member] = await selectRows(tx, MembershipRow, 'WHERE account_id = ?', [accountId]);
  const accounts = await selectRows(tx, AccountRow, 'WHERE id <> ? LIMIT 100', [accountId]);
  await copies(tx, MembershipRow, member!, (n) => ({ accountId: accounts[n]!.id }), accounts.length);
  const subscriptions = await selectRows(tx, SubscriptionRow, 'WHERE account_id = ?', [accountId]);
  for (const { id } of subscriptions.slice(0, 20)) {
    const seat: SeatAssignmentRow = {
      id: newId('SeatAssignment'),
      subscriptionId: id,
      email: '',
      name: 'A person',
      assignedAt: tx.now,
    };
    await copies(tx, SeatAssignmentRow, seat, () => ({ email: newEmail() }));
    await updateRow(tx, SubscriptionRow, id, { seats: MANY });
  }
}

async function fillCart(app: App): Promise<void> {
  const { contact, accountId } = await given.onlineAccount(app);
  const input = { accountId, planId: await planId(app, 'gotomeeting pro'), seats: 1, frequency: 'MONTHLY' };
  await ask(app, contact.token, CART_ADD_PURCHASE, { input });
  await app.database.transaction(async (tx) => {
    const [item] = await selectRows(tx, CartItemRow, 'WHERE order_id IS NULL ORDER BY id DESC LIMIT 1');
    await copies(tx, CartItemRow, item!, () => ({}), 29);
    const [method] = await selectRows(tx, PaymentMethodRow, 'WHERE account_id = ? LIMIT 1', [accountId]);
    await copies(tx, PaymentMethodRow, method!, (n) => ({ defaultOf: null, gatewayReference: `copy-${n}` }));
  });
}
