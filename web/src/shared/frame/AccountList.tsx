import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isBillingContact, pageOf } from '../session/home';
import type { Membership } from '../session/session';
import style from './AccountList.module.css';

/** The accounts of a person, each a link to where it is managed. */
export function AccountList({ memberships }: { memberships: Membership[] }) {
  return (
    <ul className={style.list}>
      {memberships.map((membership) => (
        <li key={membership.id}>
          <Link {...pageOf(membership)} className={style.account}>
            <strong>{membership.account.name}</strong>
            <span className="muted small">
              {membership.account.kind === 'ONLINE' ? (
                <Trans>Billing Center</Trans>
              ) : (
                <Trans>Corporate Billing Portal</Trans>
              )}
              {isBillingContact(membership) ? null : (
                <>
                  {' · '}
                  <Trans>you are not the billing contact</Trans>
                </>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
