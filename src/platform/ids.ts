import { randomFillSync } from 'node:crypto';

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
  return `${ID_PREFIXES[type]}_${newUuid()}`;
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
/** Random bytes are kept in store: taking few of them costs as much as taking many. */
const store = Buffer.alloc(8 * 512);
let used = store.length;
let instant = 0;
let count = 0;
const uuid = Buffer.alloc(16);

/**
 * A UUIDv7 (RFC 9562) in Crockford's base 32: 48 bits of the instant in milliseconds, the version, 12 bits that count up within one
 * millisecond, so that ids sort in the order in which they were made, the variant, and 62 random bits.
 */
function newUuid(): string {
  if (used === store.length) {
    randomFillSync(store);
    used = 0;
  }
  store.copy(uuid, 8, used, used + 8);
  used += 8;
  const now = Math.max(Date.now(), instant);
  count = now === instant ? count + 1 : uuid[15]!;
  // When a millisecond has no more numbers, the next one's are taken.
  instant = count > 0xfff ? now + 1 : now;
  count &= 0xfff;
  uuid.writeUIntBE(instant, 0, 6);
  uuid.writeUInt16BE(0x7000 | count, 6);
  uuid[8] = (uuid[8]! & 0x3f) | 0x80;
  return DIGITS[uuid[0]! >>> 5]! + DIGITS[uuid[0]! & 31] + base32(1) + base32(6) + base32(11);
}

/** Five bytes of the UUID as eight digits. */
function base32(from: number): string {
  const high = (uuid[from]! << 12) | (uuid[from + 1]! << 4) | (uuid[from + 2]! >>> 4);
  const low = ((uuid[from + 2]! & 15) << 16) | (uuid[from + 3]! << 8) | uuid[from + 4]!;
  return fourDigits(high) + fourDigits(low);
}

const fourDigits = (bits: number) =>
  DIGITS[bits >>> 15]! + DIGITS[(bits >>> 10) & 31] + DIGITS[(bits >>> 5) & 31] + DIGITS[bits & 31];

/** The type an id belongs to; null for anything that is not an id of this system. */
export function typeOfId(id: string): IdType | null {
  const match = /^([a-z]+)_[0-7][0-9a-hjkmnp-tv-z]{25}$/.exec(id);
  return (match && TYPE_BY_PREFIX.get(match[1]!)) ?? null;
}
