/** The parts of Stripe.js that the pages use. */
export interface Stripe {
  elements(options: object): { create(type: 'card', options: object): StripeElement };
  createPaymentMethod(of: { type: 'card'; card: StripeElement }): Promise<StripeAnswer>;
  /** Shows what the bank wants of its customer, over the page: of an intent that `requires_action`, and of no other. */
  handleNextAction(of: { clientSecret: string }): Promise<StripeAnswer>;
  retrievePaymentIntent(clientSecret: string): Promise<StripeAnswer>;
  /** Charges a card again, with its customer at the page, and shows what the bank wants of them. */
  confirmCardPayment(clientSecret: string, by: { payment_method: string }): Promise<StripeAnswer>;
}

export interface StripeElement {
  mount(at: HTMLElement): void;
  destroy(): void;
  on(event: 'ready' | 'change', listener: (event: { error?: { message: string } }) => void): void;
}

interface StripeAnswer {
  paymentMethod?: { id: string; card?: { brand: string; last4: string } };
  paymentIntent?: { status: string; last_payment_error?: { payment_method?: { id: string } } | null };
  error?: { message?: string };
}

const SCRIPT = 'https://js.stripe.com/v3/';

let loading: Promise<Stripe> | undefined;

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

/**
 * Has the customer confirm a payment, or a card that was stored, to their bank; answers what went wrong, or nothing. A charge that was tried
 * without its customer (a renewal) and refused for that stands at `requires_payment_method`: it is confirmed anew, by the same card.
 */
export async function confirmByCustomer(stripe: Stripe, clientSecret: string): Promise<string | null> {
  const isCard = clientSecret.startsWith('seti_');
  const { paymentIntent, error } = isCard ? {} : await stripe.retrievePaymentIntent(clientSecret);
  if (error) return error.message ?? '';
  const refusedCard = paymentIntent?.last_payment_error?.payment_method?.id;
  if (paymentIntent?.status === 'requires_payment_method' && refusedCard)
    return problemOf(await stripe.confirmCardPayment(clientSecret, { payment_method: refusedCard }));
  if (isCard || paymentIntent?.status === 'requires_action')
    return problemOf(await stripe.handleNextAction({ clientSecret }));
  // Paid or given up meanwhile: the page follows by itself.
  return null;
}

const problemOf = ({ error }: StripeAnswer) => error?.message ?? null;
