import { type Reader, selectRows, type Tx } from '../platform/database';
import { SeatAssignmentRow } from './entities';

/** L8: the seats that an address holds. */
export const seatsKept = (reader: Reader, email: string) =>
  selectRows(reader, SeatAssignmentRow, 'WHERE email = ? ORDER BY id', [email]);

/** L8: the seats stay taken, by nobody whom they name. */
export async function eraseSeatsIn(tx: Tx, email: string, erased: { email: string; name: string }): Promise<void> {
  const sql = 'UPDATE seat_assignments SET email = ?, name = ? WHERE email = ?';
  await tx.execute(sql, [erased.email, erased.name, email]);
}
