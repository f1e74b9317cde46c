import { Trans } from '@lingui/react/macro';
import type { WaysOut } from '../../shared/verbs/waysOut';

/**
 * Where a refusal leads in the Billing Center, by its code. A code without an entry has no way out but waiting. Whoever adds a page that is
 * one adds it here.
 */
export const waysOut: WaysOut = (refusal) => {
  switch (refusal.code) {
    case 'SEATS_ABOVE_ONLINE_LIMIT':
    case 'DOWNGRADE_REQUIRES_SUPPORT':
      return (
        <span key={refusal.code} className="muted small">
          <Trans>Our support team does this for you.</Trans>
        </span>
      );
    default:
      return null;
  }
};
