import type { Action } from './access';

/** L4, H1, I1: what staff do to drafts: customers do not learn of it, not even once what was drafted is sent or proposed. */
export const DRAFT_WORK = {
  /** Actions that only drafts know. */
  always: [
    ...(['QUOTE_DRAFT', 'QUOTE_UPDATE', 'QUOTE_REVISE', 'QUOTE_REQUEST_APPROVAL', 'QUOTE_DECIDE_APPROVAL'] as const),
    'PURCHASE_ORDER_DRAFT',
  ],
  /** Actions that are work on a draft where they leave one. */
  whereItStaysDraft: ['PURCHASE_ORDER_UPDATE'],
} as const satisfies Record<string, readonly Action[]>;

/** The state of a draft. */
export const DRAFT = 'DRAFT';

/** L4: whether a state that the trail keeps is a draft's, which customers do not see. */
export function isDraftState(state: object | null): boolean {
  return state !== null && 'status' in state && state.status === DRAFT;
}
