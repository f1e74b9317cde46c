import type { AccountKind } from './access';

/** A form of a country's tax office that customers ask their vendors for. */
export interface TaxForm {
  name: string;
  file: string;
}

/** J4, ours: the forms by the country of the account. */
export const TAX_FORMS: Readonly<Record<string, readonly TaxForm[]>> = { US: [{ name: 'W-9', file: 'w-9.pdf' }] };

/** J4: the forms an account can download at once: corporate accounts of the US their W-9; others ask for theirs. */
export function taxFormsFor({ kind, country }: { kind: AccountKind; country: string }): readonly TaxForm[] {
  return kind === 'CORPORATE' && Object.hasOwn(TAX_FORMS, country) ? TAX_FORMS[country]! : [];
}
