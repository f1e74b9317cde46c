import type { ProductRow } from '../catalog';
import type { InvoiceRow } from '../invoicing';
import {
  type Comparison,
  type Frequency,
  type LastDay,
  type Minor,
  type Period,
  type PlainDate,
  type PricedLine,
  type QuoteLineKind,
  type Seller,
  type TaxNote,
} from '../rules';

/** A plan as a document names it. */
export interface NamedPlan {
  productName: string;
  planName: string;
  seatNoun: ProductRow['seatNoun'];
}

/** A line as it was sent. Amounts in minor units, prices per seat and period. */
export interface SentLine extends NamedPlan {
  kind: QuoteLineKind;
  seats: number;
  frequency: Frequency;
  /** null: on acceptance; of a cancellation the first day on which the subscription is over. */
  effectiveOn: PlainDate | null;
  /** null: it ends. */
  period: Period | null;
  listUnitPrice: Minor;
  unitPrice: Minor;
  billing: Pick<PricedLine, 'kind' | 'amount' | 'taxRate' | 'tax' | 'explanation'>[];
  /** What its credits are of: the plan and frequency before it. Quotes of before this was kept lack it. */
  credited?: NamedPlan & { frequency: Frequency | null };
}

/** A subscription's terms before or after; `price` is that of a period, net. */
export interface ComparedTerms extends NamedPlan {
  seats: number;
  frequency: Frequency | null;
  price: Minor;
}

/** A person as a document names them. */
export interface NamedPerson {
  name: string;
  email: string;
}

/** H5, H10: everything that a quote and its document say and the quote itself does not keep, as it was when it was sent. */
export interface SentFacts {
  seller: Seller;
  customer: InvoiceRow['billedTo'];
  taxNote: TaxNote;
  sentOn: PlainDate;
  /** A6, A3: who is asked about it, and who decides on it. Quotes of before this was kept lack both. */
  technician?: NamedPerson;
  contact?: NamedPerson;
  purchaseOrderNumber: string | null;
  lines: SentLine[];
  dueOnAcceptance: Minor;
  /** H16: the last day on which its lines can be accepted; null: none sets one. Quotes of before this was kept lack it. */
  lastDay?: LastDay | null;
  /** What each line bills, by its id, and the comparison. Quotes of before this was kept lack both. */
  billing?: Readonly<Record<string, PricedLine[]>>;
  compared?: Omit<Comparison, 'twelveMonthsBefore' | 'twelveMonthsAfter'>;
  comparison: {
    rows: { before: ComparedTerms | null; after: ComparedTerms | null }[];
    seatsBefore: number;
    seatsAfter: number;
    twelveMonthsBefore: Minor;
    twelveMonthsAfter: Minor;
  };
}
