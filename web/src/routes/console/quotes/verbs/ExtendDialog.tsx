import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useSend } from '../../../../shared/api/useSend';
import { DateField } from '../../../../shared/parts/DateField';
import { DateText } from '../../../../shared/parts/Dates';
import type { ConsoleQuotePartsFragment } from '../Quotes.generated';
import { ValidityReasonText } from '../ValidityReasonText';
import { ConfirmDialog } from './ConfirmDialog';
import { QuoteExtendDocument } from './QuoteVerbs.generated';

/** H8: a sent quote is valid longer, at the same amounts. */
export function ExtendDialog({ quote, close }: { quote: ConsoleQuotePartsFragment; close(): void }) {
  const sending = useSend(QuoteExtendDocument);
  const { id: quoteId, version: expectedVersion, validUntil: now, validityLimit } = quote;
  const [validUntil, setValidUntil] = useState(now);
  const press = async () => {
    if (await sending.send({ input: { quoteId, expectedVersion, validUntil } })) close();
  };
  return (
    <ConfirmDialog
      title={<Trans>Extend the quote</Trans>}
      verb={
        <Trans>
          Extend to <DateText value={validUntil} />
        </Trans>
      }
      sending={sending}
      press={() => void press()}
      close={close}
    >
      <p>
        <Trans>The amounts stay. The customer gets a mail with the new document.</Trans>
      </p>
      <DateField
        name="validUntil"
        label={<Trans>Valid up to and including</Trans>}
        defaultValue={now}
        min={now}
        max={validityLimit?.lastDay}
        required
        onChange={(day) => setValidUntil(day || now)}
      />
      {validityLimit ? (
        <p className="muted small">
          <Trans>
            No later than <DateText value={validityLimit.lastDay} />:
          </Trans>{' '}
          <ValidityReasonText reason={validityLimit.reason} />
        </p>
      ) : null}
    </ConfirmDialog>
  );
}
