import express, { type Request, type Response, Router } from 'express';
import type { JobsDeps } from '../jobs';
import { nextDueAt } from '../platform/jobs';
import { Refused } from '../rules';
import { moveClock } from './advanceClock';

/**
 * The sandbox's clock as its pages show it: `GET /sandbox/clock` answers the business instant and that of the next thing that falls due
 * (null: nothing does); `POST` with `{ "to": … }` moves it there. Like the mailbox and the bank it is open to whoever can reach the
 * sandbox, so that one can try out a year as a customer; over the API only staff move the clock (C1). JSON only, which no form of another
 * site can send.
 */
export function sandboxClockPage(deps: JobsDeps): Router {
  const router = Router();
  const path = '/sandbox/clock';
  router.get(path, async (_request, response) => showClock(deps, response));
  router.post(path, express.json({ limit: '1kb' }), async ({ body }: Request, response) => {
    const to = new Date(typeof body?.to === 'string' ? body.to : Number.NaN);
    if (Number.isNaN(to.getTime())) return refuse(response, 'INVALID_INPUT');
    try {
      await moveClock(deps, null, to);
    } catch (error) {
      if (error instanceof Refused) return refuse(response, error.refusals[0]!.code);
      throw error;
    }
    await showClock(deps, response);
  });
  return router;
}

async function showClock({ clock, database }: Pick<JobsDeps, 'clock' | 'database'>, response: Response): Promise<void> {
  const [now, next] = await Promise.all([clock.now(database), nextDueAt(database)]);
  response.setHeader('cache-control', 'no-store').json({ now, next });
}

const refuse = (response: Response, code: string) => void response.status(422).json({ code });
