import type { FaultKind } from '../platform/jobs';
import { Unavailable } from '../platform/unavailable';

/**
 * How a failed job is tried again. A fault of a port says whether trying again can help, and for how long it is worth it; a database that does not
 * answer in time may be slow for hours; any other fault says nothing.
 */
export function faultKindOf(error: unknown): FaultKind {
  if (error instanceof Unavailable) return 'TRANSIENT';
  const { permanent, patient } = error as { permanent?: boolean; patient?: boolean };
  if (patient) return 'PATIENT';
  if (permanent === undefined) return 'UNFORESEEN';
  return permanent ? 'PERMANENT' : 'TRANSIENT';
}
