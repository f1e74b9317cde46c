import type { Currency } from '../money/money';
import { TAX_RATES } from './taxRates';

/** A2, ours: the countries whose customers do not pay in EUR (Europe) or USD (elsewhere). */
const CURRENCIES: Readonly<Record<string, Currency>> = { GB: 'GBP', CA: 'CAD', AU: 'AUD', JP: 'JPY' };

const EURO_OUTSIDE_THE_UNION = ['AD', 'CH', 'IS', 'LI', 'MC', 'ME', 'NO', 'SM', 'VA', 'XK'];

/** A2, ours: the currency a new account gets when none is named. */
export function defaultCurrency(country: string): Currency {
  const isEuropean = Object.hasOwn(TAX_RATES.europeanUnion, country) || EURO_OUTSIDE_THE_UNION.includes(country);
  return CURRENCIES[country] ?? (isEuropean ? 'EUR' : 'USD');
}

const FRENCH_SPEAKING = ['BE', 'FR', 'LU', 'MC'];

/**
 * L5, ours: the language of a new account when none is named: French or English, with the country's way of writing
 * numbers and dates.
 */
export function defaultLocale(country: string): string {
  return `${FRENCH_SPEAKING.includes(country) ? 'fr' : 'en'}-${country}`;
}

/** C1, ours: the time zone in which most people of a country live. */
const TIME_ZONES: Readonly<Record<string, string>> = {
  AD: 'Europe/Andorra',
  AE: 'Asia/Dubai',
  AT: 'Europe/Vienna',
  AU: 'Australia/Sydney',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  CA: 'America/Toronto',
  CH: 'Europe/Zurich',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  ES: 'Europe/Madrid',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IN: 'Asia/Kolkata',
  IS: 'Atlantic/Reykjavik',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  LI: 'Europe/Vaduz',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  MC: 'Europe/Monaco',
  MT: 'Europe/Malta',
  MX: 'America/Mexico_City',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  NZ: 'Pacific/Auckland',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  RO: 'Europe/Bucharest',
  SA: 'Asia/Riyadh',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  TR: 'Europe/Istanbul',
  US: 'America/New_York',
  ZA: 'Africa/Johannesburg',
};

/** C1, ours: the time zone a new account gets when none is named; UTC for a country that is not listed. */
export function defaultTimeZone(country: string): string {
  return TIME_ZONES[country] ?? 'UTC';
}
