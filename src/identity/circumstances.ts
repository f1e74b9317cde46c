import type { Author, Caller } from '../audit';
import type { Context } from '../graphql/context';
import { UserRow } from './entities';

/** What is known of a request before anybody has signed in. */
export type Circumstances = Pick<Caller, 'locale' | 'requestId' | 'ipAddress'>;

export function circumstancesOf({ locale, requestId, ipAddress }: Context): Circumstances {
  return { locale, requestId, ipAddress };
}

/** The caller that a person is who has just proved who they are; the audit trail names them. */
export function callerFrom(user: UserRow, { requestId, ipAddress }: Circumstances): Caller {
  const actor = { userId: user.id, staffRole: user.staffRole, memberships: [] };
  return { actor, locale: user.locale, requestId, ipAddress };
}

/** Somebody who has not signed in, for the trail. */
export const anonymous = ({ requestId, ipAddress }: Circumstances): Author => ({ requestId, ipAddress });
