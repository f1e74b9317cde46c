import { cartItem, pricingFacts, taxedAccount } from '../support/facts';
import { rules } from '../support/plain';

const { priceOrder, sellerFor, taxTreatment } = rules;

/** By rate, the tax of a line of 29.00 and of one of 19.00, in cents: of each line half up, never of their sum (25.5 %: 12.25, not 12.24). */
const TAX_OF_LINES: Record<string, [number, number]> = {
  '0': [0, 0],
  '5': [145, 95],
  '8.1': [235, 154],
  '10': [290, 190],
  '17': [493, 323],
  '18': [522, 342],
  '19': [551, 361],
  '20': [580, 380],
  '21': [609, 399],
  '22': [638, 418],
  '23': [667, 437],
  '24': [696, 456],
  '25': [725, 475],
  '25.5': [740, 485],
  '27': [783, 513],
};

/** The standard rates of the European Union. */
const EUROPEAN_UNION: Record<string, string> = {
  ...{ AT: '20', BE: '21', BG: '20', CY: '19', CZ: '21', DE: '19', DK: '25', EE: '24', ES: '21', FI: '25.5', FR: '20' },
  ...{ GR: '24', HR: '25', HU: '27', IE: '23', IT: '22', LT: '21', LU: '17', LV: '21', MT: '18', NL: '21', PL: '23' },
  ...{ PT: '23', RO: '21', SE: '25', SI: '22', SK: '23' },
};
const OTHERS: Record<string, string> = { US: '0', CA: '5', GB: '20', CH: '8.1', NO: '25', JP: '10', BR: '0' };

const HELD = [
  'no number',
  'a valid number',
  'an invalid number',
  'another member state’s number',
  'a valid number that the register confirms',
  'a valid number that the register denies',
] as const;
type Held = (typeof HELD)[number];
const COUNTS: readonly Held[] = ['a valid number', 'a valid number that the register confirms'];

interface Case {
  country: string;
  held: Held;
  seller: string;
  rate: string;
  note: string;
}

const CASES: Case[] = [
  ...Object.entries(EUROPEAN_UNION).flatMap(([country, standard]) =>
    HELD.map((held): Case => {
      const isReversed = COUNTS.includes(held) && country !== 'IE';
      const taxed = isReversed ? { rate: '0', note: 'REVERSE_CHARGE' } : { rate: standard, note: 'STANDARD' };
      return { country, held, seller: 'IE', ...taxed };
    }),
  ),
  ...Object.entries(OTHERS).flatMap(([country, rate]) =>
    HELD.map((held): Case => {
      const seller = country === 'US' || country === 'CA' ? country : 'IE';
      return { country, held, seller, rate, note: rate === '0' ? 'NONE' : 'STANDARD' };
    }),
  ),
];

const word = (number: string, registered: boolean) => ({
  ...{ number, registered },
  ...{ consultation: null, checkedAt: '2026-06-01T10:00:00.000Z' },
});

function accountWith({ country, held }: Case) {
  const own = `${country === 'GR' ? 'EL' : country}123456789`;
  const foreign = country === 'DE' ? 'FR40303265045' : 'DE136695976';
  switch (held) {
    case 'no number':
      return taxedAccount(country);
    case 'a valid number':
      return taxedAccount(country, { vatNumber: own, vatNumberValid: true });
    case 'an invalid number':
      return taxedAccount(country, { vatNumber: own, vatNumberValid: false });
    case 'another member state’s number':
      return taxedAccount(country, { vatNumber: foreign, vatNumberValid: true });
    case 'a valid number that the register confirms':
      return taxedAccount(country, { vatNumber: own, vatNumberValid: true, vatRegistryAnswer: word(own, true) });
    case 'a valid number that the register denies':
      return taxedAccount(country, { vatNumber: own, vatNumberValid: true, vatRegistryAnswer: word(own, false) });
  }
}

describe('country × number × seller: rate, note and totals to the cent (B5)', () => {
  test.each(CASES)('$country with $held buys from $seller at $rate %: $note', (row) => {
    const { country, seller, rate, note } = row;
    const tax = taxTreatment(accountWith(row));
    expect({ seller: sellerFor(country).key, ...tax }).toEqual({ seller, rate, note });
    const items = [cartItem({ id: 'pro' }), cartItem({ id: 'starter', planId: 'starter' })];
    const { lines, totals } = priceOrder(items, pricingFacts({ tax }));
    const [first, second] = TAX_OF_LINES[rate]!;
    expect(lines.map((line) => [line.amount, line.taxRate, line.tax])).toEqual([
      [2900, rate, first],
      [1900, rate, second],
    ]);
    expect(totals).toMatchObject({ subtotal: 4800, tax: first + second, total: 4800 + first + second });
  });
});
