import { ASK_AGAIN_AFTER } from '../rules';

const DAY = 24 * 60 * 60 * 1000;

/** B5: when what was answered at a business instant is asked again. */
export const askAgainAt = (answeredAt: Date): Date => new Date(answeredAt.getTime() + ASK_AGAIN_AFTER * DAY);
