import { Trans } from '@lingui/react/macro';
import { useSend } from '../../../../shared/api/useSend';
import type { ConsoleQuotePartsFragment } from '../Quotes.generated';
import { ConfirmDialog } from './ConfirmDialog';
import { QuoteWithdrawDocument } from './QuoteVerbs.generated';

/** H2, H11: a sent quote is taken back, unless the customer was faster. */
export function WithdrawDialog({ quote, close }: { quote: ConsoleQuotePartsFragment; close(): void }) {
  const sending = useSend(QuoteWithdrawDocument);
  const { id: quoteId, version: expectedVersion, number } = quote;
  const press = async () => {
    if (await sending.send({ input: { quoteId, expectedVersion } })) close();
  };
  return (
    <ConfirmDialog
      title={<Trans>Withdraw quote {number}?</Trans>}
      verb={<Trans>Withdraw</Trans>}
      look="danger"
      sending={sending}
      press={() => void press()}
      close={close}
    >
      <p>
        <Trans>The customer can no longer accept it, and is told by mail. A withdrawn quote can be copied.</Trans>
      </p>
    </ConfirmDialog>
  );
}
