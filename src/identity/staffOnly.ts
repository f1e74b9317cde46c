import { GraphQLError } from 'graphql';
import type { Caller } from '../audit';
import type { Context } from '../graphql/context';
import { signedIn } from '../graphql/payload';
import { translate } from '../language';
import { isStaff } from '../rules';

/**
 * The caller of a query that shows things across customers.
 * @throws UNAUTHENTICATED when nobody is signed in; FORBIDDEN when the caller is not staff
 */
export function staffOnly(context: Context): Caller {
  const caller = signedIn(context);
  if (isStaff(caller.actor)) return caller;
  throw new GraphQLError(translate('faults.staffOnly', context.locale), { extensions: { code: 'FORBIDDEN' } });
}
