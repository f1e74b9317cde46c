import { placeholders, type Reader, selectRows } from '../platform/database';
import { type Minor, minor, ZERO } from '../rules';
import { PaymentRow } from './entities';

/** The id by which the gateway knows the charge of a payment. */
export const chargeOfPayment = ({ id, chargeId }: Pick<PaymentRow, 'id' | 'chargeId'>): string => chargeId ?? id;

/** G11: the payments of one charge, the one by whose id the gateway knows it first. */
export function chargedTogether(reader: Reader, chargeId: string): Promise<PaymentRow[]> {
  return selectRows(reader, PaymentRow, 'WHERE id = ? OR charge_id = ? ORDER BY id', [chargeId, chargeId]);
}

/** G11: what each charge comes to. Minor units. */
export async function amountsOfCharges(reader: Reader, chargeIds: readonly string[]): Promise<Minor[]> {
  const rows = await reader.query(
    `SELECT COALESCE(charge_id, id) AS charge, SUM(amount) AS amount FROM payments
     WHERE id IN (${placeholders(chargeIds)}) OR charge_id IN (${placeholders(chargeIds)}) GROUP BY COALESCE(charge_id, id)`,
    [...chargeIds, ...chargeIds],
  );
  const amounts = new Map(rows.map(({ charge, amount }) => [String(charge), minor(Number(amount))]));
  return chargeIds.map((id) => amounts.get(id) ?? ZERO);
}

/** G11: what a charge comes to. Minor units. */
export async function amountOfCharge(reader: Reader, chargeId: string): Promise<Minor> {
  return (await amountsOfCharges(reader, [chargeId]))[0]!;
}
