import { Trans } from '@lingui/react/macro';
import { useSend } from '../../../../shared/api/useSend';
import { ConfirmDialog } from './ConfirmDialog';
import { QuoteDiscardDocument } from './QuoteVerbs.generated';

interface Props {
  /** The draft; null: it has never been saved, and is only forgotten. */
  quote: { id: string; version: number } | null;
  close(): void;
  done(): void;
}

/** H18: a draft is thrown away. */
export function DiscardDialog({ quote, close, done }: Props) {
  const sending = useSend(QuoteDiscardDocument);
  const press = async () => {
    if (!quote || (await sending.send({ input: { quoteId: quote.id, expectedVersion: quote.version } }))) done();
  };
  return (
    <ConfirmDialog
      title={<Trans>Discard the draft?</Trans>}
      verb={<Trans>Discard</Trans>}
      look="danger"
      sending={sending}
      press={() => void press()}
      close={close}
    >
      <p>
        <Trans>It is gone then. A version that was sent before stays as it is. The customer is told nothing.</Trans>
      </p>
    </ConfirmDialog>
  );
}
