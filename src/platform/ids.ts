import { typeid } from 'typeid-js';

/** Prefix of every kind of object's id; `node(id:)` finds the type by it. */
export const ID_PREFIXES = {
  User: 'usr',
  Session: 'ses',
  Membership: 'mbr',
  Account: 'acc',
  Product: 'prd',
  Plan: 'pln',
  Price: 'prc',
  Cart: 'crt',
  CartItem: 'itm',
  Order: 'ord',
  BillingLine: 'lin',
  Subscription: 'sub',
  ChargeSegment: 'seg',
  SeatAssignment: 'sat',
  Invoice: 'inv',
  CreditNote: 'crn',
  InvoiceCredit: 'crd',
  Refund: 'rfd',
  Document: 'doc',
  BalanceEntry: 'bal',
  Payment: 'pay',
  PaymentMethod: 'pmt',
  PaymentMovement: 'pmv',
  PurchaseOrder: 'por',
  ServiceRequest: 'req',
  Message: 'msg',
  File: 'fil',
  Quote: 'quo',
  QuoteLine: 'qln',
  OrderEffect: 'eff',
  AuditEntry: 'aud',
  Email: 'eml',
  Job: 'job',
} as const;

export type IdType = keyof typeof ID_PREFIXES;

const TYPE_BY_PREFIX = new Map<string, IdType>(
  Object.entries(ID_PREFIXES).map(([type, prefix]) => [prefix, type as IdType]),
);

/** A new TypeID: prefix and UUIDv7, so ids of one type sort by the moment they were made. */
export function newId(type: IdType): string {
  return typeid(ID_PREFIXES[type]).toString();
}

/** The type an id belongs to; null for anything that is not an id of this system. */
export function typeOfId(id: string): IdType | null {
  const match = /^([a-z]+)_[0-7][0-9a-hjkmnp-tv-z]{25}$/.exec(id);
  return (match && TYPE_BY_PREFIX.get(match[1]!)) ?? null;
}
