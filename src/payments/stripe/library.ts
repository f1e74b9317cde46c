import type Stripe from 'stripe';

/** Stripe's library, loaded when it is first needed: a sandbox, and a process that only answers people, do without. */
export const stripeLibrary = (): typeof Stripe => require('stripe');
