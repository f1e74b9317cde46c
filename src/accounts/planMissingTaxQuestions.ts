import { type Database, placeholders } from '../platform/database';
import { scheduleAll, withoutJob } from '../platform/jobs';
import { ASKED_OF_REGISTRY, TAXED_BY_SERVICE } from '../rules';
import { ASK_TAX_RATE, CHECK_VAT_NUMBER, type TaxService, type VatRegistry } from '../tax';

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
  const missing = withoutJob(kind, 'accounts.id');
  const accountIds = `SELECT id FROM accounts WHERE country IN (${placeholders(countries)}) AND ${has} AND ${missing.sql}
    ORDER BY id LIMIT ${BATCH}`;
  const planBatch = () =>
    database.transaction(async (tx) => {
      const accounts = await tx.query(accountIds, [...countries, ...missing.values]);
      const jobs = accounts.map(({ id }) => ({ kind, subjectId: String(id), dueAt: tx.now }));
      if (jobs.length > 0) await scheduleAll(tx, jobs);
      return jobs.length;
    });
  while ((await planBatch()) === BATCH);
}
