import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AccountKind, downloadableForms, FORMS, formsFor } from '../../src/rules';

const names = (forms: readonly { name: string }[]) => forms.map(({ name }) => name);

describe('forms (J1, J4)', () => {
  test.each<[why: string, country: string, forms: string[]]>([
    ['the W-9 is the US’s', 'US', ['W-9', 'Vendor form']],
    ['a registration for the whole Union', 'DE', ['Vendor form', 'EU VAT registration']],
    ['the seller’s own country too', 'IE', ['Vendor form', 'EU VAT registration']],
    ['Britain has left it', 'GB', ['Vendor form', 'UK VAT registration']],
    ['Canada', 'CA', ['Vendor form', 'GST/HST registration']],
    ['Australia', 'AU', ['Vendor form', 'Australian GST registration']],
    ['Japan', 'JP', ['Vendor form', 'Qualified invoice issuer']],
    ['withholding on payments abroad', 'IN', ['Vendor form', 'Tax residency certificate']],
    ['a name every object has is no country', 'constructor', ['Vendor form', 'Tax residency certificate']],
  ])('%s: %s', (_why, country, expected) => {
    expect(names(formsFor({ kind: 'CORPORATE', country }))).toEqual(expected);
    expect(formsFor({ kind: 'ONLINE', country })).toEqual([]);
  });

  test.each<[why: string, kind: AccountKind, country: string, forms: string[]]>([
    ['corporate accounts of the US', 'CORPORATE', 'US', ['W-9']],
    ['others ask for theirs', 'CORPORATE', 'CA', []],
    ['online accounts have none', 'ONLINE', 'US', []],
  ])('downloaded at once by %s', (_why, kind, country, expected) => {
    expect(names(downloadableForms({ kind, country }))).toEqual(expected);
  });

  test('a name or a file means one form', () => {
    const words = FORMS.flatMap(({ name, file }) => [name, file]);
    expect(new Set(words).size).toBe(words.length);
  });

  test('each has its placeholder, and nothing else is there', () => {
    const files = readdirSync(join(__dirname, '../../assets/forms'));
    expect(files.sort()).toEqual(FORMS.map(({ file }) => file).sort());
  });
});
