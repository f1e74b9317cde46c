export const CURRENCIES = ['EUR', 'USD', 'GBP', 'CAD', 'AUD', 'JPY'] as const;

/** Reads the address of the list; without a currency it is EUR. */
export const readPricesSearch = ({ currency }: Record<string, unknown>): { currency?: string } =>
  CURRENCIES.includes(currency as 'EUR') ? { currency: String(currency) } : {};
