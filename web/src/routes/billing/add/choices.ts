import type { Frequency } from '../../../schema.generated';

/** What is being chosen, all of it in the address: the browser's back is a step back, and a link leads to the same choice. */
export interface AddSearch {
  /** The product's key. */
  product?: string;
  /** Trying instead of buying. */
  mode?: 'try';
  /** The plan's key. */
  plan?: string;
  seats?: number;
  frequency?: Frequency;
  /** The trial becomes a subscription at its end (E2). */
  atEnd?: 'convert';
  /** The section that is open; the product's unless given. */
  step?: 'plan' | 'billing';
  /** The item of the cart that is being changed. */
  item?: string;
}

export function validateAddSearch(search: Record<string, unknown>): AddSearch {
  const { product, mode, plan, seats, frequency, atEnd, step, item } = search;
  const isFrequency = frequency === 'MONTHLY' || frequency === 'ANNUAL';
  const isStep = step === 'plan' || step === 'billing';
  return {
    ...(product ? { product: String(product) } : {}),
    ...(mode === 'try' ? { mode } : {}),
    ...(plan ? { plan: String(plan) } : {}),
    ...(Number.isInteger(seats) && Number(seats) > 0 ? { seats: Number(seats) } : {}),
    ...(isFrequency ? { frequency } : {}),
    ...(mode === 'try' && atEnd === 'convert' ? { atEnd } : {}),
    ...(isStep && product ? { step } : {}),
    ...(item ? { item: String(item) } : {}),
  };
}
