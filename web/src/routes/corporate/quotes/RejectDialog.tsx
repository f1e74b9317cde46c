import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { QuoteRejectionReason } from '../../../schema.generated';
import type { Sending } from '../../../shared/api/useSend';
import { Button } from '../../../shared/parts/Button';
import { Choice } from '../../../shared/parts/Choice';
import { Dialog } from '../../../shared/parts/Dialog';
import { TextArea } from '../../../shared/parts/Form';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { useKept } from '../../../shared/parts/useKept';
import { RejectionReasonWord } from '../../../shared/quoting/quoteWords';
import type { ShownQuote } from './$id';
import type { QuoteRejectMutation, QuoteRejectMutationVariables } from './Quote.generated';
import style from './Quote.module.css';
import { hasMoved } from './useDecision';

interface Props {
  quote: ShownQuote;
  reject: Sending<QuoteRejectMutation, QuoteRejectMutationVariables>;
  close(): void;
}

const REASONS: QuoteRejectionReason[] = ['PRICE', 'SCOPE', 'TIMING', 'NOT_NEEDED', 'OTHER'];

/** H12: why the quote is not wanted, with room for a comment. The technician is told. */
export function RejectDialog({ quote, reject, close }: Props) {
  const [typed, keep, forget] = useKept(`reject ${quote.number}`, { reason: 'PRICE', comment: '' });
  const { send, isSending, refusals, failure } = reject;
  const isLost = refusals.some(hasMoved);
  useEffect(() => {
    if (isLost) close();
  }, [isLost, close]);
  const submit = async () => {
    const comment = typed.comment.trim() || null;
    const reason = typed.reason as QuoteRejectionReason;
    const payload = await send({ input: { quoteId: quote.id, expectedVersion: quote.version, reason, comment } });
    if (payload) forget();
  };
  return (
    <Dialog
      title={
        <Trans>
          Reject quote <span className="amount">{quote.number}</span>?
        </Trans>
      }
      close={close}
      verbs={
        <>
          <Button onClick={close}>
            <Trans>Do not reject</Trans>
          </Button>
          <Button look="danger" isSending={isSending} onClick={submit}>
            <Trans>Reject the quote</Trans>
          </Button>
        </>
      }
    >
      <div className={style.panel}>
        <Choice
          name="reason"
          legend={<Trans>Why?</Trans>}
          value={typed.reason}
          onChange={(reason) => keep({ ...typed, reason })}
          options={REASONS.map((value) => ({ value, label: <RejectionReasonWord reason={value} /> }))}
        />
        <TextArea
          name="comment"
          label={<Trans>Comment</Trans>}
          hint={<Trans>{quote.author.name} reads it.</Trans>}
          rows={3}
          maxLength={1000}
          value={typed.comment}
          onChange={(event) => keep({ ...typed, comment: event.target.value })}
        />
        <p className="muted small">
          <Trans>Your subscriptions stay as they are. A rejected quote cannot be accepted any more.</Trans>
        </p>
        <RefusalBox refusals={refusals} />
        {failure ? <SendFailed failure={failure} /> : null}
      </div>
    </Dialog>
  );
}
