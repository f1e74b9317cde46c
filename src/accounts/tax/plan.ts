import { type Database, placeholders, type Tx } from '../../platform/database';
import { schedule, scheduleAll } from '../../platform/jobs';
import { ASKED_OF_REGISTRY, registryNumberOf, TAXED_BY_SERVICE, taxPlaceOf } from '../../rules';
import type { AccountRow } from '../entities';
import type { TaxService, VatRegistry } from './ports';

/** Kinds of the jobs that ask; their subject is the account. */
export const ASK_TAX_RATE = 'account.askTaxRate';
export const CHECK_VAT_NUMBER = 'account.checkVatNumber';

/** B5, L3: has the tax service asked about the address of a locked account, after the commit; nothing where no rate comes from one. */
export async function planTaxRate(tx: Tx, account: Pick<AccountRow, 'id' | 'country' | 'address'>): Promise<void> {
  if (!taxPlaceOf(account)) return;
  await schedule(tx, { kind: ASK_TAX_RATE, subjectId: account.id, dueAt: tx.now });
}

/** B5, L3: has the VAT number of a locked account looked up, after the commit; nothing outside the EU, or without a number. */
export async function planVatCheck(tx: Tx, account: Pick<AccountRow, 'id' | 'country' | 'vatNumber'>): Promise<void> {
  if (!registryNumberOf(account)) return;
  await schedule(tx, { kind: CHECK_VAT_NUMBER, subjectId: account.id, dueAt: tx.now });
}

/** How many accounts one transaction plans for. */
const BATCH = 500;

/**
 * B5: plans the questions that nobody planned, because the port was not there when the account changed: an account that was asked about
 * has a job that asks again. Done at each start; nothing for a port that is not there.
 */
export async function planMissingQuestions({
  database,
  taxService,
  vatRegistry,
}: {
  database: Database;
  taxService: TaxService | null;
  vatRegistry: VatRegistry | null;
}): Promise<void> {
  if (taxService) await planMissing(database, ASK_TAX_RATE, TAXED_BY_SERVICE, 'address IS NOT NULL');
  if (vatRegistry) await planMissing(database, CHECK_VAT_NUMBER, ASKED_OF_REGISTRY, 'vat_number IS NOT NULL');
}

async function planMissing(database: Database, kind: string, countries: readonly string[], has: string) {
  const missing = `SELECT id FROM accounts WHERE country IN (${placeholders(countries)}) AND ${has} AND NOT EXISTS
    (SELECT 1 FROM jobs WHERE kind = ? AND subject_id = accounts.id AND status <> 'DONE') ORDER BY id LIMIT ${BATCH}`;
  const planBatch = () =>
    database.transaction(async (tx) => {
      const accounts = await tx.query(missing, [...countries, kind]);
      const jobs = accounts.map(({ id }) => ({ kind, subjectId: String(id), dueAt: tx.now }));
      if (jobs.length > 0) await scheduleAll(tx, jobs);
      return jobs.length;
    });
  while ((await planBatch()) === BATCH);
}
