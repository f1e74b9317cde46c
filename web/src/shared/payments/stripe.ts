/** The parts of Stripe.js that the pages use. */
export interface Stripe {
  elements(options: object): { create(type: 'card', options: object): StripeElement };
  createPaymentMethod(of: { type: 'card'; card: StripeElement }): Promise<StripeAnswer>;
  /** Shows what the bank wants of its customer, over the page. */
  handleNextAction(of: { clientSecret: string }): Promise<StripeAnswer>;
}

export interface StripeElement {
  mount(at: HTMLElement): void;
  destroy(): void;
  on(event: 'ready' | 'change', listener: (event: { error?: { message: string } }) => void): void;
}

interface StripeAnswer {
  paymentMethod?: { id: string };
  error?: { message?: string };
}

const SCRIPT = 'https://js.stripe.com/v3/';

let loading: Promise<Stripe> | undefined;

/** The key by which browsers know whose customers they are, where the gateway is Stripe; the server says so in the document. */
export const publishableKey = (): string | null => document.documentElement.dataset.stripe ?? null;

/**
 * Loads Stripe's script, once, when it is first needed. Stripe asks that it comes from them.
 * @throws where it cannot be loaded; the next call tries again
 */
export function loadStripe(key: string): Promise<Stripe> {
  loading ??= new Promise<Stripe>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onload = () => resolve((globalThis as unknown as { Stripe(key: string): Stripe }).Stripe(key));
    script.onerror = () => {
      script.remove();
      loading = undefined;
      reject(new Error('Stripe cannot be reached'));
    };
    document.head.append(script);
  });
  return loading;
}
