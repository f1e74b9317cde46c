import { GraphQLError } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import type { Caller } from '../audit';
import { formatNumber, translate } from '../language';
import { KeyMissing, KeyReused } from '../platform/idempotency';
import { TooManyAttempts } from '../platform/tooManyAttempts';
import { Refused, refuse } from '../rules';
import type { Context } from './context';
import { AtMost } from './lists';
import { toUserErrors, UserError } from './userError';

/** Refusals beyond it are left out: whoever gets so many has no use for more. */
const MOST_USER_ERRORS = 100;

/** What every mutation answers besides its object. */
@ObjectType()
export abstract class Payload {
  @AtMost(MOST_USER_ERRORS)
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: UserError[];
}

/**
 * The signed-in caller.
 * @throws UNAUTHENTICATED when nobody is signed in
 */
export function signedIn(context: Context): Caller {
  if (context.caller) return context.caller;
  throw new GraphQLError(translate('faults.signInFirst', context.locale), { extensions: { code: 'UNAUTHENTICATED' } });
}

/**
 * Runs a mutation's use case and makes its payload from the objects `show` reads afterwards: also when rules refused, so that the
 * caller sees the object as it is now. `show` gets what the use case answered, or null after a refusal.
 */
export async function payload<Result, Objects extends object>(
  context: Context,
  work: () => Promise<Result>,
  show: (result: Result | null) => Promise<Objects>,
): Promise<Objects & Payload> {
  let result: Result | null = null;
  let userErrors: UserError[] = [];
  try {
    result = await work();
  } catch (error) {
    if (error instanceof TooManyAttempts) throw rateLimited(error, context.locale);
    userErrors = toUserErrors(refusalsOf(error), context.locale, MOST_USER_ERRORS);
  }
  context.refresh();
  return { ...(await show(result)), userErrors };
}

/** The answer to whoever has to wait: RATE_LIMITED, with the seconds in `retryAfter`. */
export function rateLimited(
  { retryAfter }: TooManyAttempts,
  locale: string,
  text: 'faults.tooManyAttempts' | 'faults.tooMuchAsked' = 'faults.tooManyAttempts',
): GraphQLError {
  const message = translate(text, locale, { seconds: formatNumber(retryAfter, locale) });
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', retryAfter } });
}

function refusalsOf(error: unknown) {
  if (error instanceof Refused) return error.refusals;
  if (error instanceof KeyReused) return [refuse('IDEMPOTENCY_KEY_REUSED', 'L2', ['idempotencyKey'])];
  if (error instanceof KeyMissing) return [refuse('INVALID_INPUT', 'L2', ['idempotencyKey'])];
  throw error;
}
