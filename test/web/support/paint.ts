import type { Request } from 'playwright-core';
import type { Visitor } from './visitor';

/** What a page took to stand there. */
export interface Paint {
  /** The largest paint, after the page was asked for. Milliseconds. */
  largest: number;
  /** How far things have moved that stood there already (cumulative layout shift). */
  shift: number;
  /** How many operations were sent to the API before the largest paint: the session's is one. */
  asked: number;
}

/** Opens a page and watches it being drawn. */
export async function watchPaint(visitor: Visitor, path: string): Promise<Paint> {
  await visitor.open(path);
  return visitor.page.evaluate(async () => {
    const entries = <Entry extends PerformanceEntry>(type: string) =>
      new Promise<Entry[]>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          observer.disconnect();
          resolve(list.getEntries() as Entry[]);
        });
        observer.observe({ type, buffered: true });
        // Where there is nothing of the kind, nobody is told so.
        setTimeout(() => resolve([]), 100);
      });
    const largest = (await entries('largest-contentful-paint')).at(-1)!.startTime;
    const shifts = await entries<PerformanceEntry & { value: number }>('layout-shift');
    const sent = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/graphql'));
    const shift = shifts.reduce((sum, { value }) => sum + value, 0);
    return { largest, shift, asked: sent.filter(({ startTime }) => startTime < largest).length };
  });
}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A place where a number of seats is chosen, and a preview follows: `SEATS` is the number that it starts with. */
export const CHOOSING = '/billing/add?product=openvoice&plan=standard&seats=SEATS&step=plan';

/** Raises the number of seats by so many keys; answers the previews that were asked for, once the last one is shown. */
export async function chooseSeats({ page }: Visitor, keys: number): Promise<string[]> {
  const asked: string[] = [];
  const note = (request: Request) => {
    const body = request.postData() ?? '';
    if (body.includes('query PreviewItem')) asked.push(body);
  };
  page.on('request', note);
  const answered = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('query PreviewItem'),
  );
  const field = page.getByRole('textbox').first();
  await field.focus();
  for (let key = 0; key < keys; key++) await page.keyboard.press('ArrowUp');
  await answered;
  page.off('request', note);
  return asked;
}
