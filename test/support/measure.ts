import type { App } from './app';
import type { Answer } from './people';

/** An answer over HTTP, and how long it took in milliseconds. */
export interface TimedAnswer {
  status: number;
  retryAfter: string | null;
  body: Answer;
  took: number;
}

/** Sends a document and answers what comes back, whatever it is. */
export async function answerOf(
  { url }: Pick<App, 'url'>,
  token: string,
  query: string,
  variables: object,
  headers: Record<string, string> = {},
): Promise<TimedAnswer> {
  const asked = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Answer;
  return {
    ...{ status: response.status, retryAfter: response.headers.get('retry-after'), body },
    took: performance.now() - asked,
  };
}

/** The value that so many percent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1]!;
}

/** Measured values as whole numbers, to be shown. */
export function inWhole<Measured extends Record<string, number>>(measured: Measured): Measured {
  return Object.fromEntries(Object.entries(measured).map(([name, value]) => [name, Math.round(value)])) as Measured;
}
