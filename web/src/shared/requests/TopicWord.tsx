import { Trans } from '@lingui/react/macro';
import type { ServiceRequestTopic } from '../../schema.generated';

/** What a request is about. */
export function TopicWord({ topic }: { topic: ServiceRequestTopic }) {
  switch (topic) {
    case 'ADD_SEATS':
      return <Trans>More seats</Trans>;
    case 'REMOVE_SEATS':
      return <Trans>Fewer seats</Trans>;
    case 'ADD_PRODUCT':
      return <Trans>Another product</Trans>;
    case 'CHANGE_PLAN':
      return <Trans>Another plan</Trans>;
    case 'CHANGE_FREQUENCY':
      return <Trans>Another billing period</Trans>;
    case 'CANCEL':
      return <Trans>Cancelling a subscription</Trans>;
    case 'INVOICE_QUESTION':
      return <Trans>An invoice</Trans>;
    case 'CONTRACT_COPY':
      return <Trans>A copy of the contract</Trans>;
    case 'TAX_FORM':
      return <Trans>A tax form (W-9)</Trans>;
    case 'VENDOR_FORM':
      return <Trans>A vendor form</Trans>;
    case 'REGIONAL_FORM':
      return <Trans>A regional form</Trans>;
    case 'BILLING_CONTACT':
      return <Trans>The billing contact</Trans>;
    case 'TIER_DOWNGRADE':
      return <Trans>A lower plan</Trans>;
    case 'OTHER':
      return <Trans>Something else</Trans>;
  }
}
