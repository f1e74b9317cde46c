import type { ExecutionResult } from 'graphql';
import { BriefRows } from '../platform/database';
import { ReadTogether } from '../platform/readTogether';
import type { Context } from './context';

/** What the answers to a query were found to need: which rows whole, and what with a page. It holds nothing of what was answered. */
export interface Habits {
  brief: BriefRows;
  together: ReadTogether;
}

export const newHabits = (): Habits => ({ brief: new BriefRows(), together: new ReadTogether() });

/** Answers again where rows were too brief: once for each entity, whose rows are then read whole. */
export async function answerBriefly(
  { brief }: Habits,
  { loaders }: Context,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const tried = new Set<object>();
  for (;;) {
    const answer = await run();
    const entity = answer.errors ? brief.tooBriefFor(answer.errors[0]) : null;
    if (!entity || tried.has(entity)) return answer;
    tried.add(entity);
    loaders.clear();
  }
}
