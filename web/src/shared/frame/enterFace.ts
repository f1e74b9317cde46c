import { redirect, retainSearchParams } from '@tanstack/react-router';
import { type Face, faceOf, isBillingContact } from '../session/home';
import { type Membership, needsSecondFactor, sessionState, type Viewer } from '../session/session';
import { addWords } from '../words/language';

/** `account` names the account that is shown, for who has several of the face; links keep it. */
export interface AccountSearch {
  account?: string;
}

export const accountSearch = {
  validateSearch: ({ account }: { account?: string }): AccountSearch => (account ? { account: String(account) } : {}),
  search: { middlewares: [retainSearchParams<AccountSearch>(['account'])] },
};

/**
 * The door of a customers' face: loads its words, and answers the membership of the account that is shown.
 * @throws redirect to the sign-in page, to the chooser, or to who the billing contact is
 */
export async function enterFace(
  face: Exclude<Face, 'console'>,
  search: AccountSearch,
  href: string,
): Promise<Membership> {
  const viewer = viewerNow();
  if (!viewer) throw redirect({ to: '/sign-in', search: { next: href } } as never);
  const { memberships } = viewer;
  const ofFace = memberships.filter((membership) => faceOf(membership) === face);
  const membership = ofFace.find(({ account }) => account.id === search.account) ?? ofFace[0];
  if (!membership) throw redirect({ to: '/', replace: true });
  if (!isBillingContact(membership))
    throw redirect({ to: '/not-your-billing', search: { account: membership.account.id }, replace: true } as never);
  await Promise.all([addWords('customer'), addWords(face), ...(face === 'corporate' ? [addWords('quoting')] : [])]);
  return membership;
}

/**
 * The door of the console: staff only, the same for all of them; what each may do there is said by `actions` (A8). Answers who it is.
 * @throws redirect to the sign-in page, to where the person belongs, or to where they set up the second factor that they need (A14)
 */
export async function enterConsole(href: string): Promise<Viewer> {
  const viewer = viewerNow();
  if (!viewer) throw redirect({ to: '/sign-in', search: { next: href } } as never);
  if (!viewer.staffRole) throw redirect({ to: '/', replace: true });
  if (needsSecondFactor(viewer)) throw redirect({ to: '/security', replace: true } as never);
  await Promise.all([addWords('quoting'), addWords('console')]);
  return viewer;
}

function viewerNow(): Viewer | null {
  const session = sessionState();
  if (session.kind === 'signedOut') return null;
  return session.kind === 'over' ? session.viewer : session.session.viewer;
}
