import type { Deadline } from '../deadline';
import { Unavailable } from '../unavailable';

/** Thrown inside a unit of work to have it rolled back and run again from BEGIN. */
export class RunAgain extends Error {}

/** Deadlock, lock wait time-out, snapshot conflict (also Galera's certification failure, which comes as 1213). */
const RETRYABLE_ERRNOS = new Set([1213, 1205, 1020]);

interface DriverFault {
  errno?: number;
  code?: string;
}

function faultOf(error: unknown): DriverFault {
  const { driverError } = error as { driverError?: DriverFault };
  return driverError ?? (error as DriverFault);
}

function isRetryable(error: unknown): boolean {
  if (error instanceof RunAgain) return true;
  const fault = faultOf(error);
  return RETRYABLE_ERRNOS.has(fault.errno ?? 0) || (fault.code ?? '').startsWith('SQLITE_BUSY');
}

/** Whether a fault of a statement has ended its transaction, or may have: nothing more may be sent in it. */
export const endsTransaction = (error: unknown): boolean => isRetryable(error) || error instanceof Unavailable;

/** Whether a statement failed because a row with the same unique key exists. */
export function isDuplicate(error: unknown): boolean {
  const fault = faultOf(error);
  return fault.errno === 1062 || /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/.test(fault.code ?? '');
}

/** Waits a random moment before the next attempt. @throws the fault itself where another attempt cannot help; Unavailable when time is up */
export async function pauseBeforeNext(error: unknown, attempt: number, deadline: Deadline): Promise<void> {
  if (!isRetryable(error)) throw error;
  if (deadline.hasPassed) throw new Unavailable('Others were in the way for too long', { cause: error });
  await new Promise((done) => setTimeout(done, Math.random() * 2 ** Math.min(attempt, 7)));
}
