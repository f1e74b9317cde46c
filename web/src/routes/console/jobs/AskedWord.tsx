import { Trans } from '@lingui/react/macro';
import type { JobOutside } from '../../../schema.generated';

/** Whom jobs ask outside; those that ask nobody are done by the product itself. */
export function AskedWord({ asks }: { asks: JobOutside | null }) {
  switch (asks) {
    case 'PAYMENT_GATEWAY':
      return <Trans>asks the payment gateway</Trans>;
    case 'TAX_SERVICE':
      return <Trans>asks the tax service</Trans>;
    case 'VAT_REGISTER':
      return <Trans>asks the VAT register</Trans>;
    case 'MAIL_SERVER':
      return <Trans>asks the mail server</Trans>;
    case null:
      return <Trans>asks nobody outside</Trans>;
  }
}
