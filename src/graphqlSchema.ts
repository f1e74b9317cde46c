import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import {
  AccountResolver,
  AccountsResolver,
  AuditEntryResolver,
  AuditTrailResolver,
  MembershipResolver,
  PeopleResolver,
  ViewerMembershipsResolver,
} from './accounts';
import {
  AccountCartResolver,
  CartItemResolver,
  CartResolver,
  SubscriptionActionsResolver,
  SubscriptionDowngradeResolver,
  SubscriptionPreviewResolver,
} from './carts';
import { PlanFeatureResolver, PlanResolver, PriceResolver, PricesResolver, ProductResolver } from './catalog';
import {
  InvoiceActionsResolver,
  InvoiceCreditResolver,
  InvoiceCreditsResolver,
  InvoiceReissueResolver,
  OverdueListResolver,
  OverdueResolver,
  PreviewCreditResolver,
} from './corrections';
import {
  AccountDocumentsResolver,
  CreditNoteDocumentsResolver,
  DocumentResolver,
  InvoiceDocumentsResolver,
  PurchaseOrderDocumentsResolver,
} from './documents';
import { FileResolver } from './files';
import { callDirectly } from './graphql/directCalls';
import { doOnce } from './graphql/doOnce';
import { nameInputFields } from './graphql/inputFields';
import { boundLists } from './graphql/lists';
import { tellTypesAtOnce } from './graphql/node';
import { takeTurns } from './graphql/turns';
import { IdentityResolver, SecondFactorResolver, UserResolver, ViewerResolver } from './identity';
import {
  BalanceEntryResolver,
  BillingLineResolver,
  CreditNoteResolver,
  InvoiceResolver,
  InvoicingAccountResolver,
} from './invoicing';
import { EmailResolver, JobsResolver } from './jobs';
import { NodeResolver } from './nodes.resolver';
import { AccountOrdersResolver, InvoiceOrderResolver, OrderResolver } from './orders';
import {
  AccountPaymentMethodsResolver,
  BalanceEntryPaymentResolver,
  InvoicePaymentResolver,
  InvoicePaymentsResolver,
  PaymentInvoiceResolver,
  PaymentMethodResolver,
  PaymentRefundsResolver,
  PaymentResolver,
  RecordedPaymentResolver,
  RefundResolver,
} from './payments';
import {
  OrderPurchaseOrderResolver,
  PurchaseOrderListsResolver,
  PurchaseOrderResolver,
  PurchasingAccountResolver,
  PurchasingInvoiceResolver,
  PurchasingSubscriptionResolver,
} from './purchasing';
import {
  OrderEffectResolver,
  QuoteAmountsResolver,
  QuoteLimitsResolver,
  QuoteLineResolver,
  QuoteMutationsResolver,
  QuotePreviewLineResolver,
  QuotePreviewResolver,
  QuoteResolver,
  QuotesAccountResolver,
  QuotesOrderResolver,
  QuotesPurchaseOrderResolver,
  QuotesRequestResolver,
  QuotesResolver,
} from './quotes';
import { ComingRenewalsResolver, NextRenewalResolver } from './renewals';
import { MessageResolver, RequestsAccountResolver, ServiceRequestResolver } from './requests';
import { ClockResolver } from './sandbox';
import {
  BilledSubscriptionResolver,
  CancellationResolver,
  SeatAssignmentResolver,
  SeatsResolver,
  SubscriptionResolver,
  SubscriptionsAccountResolver,
} from './subscriptions';

const resolvers: NonEmptyArray<new () => object> = [
  NodeResolver,
  ClockResolver,
  ...[JobsResolver, EmailResolver],
  ...[IdentityResolver, UserResolver, ViewerResolver, SecondFactorResolver, ViewerMembershipsResolver],
  ...[AccountResolver, AccountsResolver, MembershipResolver, PeopleResolver, AuditEntryResolver, AuditTrailResolver],
  ...[ProductResolver, PlanResolver, PlanFeatureResolver, PriceResolver],
  ...[SubscriptionResolver, SeatAssignmentResolver, SeatsResolver, SubscriptionsAccountResolver],
  ...[InvoiceResolver, CreditNoteResolver, BillingLineResolver, BalanceEntryResolver, InvoicingAccountResolver],
  ...[DocumentResolver, InvoiceDocumentsResolver, CreditNoteDocumentsResolver, AccountDocumentsResolver],
  ...[PurchaseOrderDocumentsResolver, FileResolver],
  ...[PaymentResolver, PaymentMethodResolver, AccountPaymentMethodsResolver],
  ...[CartResolver, CartItemResolver, OrderResolver, InvoicePaymentResolver],
  ComingRenewalsResolver,
  ...[CancellationResolver, NextRenewalResolver, SubscriptionActionsResolver, SubscriptionDowngradeResolver],
  PricesResolver,
  ...[AccountCartResolver, AccountOrdersResolver, SubscriptionPreviewResolver],
  ...[InvoiceOrderResolver, InvoicePaymentsResolver, PaymentInvoiceResolver, BalanceEntryPaymentResolver],
  RecordedPaymentResolver,
  ...[OrderPurchaseOrderResolver, PurchaseOrderListsResolver, BilledSubscriptionResolver],
  ...[PaymentRefundsResolver, RefundResolver, InvoiceReissueResolver, OverdueResolver, OverdueListResolver],
  ...[InvoiceActionsResolver, InvoiceCreditResolver, InvoiceCreditsResolver],
  PreviewCreditResolver,
  ...[PurchaseOrderResolver, PurchasingAccountResolver, PurchasingInvoiceResolver, PurchasingSubscriptionResolver],
  ...[ServiceRequestResolver, MessageResolver, RequestsAccountResolver],
  ...[QuoteResolver, QuoteAmountsResolver, QuoteMutationsResolver, QuoteLineResolver, OrderEffectResolver],
  ...[QuotesResolver, QuotePreviewResolver, QuotePreviewLineResolver, QuoteLimitsResolver],
  ...[QuotesAccountResolver, QuotesOrderResolver, QuotesRequestResolver, QuotesPurchaseOrderResolver],
];

let made: GraphQLSchema | undefined;

/** The one schema of the product, made when it is first asked for. */
export function graphqlSchema(): GraphQLSchema {
  made ??= createGraphqlSchema();
  return made;
}

/** Input is validated by scalars and rules, so the library's own validation is off. The server checks the schema, so the library does not. */
function createGraphqlSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false, skipCheck: true });
  callDirectly(schema);
  tellTypesAtOnce(schema);
  boundLists(schema);
  takeTurns(schema);
  // The last, so that it is asked before anything waits.
  doOnce(schema);
  // The library makes these two types and offers no place for their descriptions.
  schema.getQueryType()!.description =
    'What can be read. An object that the caller may not see is null, like one that does not exist (A10).';
  schema.getMutationType()!.description =
    'What can be done. A refusal by a rule is in `userErrors` and changes nothing; an outcome, such as a declined card, is state of the object.';
  nameInputFields(schema);
  return schema;
}

/** The schema as a text with its descriptions, sorted, so that two versions can be compared line by line. */
export function printGraphqlSchema(): string {
  return `${printSchema(lexicographicSortSchema(graphqlSchema()))}\n`;
}
