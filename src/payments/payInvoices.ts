import { AccountRow, inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { InvoiceRow, payInvoiceFromBalance } from '../invoicing';
import { findRows, getRow, type Tx } from '../platform/database';
import { keyOf } from '../platform/idempotency';
import {
  decideInvoiceIds,
  decidePayTogether,
  enforce,
  type NamedAmount,
  type PaidTogether,
  Refused,
  refuse,
  splitTogether,
  subtract,
  sum,
} from '../rules';
import { type GivenSource, paymentSource } from './paymentSource';
import { paymentsUnderWay } from './paymentsUnderWay';
import { type SettlingDeps, settlePayment } from './settlePayment';
import { startPaymentsTogether } from './startPayment';

export interface PayInvoicesInput extends GivenSource {
  accountId: string;
  invoiceIds: readonly string[];
  /** What all of them come to, as the contact saw it. */
  expectedTotal: NamedAmount;
  idempotencyKey: string;
}

/** The payments that were started, one for each invoice that is charged; none where the balance has paid all. */
export interface PaidInvoices {
  paymentIds: string[];
}

/**
 * G11, C12: pays several open invoices of an account at once, each in full: from the balance first, the rest by one charge, which pays all of
 * them or none. A declined card is an outcome: the payments say so, the invoices stay open.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, INVALID_INPUT, INVOICE_NOT_OPEN, TOTAL_CHANGED, PAYMENT_METHOD_REQUIRED, L2's
 */
export async function payInvoices(deps: SettlingDeps, caller: Caller, input: PayInvoicesInput): Promise<PaidInvoices> {
  const { name: gateway } = deps.gateway;
  const key = keyOf('invoicesPay', input);
  const request = { caller, of: [AccountRow, input.accountId], action: 'INVOICE_PAY', key } as const;
  const paid = await inAccount(deps, request, (opened) => payNow(opened, input, gateway));
  const [first] = paid.paymentIds;
  if (first) await settlePayment(deps, first);
  return paid;
}

async function payNow(
  { tx, caller, account }: Opened<AccountRow>,
  input: PayInvoicesInput,
  gateway: 'sandbox' | 'stripe',
): Promise<PaidInvoices> {
  enforce(decideInvoiceIds(input.invoiceIds));
  const invoices = await openInvoices(tx, account, input.invoiceIds);
  enforce(decidePayTogether(invoices, input.expectedTotal, account.currency));
  const parts = splitTogether(invoices, account.balance);
  const charges = parts.filter(({ charged }) => charged > 0);
  const charged = sum(charges.map((part) => part.charged));
  const source = await paymentSource(tx, { accountId: account.id, given: input, gateway, charged });
  for (const { invoice, fromBalance } of parts) {
    if (fromBalance === 0) continue;
    await payInvoiceFromBalance(tx, await getRow(tx, AccountRow, account.id), invoice.row, fromBalance);
  }
  const payments =
    charges.length === 0
      ? []
      : await startPaymentsTogether(
          tx,
          charges.map((part) => ({ invoice: part.invoice.row, amount: part.charged })),
          source!,
        );
  for (const { invoice, fromBalance, charged: amount } of parts) {
    const payment = payments.find(({ invoiceId }) => invoiceId === invoice.id)?.id ?? null;
    await recordAudit(tx, caller, {
      ...{ accountId: account.id, action: 'INVOICE_PAY', subjectId: invoice.id, rule: 'G11' },
      after: { payment, amount: invoice.open, charged: amount, fromBalance, currency: account.currency },
    });
  }
  return { paymentIds: payments.map(({ id }) => id) };
}

/** The invoices of the account, with what is open of each. */
async function openInvoices(
  tx: Tx,
  account: AccountRow,
  ids: readonly string[],
): Promise<(PaidTogether & { row: InvoiceRow })[]> {
  const rows = (await findRows(tx, InvoiceRow, ids)).filter(({ accountId }) => accountId === account.id);
  if (rows.length < ids.length) throw new Refused(refuse('NOT_FOUND', 'L1', ['invoiceIds']));
  const underWay = await paymentsUnderWay(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row, place) => {
    return { id: row.id, dueOn: row.dueOn, open: subtract(row.openAmount, underWay[place]!), row };
  });
}
