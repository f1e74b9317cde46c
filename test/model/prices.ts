import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day, Frequency } from './arithmetic';

export interface Plan {
  product: string;
  /** `gotomeeting pro`. */
  name: string;
  key: string;
  rank: number;
  trialDays: number;
}

export const plans: readonly Plan[] = [];
const shipped = new Map<string, number>();

const catalogue = JSON.parse(readFileSync(join(__dirname, '../../data/catalogue.json'), 'utf8'));
for (const product of catalogue.products)
  for (const { key, rank, trialDays, prices } of product.plans) {
    const name = `${product.key} ${key}`;
    (plans as Plan[]).push({ product: product.key, name, key, rank, trialDays });
    for (const { frequency, currency, unitPriceMinor } of prices)
      shipped.set(`${name} ${frequency} ${currency}`, unitPriceMinor);
  }

/** A price that a supervisor has set for a day to come. Minor units. */
export interface PriceChange {
  plan: string;
  frequency: Frequency;
  currency: string;
  from: Day;
  amount: number;
}

/** B2: what a seat costs from which day on. */
export class PriceList {
  private readonly changes: PriceChange[] = [];

  schedule(change: PriceChange): void {
    this.changes.push(change);
    this.changes.sort((a, b) => (a.from < b.from ? -1 : 1));
  }

  on(day: Day, plan: Plan, frequency: Frequency, currency: string): number {
    const isFor = (c: PriceChange) => c.plan === plan.name && c.frequency === frequency && c.currency === currency;
    const latest = this.changes.filter((change) => isFor(change) && change.from <= day).at(-1);
    return latest?.amount ?? shipped.get(`${plan.name} ${frequency} ${currency}`)!;
  }
}

/** B5, in thousandths of a per cent. US accounts have no rate where there is no tax service. */
export const COUNTRIES: Record<string, { currency: string; rate: number; vatNumber?: string }> = {
  FR: { currency: 'EUR', rate: 20_000, vatNumber: 'FR40303265045' },
  FI: { currency: 'EUR', rate: 25_500 },
  IE: { currency: 'EUR', rate: 23_000 },
  CH: { currency: 'EUR', rate: 8_100 },
  GB: { currency: 'GBP', rate: 20_000 },
  CA: { currency: 'CAD', rate: 5_000 },
  AU: { currency: 'AUD', rate: 10_000 },
  JP: { currency: 'JPY', rate: 10_000 },
  US: { currency: 'USD', rate: 0 },
};

/** An amount as inputs name it. */
export const inMajor = (minor: number, currency: string): string =>
  currency === 'JPY' ? String(minor) : (minor / 100).toFixed(2);
