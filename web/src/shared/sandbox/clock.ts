import { dateIn } from '../format/dates';

/** The sandbox's clock: the business instant, and that of the next thing that falls due. */
export interface SandboxClock {
  now: string;
  next: string | null;
}

/** Whether this is a sandbox; the server says so in the document. */
export const isSandbox = () => document.documentElement.dataset.sandbox === 'true';

/** The business instant (C1): the wall clock's, but in a sandbox. */
export const businessNow = async (): Promise<string> =>
  isSandbox() ? (await readClock()).now : new Date().toISOString();

/** The first day that is more than so many days away, in a time zone; a calendar date. */
export const dayBeyond = async (days: number, timeZone: string): Promise<string> =>
  after(dateIn(timeZone, await businessNow()), { days: days + 1 }).slice(0, 10);

export async function readClock(): Promise<SandboxClock> {
  return (await fetch('/sandbox/clock')).json();
}

/** Moves the clock; what falls due on the way happens. Answers where it is then. */
export async function moveClock(to: string): Promise<SandboxClock> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('/sandbox/clock', { method: 'POST', headers, body: JSON.stringify({ to }) });
  return response.ok ? response.json() : readClock();
}

/** So many days or calendar months after an instant; a month's last day stays one. */
export function after(instant: string, { days = 0, months = 0 }: { days?: number; months?: number }): string {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay) + days);
  return date.toISOString();
}
