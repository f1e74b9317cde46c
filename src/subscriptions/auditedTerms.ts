import { findRows, type Reader } from '../platform/database';
import { SubscriptionRow } from './entities';

/** L4: what the audit trail keeps of a subscription. `unitPrice` is per seat and period, in minor units of the account's currency. */
export function auditedTerms(row: SubscriptionRow) {
  const { id, planId, seats, frequency, unitPrice, status, periodStart, periodEnd } = row;
  return { id, planId, seats, frequency, unitPrice, status, period: { start: periodStart, end: periodEnd } };
}

/** L4: the same of several as they are stored now, by id; those that do not exist are left out. */
export async function findAuditedTerms(reader: Reader, ids: readonly string[]) {
  const rows = await findRows(reader, SubscriptionRow, ids);
  return rows.map(auditedTerms);
}
