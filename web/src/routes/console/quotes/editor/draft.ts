import type {
  EffectiveWhen,
  Frequency,
  QuoteDraftInput,
  QuoteLineInput,
  QuoteLineKind,
} from '../../../../schema.generated';
import { parseAmount } from '../../../../shared/format/parseAmount';
import type { EditedAccountFragment, EditedProductsFragment, SavedQuoteFragment } from './Editor.generated';

/** A line as it stands in the editor: what was typed, as it was typed. At most one of `price` and `discount` is not empty. */
export interface DraftLine {
  /** Names the line while the editor is open. */
  key: string;
  kind: QuoteLineKind;
  /** Empty for ADD. */
  subscriptionId: string;
  productId: string;
  planId: string;
  seats: string;
  frequency: Frequency;
  when: EffectiveWhen;
  /** `2026-06-11`, for ON_DATE. */
  on: string;
  /** The subscription whose period an added one shares; empty: none. */
  coTermWith: string;
  price: string;
  discount: string;
  /** H4: its subscription has changed since it was saved. */
  isOutdated: boolean;
}

/** A quote as it stands in the editor. */
export interface Draft {
  lines: DraftLine[];
  /** Empty: the API's default. */
  validUntil: string;
  /** I1: the purchase order that it is to be carried out on; empty: none. */
  purchaseOrderId: string;
  note: string;
  terms: string;
  internalNote: string;
}

export type Subscriptions = NonNullable<EditedAccountFragment['subscriptions']>['nodes'];
export type Products = EditedProductsFragment['nodes'];

/** What lines are made of. */
export interface Offered {
  subscriptions: Subscriptions;
  products: Products;
  currency: string;
  /** The subscriptions as they were, where they have changed while the editor was open. */
  before: Subscriptions;
}

export const offeredTo = (
  { currency, subscriptions }: EditedAccountFragment,
  products: Products,
  before: Subscriptions = [],
): Offered => ({ products, currency, before, subscriptions: subscriptions?.nodes ?? [] });

export const emptyDraft = (): Draft => ({
  lines: [],
  validUntil: '',
  purchaseOrderId: '',
  note: '',
  terms: '',
  internalNote: '',
});

let lines = 0;
const newKey = () => `line-${++lines}`;

/** A line that adds the first product, or does what is said to a subscription, as it is today. */
export function newLine(kind: QuoteLineKind, { subscriptions, products }: Offered, subscriptionId = ''): DraftLine {
  const base = { key: newKey(), kind, on: '', coTermWith: '', price: '', discount: '', isOutdated: false };
  const touched = subscriptions.find(({ id }) => id === subscriptionId);
  if (kind === 'ADD' || !touched) {
    const [product] = products;
    const [plan] = product?.plans ?? [];
    return {
      ...{ ...base, subscriptionId: '', productId: product?.id ?? '', planId: plan?.id ?? '' },
      ...{ seats: String(plan?.minSeats ?? 1), frequency: 'ANNUAL', when: 'ON_ACCEPTANCE' },
    };
  }
  return {
    ...{
      ...base,
      subscriptionId,
      productId: touched.product.id,
      planId: touched.plan.id,
      seats: String(touched.seats),
    },
    ...{ frequency: touched.frequency ?? 'ANNUAL', when: usualTime(kind, touched.status) },
  };
}

const usualTime = (kind: QuoteLineKind, status: string): EffectiveWhen =>
  kind === 'CANCEL' || (kind === 'RENEW' && status !== 'EXPIRED') ? 'AT_PERIOD_END' : 'ON_ACCEPTANCE';

/** H15: when a line of that kind can take effect. */
export const timesOf = (kind: QuoteLineKind): EffectiveWhen[] =>
  kind === 'CANCEL'
    ? ['AT_PERIOD_END']
    : kind === 'ADD'
      ? ['ON_ACCEPTANCE', 'ON_DATE']
      : ['ON_ACCEPTANCE', 'ON_DATE', 'AT_PERIOD_END'];

/** The subscriptions that a line of that kind can touch: an expired one only comes back (F8). */
export const subscriptionsFor = (kind: QuoteLineKind, all: Subscriptions): Subscriptions =>
  all.filter(({ status }) => kind === 'RENEW' || status !== 'EXPIRED');

/** A saved draft as the editor has it. */
export function draftOf({ lines, purchaseOrder, ...texts }: SavedQuoteFragment): Draft {
  const { validUntil, note, terms, internalNote } = texts;
  return {
    purchaseOrderId: purchaseOrder?.id ?? '',
    ...{ validUntil, note: note ?? '', terms: terms ?? '', internalNote: internalNote ?? '' },
    lines: lines.map((line) => ({
      ...{ key: newKey(), kind: line.kind, subscriptionId: line.subscription?.id ?? '', productId: line.product.id },
      ...{ planId: line.plan.id, seats: String(line.seats), frequency: line.frequency, when: line.effectiveWhen },
      ...{ on: line.effectiveOn ?? '', coTermWith: line.coTermWith?.id ?? '', isOutdated: line.outdated },
      ...{ price: line.namedUnitPrice?.amount.replace(/\.0+$/, '') ?? '', discount: line.namedDiscountPercent ?? '' },
    })),
  };
}

/** A discount as people type it, in per cent; null: it is none. */
export function parsePercent(text: string): string | null {
  const match = /^(\d{1,3})(?:[.,](\d+))?$/.exec(text.replace(/[\s%]/g, ''));
  return match ? `${match[1]}${match[2] ? `.${match[2]}` : ''}` : null;
}

/** Which field of the line cannot be read at all. */
export function unreadable({ price, discount }: DraftLine): 'unitPrice' | 'discountPercent' | null {
  if (price && parseAmount(price) === null) return 'unitPrice';
  return discount && parsePercent(discount) === null ? 'discountPercent' : null;
}

/** A line as the API takes it. */
export function toInput(line: DraftLine, currency: string): QuoteLineInput {
  const { kind, subscriptionId, planId, seats, frequency, when, on, coTermWith, price, discount } = line;
  const touched = { kind, subscriptionId: subscriptionId || null, effectiveWhen: when };
  if (kind === 'CANCEL') return touched;
  const amount = parseAmount(price);
  return {
    ...{ ...touched, planId: planId || null, frequency, seats: /^\d{1,6}$/.test(seats.trim()) ? Number(seats) : 0 },
    effectiveOn: when === 'ON_DATE' && on ? on : null,
    coTermWith: kind === 'ADD' && coTermWith ? coTermWith : null,
    unitPrice: amount === null ? null : { amount, currency },
    discountPercent: amount === null ? parsePercent(discount) : null,
  };
}

/** Everything of a draft as the API takes it, without what it belongs to. */
export function contentOf(draft: Draft, currency: string): Omit<QuoteDraftInput, 'accountId' | 'requestId'> {
  const { validUntil, purchaseOrderId, note, terms, internalNote } = draft;
  return {
    lines: draft.lines.map((line) => toInput(line, currency)),
    ...{ validUntil: validUntil || null, purchaseOrderId: purchaseOrderId || null },
    ...{ note: note.trim() || null, terms: terms.trim() || null, internalNote: internalNote.trim() || null },
  };
}

export type Content = ReturnType<typeof contentOf>;

/** What of it is other than it was saved: all that is sent. Lines that stay keep their approval (H9) and their terms (H4). */
export function changesOf(content: Content, saved: Content): Partial<Content> {
  const fields = Object.keys(content) as (keyof Content)[];
  return Object.fromEntries(
    fields.filter((field) => !isSame(content[field], saved[field])).map((field) => [field, content[field]]),
  );
}

export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Mine where I changed it, theirs elsewhere. */
export function merged(mine: Draft, base: Draft, theirs: Draft, currency: string): Draft {
  const changed = changesOf(contentOf(mine, currency), contentOf(base, currency));
  const fields = Object.keys(theirs) as (keyof Draft)[];
  // What is the same stays mine: its fields are the ones that somebody types into.
  const [own, other] = [contentOf(mine, currency), contentOf(theirs, currency)];
  const isMine = (field: keyof Draft) => field in changed || isSame(own[field], other[field]);
  return Object.fromEntries(fields.map((field) => [field, isMine(field) ? mine[field] : theirs[field]])) as never;
}
