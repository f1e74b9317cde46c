import fc from 'fast-check';
import { taxedAccount } from '../support/facts';
import { rules } from '../support/plain';

const {
  creditTax,
  isSamePlace,
  isVatNumberValid,
  lineTax,
  parseTaxRate,
  registryNumberOf,
  sellerFor,
  SELLERS,
  TAX_RATES,
  taxNoteOf,
  taxPlaceOf,
  taxSummary,
  taxTreatment,
  vatPrefixFor,
} = rules;

describe('sellerFor (B5)', () => {
  test.each([
    ['US', 'US'],
    ['CA', 'CA'],
    ['IE', 'IE'],
    ['FR', 'IE'],
    ['JP', 'IE'],
  ] as const)('%s buys from %s', (country, key) => {
    expect(sellerFor(country)).toBe(SELLERS[key]);
  });
});

describe('taxTreatment (B5)', () => {
  test.each([
    ['EU without a number', 'FR', null, false, '20', 'STANDARD'],
    ['EU with a valid number of its country', 'FR', 'FR40303265045', true, '0', 'REVERSE_CHARGE'],
    ['the number as people write it', 'DE', 'de 136.695-976', true, '0', 'REVERSE_CHARGE'],
    ['a number that is not valid', 'FR', 'FR00000000000', false, '20', 'STANDARD'],
    ['a valid number of another country', 'FR', 'DE136695976', true, '20', 'STANDARD'],
    ['said to be valid, but there is none', 'FR', null, true, '20', 'STANDARD'],
    ['Greece: the prefix is EL', 'GR', 'EL094259216', true, '0', 'REVERSE_CHARGE'],
    ['Greece: GR is no prefix', 'GR', 'GR094259216', true, '24', 'STANDARD'],
    ['the country of the seller', 'IE', 'IE1234567T', true, '23', 'STANDARD'],
    ['Great Britain is always charged', 'GB', 'GB980780684', true, '20', 'STANDARD'],
    ['a rate with a decimal', 'FI', null, false, '25.5', 'STANDARD'],
    ['another country of the table', 'CH', null, false, '8.1', 'STANDARD'],
    ['a number changes nothing outside the EU', 'NO', 'NO995525828MVA', true, '25', 'STANDARD'],
    ['Canada', 'CA', null, false, '5', 'STANDARD'],
    ['Japan', 'JP', null, false, '10', 'STANDARD'],
    ['the United States', 'US', null, false, '0', 'NONE'],
    ['a country in no table', 'BR', null, false, '0', 'NONE'],
    ['what an object happens to have is no country', 'constructor', null, true, '0', 'NONE'],
  ])('%s', (_why, country, vatNumber, vatNumberValid, rate, note) => {
    expect(taxTreatment(taxedAccount(country, { vatNumber, vatNumberValid }))).toEqual({ rate, note });
  });

  test('the European Union has 27 members, each with its prefix', () => {
    const members = Object.keys(TAX_RATES.europeanUnion);
    expect(members).toHaveLength(27);
    expect(members.filter((country) => vatPrefixFor(country) !== country)).toEqual(['GR']);
    expect([vatPrefixFor('GB'), vatPrefixFor('US'), vatPrefixFor('CH')]).toEqual(['GB', null, null]);
  });
});

describe('the tax service’s word (B5)', () => {
  const address = { line1: '1 Main St', line2: 'Floor 3', postalCode: '02110', city: 'Boston', region: 'MA' };
  const place = { country: 'US', region: 'MA', postalCode: '02110', city: 'Boston', line1: '1 Main St' };
  const askedAt = '2026-06-01T10:00:00.000Z';

  test.each([
    ['a rate', 'US', address, { place, rate: '6.25', askedAt }, '6.25', 'STANDARD'],
    ['nothing said yet', 'US', address, null, '0', 'NONE'],
    ['it says that nothing is charged', 'US', address, { place, rate: null, askedAt }, '0', 'NONE'],
    ['a rate of zero is no tax', 'US', address, { place, rate: '0', askedAt }, '0', 'NONE'],
    ['said of another street', 'US', { ...address, line1: '2 Main St' }, { place, rate: '6.25', askedAt }, '0', 'NONE'],
    ['said of another state', 'US', { ...address, region: null }, { place, rate: '6.25', askedAt }, '0', 'NONE'],
    [
      'the floor makes no other place',
      'US',
      { ...address, line2: null },
      { place, rate: '7', askedAt },
      '7',
      'STANDARD',
    ],
    ['the address is gone', 'US', null, { place, rate: '6.25', askedAt }, '0', 'NONE'],
    ['elsewhere it decides nothing', 'CA', address, { place, rate: '6.25', askedAt }, '5', 'STANDARD'],
  ])('%s', (_why, country, where, taxServiceAnswer, rate, note) => {
    expect(taxTreatment(taxedAccount(country, { address: where, taxServiceAnswer }))).toEqual({ rate, note });
  });

  test('it is asked about an address in the United States, and no other', () => {
    expect(taxPlaceOf({ country: 'US', address })).toEqual(place);
    expect([taxPlaceOf({ country: 'US', address: null }), taxPlaceOf({ country: 'FR', address })]).toEqual([
      null,
      null,
    ]);
    expect([isSamePlace(place, { ...place }), isSamePlace(place, null)]).toEqual([true, false]);
  });

  test.each([
    ['6.25', '6.25'],
    ['6.2500', '6.25'],
    ['8.875', '8.875'],
    ['10.1025', '10.1025'],
    ['07', '7'],
    ['0', '0'],
    ['0.0', '0'],
    ['50', '50'],
    ['50.0001', null],
    ['51', null],
    ['100', null],
    ['6.25001', null],
    ['-1', null],
    ['6,25', null],
    ['6.25 %', null],
    ['.5', null],
    ['1e1', null],
    ['', null],
  ])('as a rate, "%s" is %s', (text, rate) => {
    expect(parseTaxRate(text)).toBe(rate);
  });
});

describe('the VAT register’s word (B5)', () => {
  const word = (number: string, registered: boolean) => ({
    ...{ number, registered },
    ...{ consultation: null, checkedAt: '2026-06-01T10:00:00.000Z' },
  });
  const [own, earlier] = ['DE136695976', 'DE811907980'];

  test.each([
    ['nothing said yet: the check digits count', own, true, null, true],
    ['confirmed', own, true, word(own, true), true],
    ['denied', own, true, word(own, false), false],
    ['another number was denied', own, true, word(earlier, false), true],
    ['wrong check digits are not confirmed away', own, false, word(own, true), false],
    ['no number', null, false, word(own, true), false],
  ])('%s', (_why, vatNumber, vatNumberValid, vatRegistryAnswer, counts) => {
    expect(isVatNumberValid({ vatNumber, vatNumberValid, vatRegistryAnswer })).toBe(counts);
  });

  test.each([
    ['DE', 'DE136695976', { prefix: 'DE', number: '136695976' }],
    ['GR', 'EL094259216', { prefix: 'EL', number: '094259216' }],
    ['AT', 'ATU13585627', { prefix: 'AT', number: 'U13585627' }],
    ['IE', 'IE6388047V', { prefix: 'IE', number: '6388047V' }],
    ['GB', 'GB980780684', null],
    ['US', '12-3456789', null],
    ['FR', null, null],
  ])('%s: %s is asked as %p', (country, vatNumber, asked) => {
    expect(registryNumberOf({ country, vatNumber })).toEqual(asked);
  });
});

describe('taxNoteOf (B5, G1)', () => {
  test.each([
    ['taxed', 'FR', ['20', '20'], 'STANDARD'],
    ['an EU line without tax is a reverse charge', 'FR', ['0', '0'], 'REVERSE_CHARGE'],
    ['both: the taxed line decides', 'FR', ['0', '20'], 'STANDARD'],
    ['the United States, taxed by the service', 'US', ['6.25'], 'STANDARD'],
    ['the United States, not taxed', 'US', ['0'], 'NONE'],
  ])('%s', (_why, country, rates, note) => {
    expect(taxNoteOf(country, rates)).toBe(note);
  });
});

describe('lineTax (B5)', () => {
  test.each([
    ['20 % of 145.00', 14500, '20', 2900],
    ['20 % of 96.67 is 19.334', 9667, '20', 1933],
    ['20 % of 38.67 is 7.734', 3867, '20', 773],
    ['half a cent goes up: 5 % of 0.10', 10, '5', 1],
    ['half a cent of a credit goes away from zero', -10, '5', -1],
    ['a rate with a decimal: 5.5 % of 10.00', 1000, '5.5', 55],
    ['8.1 % of 29.00 is 2.349', 2900, '8.1', 235],
    ['8.875 % of 145.00 is 12.86875', 14500, '8.875', 1287],
    ['yen: 10 % of 1 005 is 100.5', 1005, '10', 101],
    ['no tax', 14500, '0', 0],
  ])('%s', (_why, amount, rate, expected) => {
    expect(lineTax(amount, rate)).toBe(expected);
  });
});

describe('creditTax (C10)', () => {
  const line = { amount: 14500, tax: 2900, taxRate: '20', creditedAmount: 0, creditedTax: 0 };

  test.each([
    ['a part', line, 9667, 1933],
    ['all of it', line, 14500, 2900],
    ['all that is left takes the remaining tax', { ...line, creditedAmount: 9667, creditedTax: 1933 }, 4833, 967],
    ['never more than the remaining tax', { ...line, creditedAmount: 14490, creditedTax: 2899 }, 9, 1],
    ['nothing left, nothing credited', { ...line, creditedAmount: 14500, creditedTax: 2900 }, 0, 0],
    ['the rate of the line, not of today', { ...line, tax: 2755, taxRate: '19' }, 1000, 190],
    ['reverse charge', { ...line, tax: 0, taxRate: '0' }, 9667, 0],
  ])('%s', (_why, credited, credit, expected) => {
    expect(creditTax(credited, credit)).toBe(expected);
  });

  test('refuses more than is left, and less than nothing', () => {
    expect(() => creditTax({ ...line, creditedAmount: 14000 }, 501)).toThrow(RangeError);
    expect(() => creditTax(line, -1)).toThrow(RangeError);
  });

  test('a line credited in parts gives back exactly its tax', () => {
    const rates = fc.constantFrom('0', '5.5', '8.1', '20', '25.5');
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 8 }),
        rates,
        (parts, taxRate) => {
          const amount = parts.reduce((total, part) => total + part, 0);
          const credited = { amount, tax: lineTax(amount, taxRate), taxRate, creditedAmount: 0, creditedTax: 0 };
          for (const part of parts) {
            const tax = creditTax(credited, part);
            expect(tax).toBeGreaterThanOrEqual(0);
            credited.creditedAmount += part;
            credited.creditedTax += tax;
          }
          expect(credited.creditedTax).toBe(credited.tax);
        },
      ),
    );
  });
});

describe('taxSummary (B5)', () => {
  test('per rate, the highest first, as the sum of the lines and not from their sum', () => {
    const lines = [
      { amount: 13, taxRate: '5.5', tax: 1 },
      { amount: 12, taxRate: '20', tax: 2 },
      { amount: 12, taxRate: '20', tax: 2 },
      { amount: 12, taxRate: '20', tax: 2 },
    ];
    expect(taxSummary(lines)).toEqual([
      { rate: '20', base: 36, tax: 6 },
      { rate: '5.5', base: 13, tax: 1 },
    ]);
    expect(taxSummary([])).toEqual([]);
  });

  test('bases and taxes add up to those of the lines', () => {
    const lines = fc.array(
      fc.record({
        amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
        taxRate: fc.constantFrom('0', '5.5', '20'),
      }),
    );
    fc.assert(
      fc.property(lines, (found) => {
        const taxed = found.map((line) => ({ ...line, tax: lineTax(line.amount, line.taxRate) }));
        const total = (items: { tax: number }[]) => items.reduce((all, item) => all + item.tax, 0);
        const summary = taxSummary(taxed);
        expect(total(summary)).toBe(total(taxed));
        expect(summary.reduce((all, item) => all + item.base, 0)).toBe(
          found.reduce((all, line) => all + line.amount, 0),
        );
      }),
    );
  });
});
