import { LINE, TOTALS } from './play';

const ERRORS = 'userErrors { code rule field message }';
const ALL = TOTALS.replace('totals ', '');
export const QUOTE: string = `query ($id: ID!) { node(id: $id) { ... on Quote { id version status validUntil ${TOTALS} sentTotals ${ALL} dueNow ${ALL}
  lines { unitPrice { minor } listUnitPrice { minor } billing(first: 10) { ${LINE} } }
  comparison { seatsBefore seatsAfter twelveMonthsBefore { minor } twelveMonthsAfter { minor } months { month before { minor } after { minor } } } } } }`;
export const ACCEPT: string = `mutation ($input: QuoteAcceptInput!) { quoteAccept(input: $input) { order { status ${TOTALS} lines { ${LINE} } subscriptions { id }
  invoice { id amountOpen { minor } } effects { dueOn status } } ${ERRORS} } }`;
export const SUBSCRIPTIONS: string = `query ($id: ID!) { account(id: $id) { subscriptions(first: 40) { nodes { id status seats frequency plan { key } period { start end }
  renewsOn endsOn unitPrice { minor } } } } }`;
export const INVOICES: string = `query ($id: ID!) { account(id: $id) { invoices(first: 60) { nodes { id issuedOn amountOpen { minor } lines(first: 10) { id kind plan { key } subscription { id } period { start end } amount { minor } } } } } }`;
export const PAY: string = `mutation ($input: InvoicePayInput!) { invoicePay(input: $input) { invoice { amountOpen { minor } } payment { status amount { minor } } ${ERRORS} } }`;
export const RECORD: string = `mutation ($input: PaymentRecordInput!) { paymentRecord(input: $input) { invoice { amountOpen { minor } } payment { amount { minor } } ${ERRORS} } }`;
export const CREDIT: string = `mutation ($input: InvoiceCreditInput!) { invoiceCredit(input: $input) { invoiceCredit { status total { minor } } ${ERRORS} } }`;
