import type { InvoiceFilter, InvoiceStatus } from '../../../schema.generated';

/** The filters of the invoices, as their page's address has them. */
export interface InvoiceSearch {
  year?: string;
  state?: InvoiceState;
  after?: string;
}

/** What a reader calls an invoice's state, and which of the API's it is. */
const STATES = {
  open: { status: ['OPEN', 'PARTIALLY_PAID'] },
  overdue: { overdue: true },
  paid: { status: ['PAID'] },
  credited: { status: ['CREDITED'] },
} satisfies Record<string, { status?: InvoiceStatus[]; overdue?: boolean }>;
export type InvoiceState = keyof typeof STATES;

/** Reads the address; what it does not know it leaves out. */
export function readInvoiceSearch({ year, state, after }: Record<string, unknown>): InvoiceSearch {
  return {
    ...(/^\d{4}$/.test(String(year)) ? { year: String(year) } : {}),
    ...(String(state) in STATES ? { state: state as InvoiceState } : {}),
    ...(after ? { after: String(after) } : {}),
  };
}

/** The same for the API; of a year there is a statement (G2). */
export function variablesOf({ year, state, after }: InvoiceSearch) {
  const filter: InvoiceFilter = {
    ...(year ? { issuedFrom: `${year}-01-01`, issuedUntil: `${year}-12-31` } : {}),
    ...(state ? STATES[state] : {}),
  };
  return { filter, after, year: Number(year ?? 0), hasYear: year !== undefined };
}
