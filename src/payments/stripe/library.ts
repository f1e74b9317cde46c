import type Stripe from 'stripe';

/** Stripe's library, loaded where payments go through Stripe: a sandbox does without. */
export const stripeLibrary = (): typeof Stripe => require('stripe');
