import type { AccountRow } from '../accounts';
import type { BillingLineRow, CreditNoteRow, InvoiceRow } from '../invoicing';
import type { PaymentRow } from '../payments';
import type { PurchaseOrderReference } from '../rules';
import type { SubscriptionRow } from '../subscriptions';
import type { OrderRow } from './entities';

/** An order to execute, on its locked account as it is now. */
export interface OrderToExecute {
  account: AccountRow;
  order: OrderRow;
  lines: BillingLineRow[];
  /** Whether it is written already and waits for its payment (D10), or is placed and executed at once. */
  isPlaced: boolean;
  /** The payment that succeeded; null when nothing was due, or when the invoice stays open. */
  payment: PaymentRow | null;
  /** What its invoice is drawn on, which its subscriptions keep for their renewals (I5); nothing unless given. */
  purchaseOrder?: PurchaseOrderReference | null;
  /** I4: whether its invoice is due at once, whatever the account's kind; not unless given. */
  isDueAtOnce?: boolean;
  /** What else becomes of its subscriptions. */
  alsoChanges?: Partial<SubscriptionRow>;
}

export interface ExecutedOrder extends OrderToExecute {
  invoice: InvoiceRow | null;
  creditNotes: CreditNoteRow[];
  /** Its subscriptions as they were, and as they are then. */
  before: SubscriptionRow[];
  subscriptions: SubscriptionRow[];
}
