import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { useSend } from '../../../shared/api/useSend';
import { Card } from '../../../shared/parts/Card';
import { Notice } from '../../../shared/parts/Notice';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { useViewer } from '../../../shared/session/session';
import { Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import { NextApproval } from '../approvals/NextApproval';
import style from './Quote.module.css';
import { type ConsoleQuotePartsFragment, QuoteDecideApprovalDocument } from './Quotes.generated';

/** H9: the approval that a quote waits for, with the supervisor's decision; afterwards what was decided, and by whom. */
export function Approval({ quote }: { quote: ConsoleQuotePartsFragment }) {
  const { approval, status } = quote;
  const [wasDecidedHere, setDecidedHere] = useState(false);
  if (!approval) return null;
  if (status === 'PENDING_APPROVAL') {
    return <Deciding quote={quote} by={approval.requestedBy.name} decided={() => setDecidedHere(true)} />;
  }
  if (!approval.decidedBy) return null;
  const { name } = approval.decidedBy;
  return (
    <Notice
      tone={approval.approved ? 'good' : 'caution'}
      title={approval.approved ? <Trans>{name} has approved it</Trans> : <Trans>{name} has not approved it</Trans>}
      ways={wasDecidedHere ? <NextApproval id={quote.id} isDecided /> : null}
    >
      {approval.comment}
    </Notice>
  );
}

interface DecidingProps {
  quote: ConsoleQuotePartsFragment;
  by: string;
  decided(): void;
}

function Deciding({ quote, by, decided }: DecidingProps) {
  const { send, refusals, failure } = useSend(QuoteDecideApprovalDocument);
  const [comment, setComment] = useState('');
  const field = useId();
  // Also beside a quote of one's own, which another supervisor decides.
  const isSupervisor = useViewer().staffRole === 'SUPERVISOR';
  const { id: quoteId, version: expectedVersion, actions } = quote;
  const decide = async (approved: boolean) => {
    const input = { quoteId, expectedVersion, approved, comment: comment.trim() || null };
    if (await send({ input })) decided();
  };
  return (
    <Card className={style.section} aria-labelledby="approval">
      <h2 id="approval">
        <Trans>{by} asks for approval</Trans>
      </h2>
      <div className={style.comment}>
        <label htmlFor={field}>
          <Trans>Comment for the author (optional)</Trans>
        </label>
        <textarea id={field} rows={3} value={comment} onChange={({ target }) => setComment(target.value)} />
      </div>
      <Verbs actions={actions}>
        <VerbRow>
          <Verb action="QUOTE_DECIDE_APPROVAL" look="primary" onPress={() => void decide(true)}>
            <Trans>Approve</Trans>
          </Verb>
          <Verb action="QUOTE_DECIDE_APPROVAL" onPress={() => void decide(false)}>
            <Trans>Do not approve</Trans>
          </Verb>
          {isSupervisor ? <NextApproval id={quoteId} isDecided={false} /> : null}
        </VerbRow>
      </Verbs>
      <RefusalBox refusals={refusals} />
      {failure ? <SendFailed failure={failure} /> : null}
    </Card>
  );
}
