import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../../../../shared/api/useSend';
import { Button } from '../../../../shared/parts/Button';
import { RefusalBox } from '../../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../../shared/parts/SendFailed';
import { Verb, VerbRow, Verbs } from '../../../../shared/verbs/Verbs';
import { Shortcut } from '../../keys/Shortcut';
import type { ConsoleQuotePartsFragment } from '../Quotes.generated';
import { DiscardDialog } from './DiscardDialog';
import { ExtendDialog } from './ExtendDialog';
import { QuoteCopyDocument, QuoteReviseDocument } from './QuoteVerbs.generated';
import { SendDialog } from './SendDialog';
import { WithdrawDialog } from './WithdrawDialog';

interface Props {
  quote: ConsoleQuotePartsFragment;
}

/** What technicians do with a quote in its state (H2); what the rules refuse says why. */
export function QuoteVerbs({ quote }: Props) {
  const [dialog, setDialog] = useState<'send' | 'discard' | 'extend' | 'withdraw' | null>(null);
  const navigate = useNavigate();
  const { id, status, account, actions } = quote;
  const close = () => setDialog(null);
  const isDraft = status === 'DRAFT';
  return (
    <div className="no-print">
      <Verbs actions={actions}>
        <VerbRow>
          {isDraft ? (
            <>
              <Button look="primary" onClick={() => setDialog('send')}>
                <Trans>Send…</Trans>
              </Button>
              <Shortcut letter="e">
                <Verb
                  action="QUOTE_UPDATE"
                  onPress={() => void navigate({ to: '/console/quotes/edit', search: { quote: id } })}
                >
                  <Trans>Edit</Trans>
                </Verb>
              </Shortcut>
            </>
          ) : null}
          {status === 'SENT' || status === 'EXPIRED' ? <Revise quote={quote} /> : null}
          {status === 'SENT' ? (
            <>
              <Verb action="QUOTE_EXTEND" onPress={() => setDialog('extend')}>
                <Trans>Extend…</Trans>
              </Verb>
              <Verb action="QUOTE_WITHDRAW" onPress={() => setDialog('withdraw')}>
                <Trans>Withdraw…</Trans>
              </Verb>
            </>
          ) : null}
          <Copy quote={quote} />
          {isDraft || status === 'PENDING_APPROVAL' ? (
            <Verb action="QUOTE_DISCARD" look="danger" onPress={() => setDialog('discard')}>
              <Trans>Discard…</Trans>
            </Verb>
          ) : null}
        </VerbRow>
      </Verbs>
      {dialog === 'send' ? <SendDialog quoteId={id} close={close} done={close} /> : null}
      {dialog === 'extend' ? <ExtendDialog quote={quote} close={close} /> : null}
      {dialog === 'withdraw' ? <WithdrawDialog quote={quote} close={close} /> : null}
      {dialog === 'discard' ? (
        <DiscardDialog
          quote={quote}
          close={close}
          done={() => void navigate({ to: '/console/accounts/$id', params: { id: account.id } })}
        />
      ) : null}
    </div>
  );
}

/** H7: the next version is a draft, and is written at once. */
function Revise({ quote }: Props) {
  const sending = useSend(QuoteReviseDocument);
  const edit = useEdit();
  return (
    <>
      <Verb action="QUOTE_REVISE" look="primary" onPress={() => void sending.send(seen(quote)).then(edit)}>
        <Trans>Revise</Trans>
      </Verb>
      <RefusalBox refusals={sending.refusals} />
      {sending.failure ? <SendFailed failure={sending.failure} /> : null}
    </>
  );
}

/** H19: a quote of the same lines, with a number of its own. */
function Copy({ quote }: Props) {
  const sending = useSend(QuoteCopyDocument);
  const edit = useEdit();
  return (
    <>
      <Verb action="QUOTE_COPY" onPress={() => void sending.send(seen(quote)).then(edit)}>
        <Trans>Copy</Trans>
      </Verb>
      <RefusalBox refusals={sending.refusals} />
      {sending.failure ? <SendFailed failure={sending.failure} /> : null}
    </>
  );
}

const seen = ({ id: quoteId, version: expectedVersion }: Props['quote']) => ({ input: { quoteId, expectedVersion } });

/** Opens the draft that came of it. */
function useEdit() {
  const navigate = useNavigate();
  return (payload: { quote: { id: string } | null } | null) => {
    if (payload?.quote) void navigate({ to: '/console/quotes/edit', search: { quote: payload.quote.id } });
  };
}
