import { readFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';

/** Milliseconds per tick of the kernel's clock. */
export const TICK = 10;

/** How long the processors of this machine have been idle so far, all together, as Linux tells it. Milliseconds. */
export function idleTime(): number {
  const [, , , , idle, waiting] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.split(/\s+/).map(Number);
  return (idle! + waiting!) * TICK;
}

/** The process id of a database server on this machine. */
export async function pidOfDatabase(url: string): Promise<number> {
  const connection = await createConnection(url);
  const [rows] = await connection.query('SELECT @@datadir AS folder, @@pid_file AS file');
  await connection.end();
  const [{ folder, file }] = rows as [{ folder: string; file: string }];
  return Number(readFileSync(file.startsWith('/') ? file : `${folder}${file}`, 'utf8'));
}
