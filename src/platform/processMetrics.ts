import { collectDefaultMetrics, Registry } from 'prom-client';

/** CPU, memory, event loop and garbage collection of this process; empty until `observeProcess` is called. */
export const processMetrics = new Registry();

/**
 * Starts to observe this process. The observers cannot be stopped and cost a little all the time, so the program starts them once,
 * and not each application that it runs.
 */
export function observeProcess(): void {
  collectDefaultMetrics({ register: processMetrics });
}
