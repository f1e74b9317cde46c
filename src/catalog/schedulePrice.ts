import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type Database, insertRows, isDuplicate, selectRow } from '../platform/database';
import { newId } from '../platform/ids';
import { schedule } from '../platform/jobs';
import {
  decidePriceSchedule,
  decideStaffRole,
  enforce,
  type Frequency,
  type NamedAmount,
  type PlainDate,
  parseAmount,
  Refused,
  refuse,
} from '../rules';
import { PlanRow, PriceRow } from './entities';
import { catalogueChanges } from './keptCatalogue';

/** Kind of job: a price was set, so that what comes next for subscriptions may be another. The subject is the price. */
export const PRICE_SCHEDULED = 'price.scheduled';

export interface PriceToSchedule {
  planId: string;
  frequency: Frequency;
  unitPrice: NamedAmount;
  /** The first day it is valid, after today. */
  validFrom: PlainDate;
}

/**
 * B2, B6: a supervisor sets a price from a day to come on. Subscriptions whose next renewal it raises are told 30 days before that renewal, or
 * at once where that day is past.
 * @returns id of the price
 * @throws Refused FORBIDDEN_ROLE, NOT_FOUND, INVALID_INPUT (not an amount, a day that has begun, a day that has a price)
 */
export function schedulePrice(deps: { database: Database }, caller: Caller, input: PriceToSchedule): Promise<string> {
  enforce(decideStaffRole('PRICE_SCHEDULE', caller.actor));
  const { planId, frequency, validFrom } = input;
  const { currency } = input.unitPrice;
  return deps.database.transaction(async (tx) => {
    const plan = await selectRow(tx, PlanRow, 'WHERE id = ?', [planId]);
    if (!plan) throw new Refused(refuse('NOT_FOUND', 'B1', ['planId']));
    const unitPrice = parseAmount(input.unitPrice, currency);
    enforce(decidePriceSchedule({ unitPrice, validFrom }, tx.now));
    const price = { id: newId('Price'), planId, frequency, currency, unitPrice: unitPrice!, validFrom };
    try {
      await insertRows(tx, PriceRow, [price]);
    } catch (error) {
      throw isDuplicate(error) ? new Refused(refuse('INVALID_INPUT', 'B2', ['validFrom'])) : error;
    }
    await catalogueChanges(tx);
    await schedule(tx, { kind: PRICE_SCHEDULED, subjectId: price.id, dueAt: tx.now });
    const record = { accountId: null, action: 'PRICE_SCHEDULE', subjectId: price.id, rule: 'B2', after: price };
    await recordAudit(tx, caller, record);
    return price.id;
  });
}
