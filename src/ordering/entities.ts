import { Entity } from 'typeorm';
import { Flag, Id, Instant, Integer, Json, PlainDateColumn, Text } from '../platform/database';
import { ID_PREFIXES } from '../platform/ids';
import type { CartItemKind, Currency, Frequency, PlainDate, Refusal, SegmentChange, Terms } from '../rules';

@Entity('carts')
export class CartRow {
  @Id() id!: string;
  @Text() accountId!: string;
  @Integer() version!: number;
}

/**
 * D1: every account has its cart from the beginning: its id is made from the account's, and its row is written with the first
 * change.
 */
export function untouchedCart(accountId: string): CartRow {
  return { id: accountId.replace(ID_PREFIXES.Account, ID_PREFIXES.Cart), accountId, version: 1 };
}

/** The account whose cart has that id. */
export function accountOfCart(cartId: string): string {
  return cartId.replace(ID_PREFIXES.Cart, ID_PREFIXES.Account);
}

@Entity('cart_items')
export class CartItemRow {
  @Id() id!: string;
  @Text() cartId!: string;
  @Text() kind!: CartItemKind;
  @Text() productId!: string;
  @Text() planId!: string;
  @Integer() seats!: number;
  @Text() frequency!: Frequency | null;
  @Flag() convertsAtEnd!: boolean;
  @Text() subscriptionId!: string | null;
  @Json() releaseSeatsOf!: string[];
  /** The order that is being paid and took the item out of the cart; its failure gives the item back (D10). */
  @Text() orderId!: string | null;
}

export type OrderSource = 'CART' | 'QUOTE' | 'RENEWAL' | 'TRIAL_CONVERSION' | 'SUPPORT';
export type OrderStatus = 'PENDING_PAYMENT' | 'SCHEDULED' | 'COMPLETED' | 'FAILED';

/** What completion does to one subscription, as decided when the order was placed. */
export interface OrderItem {
  kind: CartItemKind | 'RENEWAL' | 'CANCELLATION' | 'WITHDRAWAL';
  /** The subscription it concerns, or the id that the new one will have. */
  subscriptionId: string;
  terms: Terms;
  /** What a trial converts to at its end (E2). */
  convertsTo: Frequency | null;
  segments: SegmentChange[];
  releaseSeatsOf: string[];
}

@Entity('orders')
export class OrderRow {
  @Id() id!: string;
  @Text() number!: string;
  @Integer() version!: number;
  @Text() accountId!: string;
  @Text() source!: OrderSource;
  @Text() status!: OrderStatus;
  @Json() failure!: Refusal | null;
  @Json() items!: OrderItem[];
  @Text() currency!: Currency;
  /** Minor units, as all that follow (C10). */
  @Integer() subtotal!: number;
  @Integer() tax!: number;
  @Integer() total!: number;
  @Integer() credit!: number;
  @Integer() fromBalance!: number;
  @Integer() toBalance!: number;
  @Integer() due!: number;
  /** Confirmed or set by placing the order, kept for the account when it is completed (D3). */
  @Text() paymentMethodId!: string | null;
  @Text() vatNumber!: string | null;
  /** B5: the account's VAT number that its lines were taxed with, which its invoice names whatever becomes of the account meanwhile. */
  @Text() taxedVatNumber!: string | null;
  /** The accepted quote it carries out. */
  @Text() quoteId!: string | null;
  /** The purchase order that its invoice is drawn on (I5). */
  @Text() purchaseOrderId!: string | null;
  /** The subscription and period that a renewal is for. */
  @Text() renewalKey!: string | null;
  /** null: the clock placed it. */
  @Text() placedById!: string | null;
  @PlainDateColumn() placedOn!: PlainDate;
  @Instant() placedAt!: Date;
  @Instant() endedAt!: Date | null;
}
