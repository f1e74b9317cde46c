/** The key by which browsers know whose customers they are, where the gateway is Stripe; the server says so in the document. */
export const publishableKey = (): string | null => document.documentElement.dataset.stripe ?? null;
