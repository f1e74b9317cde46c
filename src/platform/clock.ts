import type { Reader, Tx } from './database';

/**
 * The business clock (C1). In production it is the wall clock. In a sandbox it runs ahead by an offset that is stored in the
 * database, so that all processes see the same time; staff move it forward. Sessions, tokens, leases and time-outs use the
 * system clock, never this one.
 */
export interface BusinessClock {
  readonly sandbox: boolean;
  now(reader: Reader): Promise<Date>;
}

export const wallClock: BusinessClock = { sandbox: false, now: async () => new Date() };

export const sandboxClock: BusinessClock = {
  sandbox: true,
  async now(reader) {
    const [row] = await reader.query('SELECT offset_ms FROM business_clock WHERE id = 1');
    return new Date(Date.now() + Number(row?.offset_ms ?? 0));
  },
};

/** Sets where a new sandbox's clock starts; a clock that exists keeps its time. */
export async function startSandboxClock(tx: Tx, start: Date): Promise<void> {
  const [row] = await tx.query('SELECT id FROM business_clock WHERE id = 1');
  if (!row)
    await tx.execute('INSERT INTO business_clock (id, offset_ms) VALUES (1, ?)', [start.getTime() - Date.now()]);
}

/** Moves the sandbox's clock to an instant; one that is past already keeps its time. */
export async function setSandboxClock(tx: Tx, to: Date): Promise<void> {
  const offset = to.getTime() - Date.now();
  await tx.execute('UPDATE business_clock SET offset_ms = ? WHERE id = 1 AND offset_ms < ?', [offset, offset]);
}
