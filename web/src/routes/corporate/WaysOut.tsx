import { Trans } from '@lingui/react/macro';
import { LinkButton } from '../../shared/parts/Button';
import type { WaysOut } from '../../shared/verbs/waysOut';

/** Where a refusal leads in the Corporate Billing Portal, by its code: mostly to the technician, with the object already named. */
export const waysOut: WaysOut = (refusal, subject) => {
  switch (refusal.code) {
    case 'QUOTE_OUTDATED':
    case 'QUOTE_EXPIRED':
    case 'CORPORATE_REQUIRES_QUOTE':
    case 'PO_EXCEEDED':
    case 'PO_WRONG_STATE':
      return (
        <LinkButton key={refusal.code} to="/corporate/requests/new" search={subjectOf(subject)}>
          <Trans>Write to your technician</Trans>
        </LinkButton>
      );
    case 'ADDRESS_REQUIRED':
      return (
        <LinkButton key={refusal.code} to="/corporate/account">
          <Trans>Give the address</Trans>
        </LinkButton>
      );
    default:
      return null;
  }
};

/** What the request is about, where it can name that. */
function subjectOf(subject: Parameters<WaysOut>[1]) {
  switch (subject?.__typename) {
    case 'Quote':
      return { topic: 'OTHER' as const, quote: subject.id };
    case 'PurchaseOrder':
      return { topic: 'OTHER' as const, purchaseOrder: subject.id };
    case 'Subscription':
      return { topic: 'ADD_SEATS' as const, subscription: subject.id };
    default:
      return { topic: 'OTHER' as const };
  }
}
