/** A percentage as a decimal string: "20", "5.5". */
export type TaxRate = string;

/**
 * B5, ours: the standard rates in per cent. A country in neither table is not taxed, except the US (`taxAnswers.ts`).
 */
export const TAX_RATES: Readonly<Record<'europeanUnion' | 'others', Readonly<Record<string, TaxRate>>>> = {
  europeanUnion: {
    AT: '20',
    BE: '21',
    BG: '20',
    CY: '19',
    CZ: '21',
    DE: '19',
    DK: '25',
    EE: '24',
    ES: '21',
    FI: '25.5',
    FR: '20',
    GR: '24',
    HR: '25',
    HU: '27',
    IE: '23',
    IT: '22',
    LT: '21',
    LU: '17',
    LV: '21',
    MT: '18',
    NL: '21',
    PL: '23',
    PT: '23',
    RO: '21',
    SE: '25',
    SI: '22',
    SK: '23',
  },
  others: {
    AE: '5',
    AU: '10',
    CA: '5',
    CH: '8.1',
    GB: '20',
    IN: '18',
    IS: '24',
    JP: '10',
    KR: '10',
    LI: '8.1',
    MX: '16',
    NO: '25',
    NZ: '15',
    SA: '15',
    SG: '9',
    TR: '20',
    ZA: '15',
  },
};

/**
 * B5: the letters that a VAT number of the country begins with (Greece: EL). Null: a country outside the EU and Great
 * Britain.
 */
export function vatPrefixFor(country: string): string | null {
  if (country === 'GR') return 'EL';
  return country === 'GB' || Object.hasOwn(TAX_RATES.europeanUnion, country) ? country : null;
}

/** The name of a country's tax on documents. GST_HST is Canada's. */
export type TaxName = 'VAT' | 'GST' | 'GST_HST' | 'SALES_TAX' | 'TAX';

/** B5, ours: the tax's name in countries outside the EU. In all others it is just called tax. */
const TAX_NAMES: Readonly<Record<Exclude<TaxName, 'TAX'>, readonly string[]>> = {
  VAT: ['AE', 'CH', 'GB', 'IS', 'KR', 'LI', 'MX', 'NO', 'SA', 'TR', 'ZA'],
  GST: ['AU', 'IN', 'NZ', 'SG'],
  GST_HST: ['CA'],
  SALES_TAX: ['US'],
};

/** B5: the name of the tax on a document, by the customer's country. In the EU it is VAT. */
export function taxNameFor(country: string): TaxName {
  if (Object.hasOwn(TAX_RATES.europeanUnion, country)) return 'VAT';
  const names = Object.keys(TAX_NAMES) as (keyof typeof TAX_NAMES)[];
  return names.find((name) => TAX_NAMES[name].includes(country)) ?? 'TAX';
}
