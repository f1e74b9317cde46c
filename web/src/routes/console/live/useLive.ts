import { type Rhythm, useLooks } from '../../../shared/api/useLooks';

const PAUSE = 5_000;
const RHYTHM: Rhythm = { first: PAUSE, next: (pause, hasFailed) => (hasFailed ? Math.min(pause * 2, 60_000) : PAUSE) };

/** Looks every few seconds whether anything has changed, as long as the part is shown, and more rarely while looks fail. */
export const useLive = (look: () => Promise<unknown>): void => useLooks(look, RHYTHM, 'all');
