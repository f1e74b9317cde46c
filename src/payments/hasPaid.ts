import type { Reader } from '../platform/database';

/** Whether an account has paid anything that was not taken back since. */
export async function hasPaid(reader: Reader, accountId: string): Promise<boolean> {
  const sql = "SELECT id FROM payments WHERE account_id = ? AND status = 'SUCCEEDED' AND amount > 0 LIMIT 1";
  return (await reader.query(sql, [accountId])).length > 0;
}
