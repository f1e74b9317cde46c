import type { Tx } from '../platform/database';
import { schedule } from '../platform/jobs';
import { registryNumberOf, taxPlaceOf } from '../rules';

/** Kinds of the jobs that ask; their subject is the account. */
export const ASK_TAX_RATE = 'account.askTaxRate';

export const CHECK_VAT_NUMBER = 'account.checkVatNumber';

type Located = Parameters<typeof taxPlaceOf>[0] & { id: string };
type Registered = Parameters<typeof registryNumberOf>[0] & { id: string };

/** B5, L3: has the tax service asked about the address of a locked account, after the commit; nothing where no rate comes from one. */
export async function planTaxRate(tx: Tx, account: Located): Promise<void> {
  if (!taxPlaceOf(account)) return;
  await schedule(tx, { kind: ASK_TAX_RATE, subjectId: account.id, dueAt: tx.now });
}

/** B5, L3: has the VAT number of a locked account looked up, after the commit; nothing outside the EU, or without a number. */
export async function planVatCheck(tx: Tx, account: Registered): Promise<void> {
  if (!registryNumberOf(account)) return;
  await schedule(tx, { kind: CHECK_VAT_NUMBER, subjectId: account.id, dueAt: tx.now });
}
