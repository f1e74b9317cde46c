import type { Action } from './access';

/** L4, H1, I1: work on drafts. Customers do not learn of it, not even after the draft was sent or proposed. */
export const DRAFT_WORK = {
  /** The actions that are possible on drafts only. */
  always: [
    ...(['QUOTE_DRAFT', 'QUOTE_UPDATE', 'QUOTE_DISCARD', 'QUOTE_REVISE', 'QUOTE_COPY'] as const),
    ...(['QUOTE_REQUEST_APPROVAL', 'QUOTE_DECIDE_APPROVAL'] as const),
    ...(['PURCHASE_ORDER_DRAFT', 'PURCHASE_ORDER_DISCARD'] as const),
  ],
  /** The actions that are work on a draft if the object is still a draft afterwards. */
  whereItStaysDraft: ['PURCHASE_ORDER_UPDATE'],
} as const satisfies Record<string, readonly Action[]>;

/** L9: what staff decided about the product’s own work. Customers do not learn of it. */
export const STAFF_WORK = ['JOB_LET_GO'] as const satisfies readonly Action[];

/** The state of a draft. */
export const DRAFT = 'DRAFT';

/** L4: whether a state in the audit trail is that of a draft, which customers do not see. */
export function isDraftState(state: object | null): boolean {
  return state !== null && 'status' in state && state.status === DRAFT;
}
