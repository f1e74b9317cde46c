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

/** The same in the groups that the form offers; article 001 names the forms. */
export const TOPIC_GROUPS = {
  subscriptions: ['ADD_SEATS', 'REMOVE_SEATS', 'ADD_PRODUCT', 'CHANGE_PLAN', 'CHANGE_FREQUENCY', 'CANCEL'],
  billing: ['INVOICE_QUESTION', 'CONTRACT_COPY', 'BILLING_CONTACT'],
  forms: ['TAX_FORM', 'VENDOR_FORM', 'REGIONAL_FORM'],
  others: ['TIER_DOWNGRADE', 'OTHER'],
} as const satisfies Record<string, readonly ServiceRequestTopic[]>;

/** What a link to the form of a new request fills in already. */
export interface RequestSearch {
  topic?: ServiceRequestTopic;
  subscription?: string;
  quote?: string;
  invoice?: string;
  purchaseOrder?: string;
}

/** J5: what a request can be about besides its topic: one of them. */
export const SUBJECTS = ['subscription', 'quote', 'invoice', 'purchaseOrder'] as const;

/** Reads the address of the form. */
export function readRequestSearch({ topic, ...about }: Record<string, unknown>): RequestSearch {
  const isKnown = Object.values(TOPICS).some((topics) => topics.includes(topic as ServiceRequestTopic));
  return {
    ...(isKnown ? { topic: topic as ServiceRequestTopic } : {}),
    ...Object.fromEntries(SUBJECTS.flatMap((name) => (about[name] ? [[name, String(about[name])]] : []))),
  };
}
