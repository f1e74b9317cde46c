import type { Membership, Viewer } from './session';

export type Face = 'billing' | 'corporate' | 'console';

/** A1: where an account is managed. */
export const faceOf = ({ account }: Membership): Face => (account.kind === 'ONLINE' ? 'billing' : 'corporate');

/** A3: whether the person sees and changes the account's billing. */
export const isBillingContact = ({ roles }: Membership): boolean => roles.includes('BILLING_CONTACT');

/** Where a member goes for an account: its face, or who its billing contact is. */
export function pageOf(membership: Membership): { to: string; search: { account: string } } {
  const to = isBillingContact(membership) ? `/${faceOf(membership)}` : '/not-your-billing';
  return { to, search: { account: membership.account.id } };
}

/** Where a person goes after signing in; null: they have several accounts, and choose. */
export function homeOf({ staffRole, memberships }: Viewer): { to: string; search: { account?: string } } | null {
  if (staffRole) return { to: '/console', search: {} };
  const [only, ...more] = memberships;
  if (!only || more.length > 0) return null;
  return isBillingContact(only) ? { to: `/${faceOf(only)}`, search: {} } : pageOf(only);
}

/** A path of this site that somebody wanted before they signed in; anything else is the start page. */
export function wantedPath(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}
