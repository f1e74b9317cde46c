import { LINE, TOTALS } from './play';

const ERRORS = 'userErrors { code rule field message }';
const SUMMARY = `summary { refusals { code } lines { ${LINE} } ${TOTALS} }`;
const CART = `cart { id version items { id } ${SUMMARY} }`;
const adds = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${CART} ${ERRORS} } }`;
export const ADD = {
  PURCHASE: adds('cartAddPurchase', 'CartAddPurchaseInput'),
  TRIAL: adds('cartAddTrial', 'CartAddTrialInput'),
  CHANGE: adds('cartAddChange', 'CartAddChangeInput'),
  SUBSCRIBE_NOW: adds('cartAddSubscribeNow', 'CartAddSubscribeNowInput'),
  REACTIVATION: adds('cartAddReactivation', 'CartAddReactivationInput'),
};
export const PREVIEW: string = `query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {
  refusals { code rule message } period { start end } lines { ${LINE} } ${TOTALS} } } }`;
export const PLACE: string = `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { order { status lines { ${LINE} subscription { id } }
  subscriptions { id } ${TOTALS} payment { amount { minor } status } invoice { status amountOpen { minor } } } ${ERRORS} } }`;
const acts = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { subscription { id } ${ERRORS} } }`;
export const CANCEL = acts('subscriptionCancel', 'SubscriptionInput');
export const WITHDRAW = acts('subscriptionWithdrawCancellation', 'SubscriptionInput');
export const CONVERSION = acts('subscriptionSetTrialConversion', 'SubscriptionTrialConversionInput');
export const DOWNGRADE = acts('subscriptionDowngrade', 'SubscriptionDowngradeInput');
const FORECAST = 'on subtotal { minor } tax { minor } total { minor } fromBalance { minor } due { minor }';
export const SUBSCRIPTIONS: string = `query ($id: ID!) { account(id: $id) { version subscriptions(first: 40) { nodes { id version status seats frequency
  plan { key } period { start end } trialEndsOn renewsOn endsOn convertsAtEnd periodPrice { minor } nextRenewal { ${FORECAST} } } } } }`;
/** In which order the renewals of a day were done. */
export const ISSUED: string = `query ($id: ID!) { account(id: $id) { invoices(first: 100) { nodes { lines(first: 1) { subscription { id } period { start } } } } } }`;
export const BILLING: string = `mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) { account { id } ${ERRORS} } }`;
export const OPEN: string = `query ($id: ID!) { node(id: $id) { ... on Subscription { invoices(first: 1) { nodes { id amountPayable { minor amount currency } } } } } }`;
export const PAY: string = `mutation ($input: InvoicePayInput!) { invoicePay(input: $input) { payment { status amount { minor } } ${ERRORS} } }`;
