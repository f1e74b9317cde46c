import type { AccountKind, ServiceRequestTopic } from '../../../schema.generated';

/** J1: what the contact of each kind of account can write about, the most wanted first. */
export const TOPICS: Readonly<Record<AccountKind, readonly ServiceRequestTopic[]>> = {
  ONLINE: ['TIER_DOWNGRADE', 'BILLING_CONTACT', 'OTHER'],
  CORPORATE: [
    ...(['ADD_SEATS', 'REMOVE_SEATS', 'ADD_PRODUCT', 'CHANGE_PLAN', 'CHANGE_FREQUENCY', 'CANCEL'] as const),
    ...(['INVOICE_QUESTION', 'CONTRACT_COPY', 'TAX_FORM', 'VENDOR_FORM', 'REGIONAL_FORM'] as const),
    ...(['BILLING_CONTACT', 'OTHER'] as const),
  ],
};

/** What a link to the form of a new request fills in already. */
export interface RequestSearch {
  topic?: ServiceRequestTopic;
  subscription?: string;
}

/** Reads the address of the form. */
export function readRequestSearch({ topic, subscription }: Record<string, unknown>): RequestSearch {
  const isKnown = Object.values(TOPICS).some((topics) => topics.includes(topic as ServiceRequestTopic));
  return {
    ...(isKnown ? { topic: topic as ServiceRequestTopic } : {}),
    ...(subscription ? { subscription: String(subscription) } : {}),
  };
}
