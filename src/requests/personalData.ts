import { type Reader, selectRows } from '../platform/database';
import { MessageRow } from './entities';

/** L8: what a person wrote to staff, or as staff. */
export const messagesKept = (reader: Reader, userId: string) =>
  selectRows(reader, MessageRow, 'WHERE author_id = ? ORDER BY id', [userId]);
