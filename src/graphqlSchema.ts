import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import {
  AccountResolver,
  AccountsResolver,
  AuditEntryResolver,
  AuditTrailResolver,
  MembershipResolver,
  ViewerMembershipsResolver,
} from './accounts';
import { PlanFeatureResolver, PlanResolver, PriceResolver, ProductResolver } from './catalog';
import { IdentityResolver, UserResolver } from './identity';
import {
  BalanceEntryResolver,
  BillingLineResolver,
  CreditNoteResolver,
  InvoiceResolver,
  InvoicingAccountResolver,
} from './invoicing';
import { NodeResolver } from './nodes.resolver';
import {
  CartItemResolver,
  CartResolver,
  OrderingAccountResolver,
  OrderingInvoiceResolver,
  OrderingSubscriptionResolver,
  OrderResolver,
} from './ordering';
import { AccountPaymentMethodsResolver, PaymentMethodResolver, PaymentResolver } from './payments';
import { SeatAssignmentResolver, SubscriptionResolver, SubscriptionsAccountResolver } from './subscriptions';

// biome-ignore lint/complexity/noBannedTypes: the library's own type for resolver classes
const resolvers: NonEmptyArray<Function> = [
  NodeResolver,
  ...[IdentityResolver, UserResolver, ViewerMembershipsResolver],
  ...[AccountResolver, AccountsResolver, MembershipResolver, AuditEntryResolver, AuditTrailResolver],
  ...[ProductResolver, PlanResolver, PlanFeatureResolver, PriceResolver],
  ...[SubscriptionResolver, SeatAssignmentResolver, SubscriptionsAccountResolver],
  ...[InvoiceResolver, CreditNoteResolver, BillingLineResolver, BalanceEntryResolver, InvoicingAccountResolver],
  ...[PaymentResolver, PaymentMethodResolver, AccountPaymentMethodsResolver],
  ...[CartResolver, CartItemResolver, OrderResolver],
  ...[OrderingAccountResolver, OrderingSubscriptionResolver, OrderingInvoiceResolver],
];

/** The one schema of the product. Input is validated by scalars and rules, so the library's own validation is off. */
export function createGraphqlSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers, validate: false });
}
