import { Trans } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../../../../shared/api/useSend';
import { Button } from '../../../../shared/parts/Button';
import { RefusalBox } from '../../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../../shared/parts/SendFailed';
import { Verb, VerbRow, Verbs } from '../../../../shared/verbs/Verbs';
import { Shortcut } from '../../keys/Shortcut';
import type { ConsoleQuotePartsFragment } from '../Quotes.generated';
import { CopyElsewhere } from './CopyElsewhere';
import { DiscardDialog } from './DiscardDialog';
import { ExtendDialog } from './ExtendDialog';
import { QuoteReviseDocument } from './QuoteVerbs.generated';
import { SendDialog } from './SendDialog';
import { useCopy } from './useCopy';
import { WithdrawDialog } from './WithdrawDialog';

interface Props {
  quote: ConsoleQuotePartsFragment;
}

/** What technicians do with a quote in its state (H2); what the rules refuse says why. */
export function QuoteVerbs({ quote }: Props) {
  const [dialog, setDialog] = useState<'send' | 'copy' | 'discard' | 'extend' | 'withdraw' | null>(null);
  const navigate = useNavigate();
  const { id, status, account, actions } = quote;
  const close = () => setDialog(null);
  const edit = () => void navigate({ to: '/console/quotes/edit', search: { quote: id } });
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
                <Verb action="QUOTE_UPDATE" onPress={edit}>
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
          <Verb action="QUOTE_COPY" onPress={() => setDialog('copy')}>
            <Trans>Copy for another customer…</Trans>
          </Verb>
          {isDraft || status === 'PENDING_APPROVAL' ? (
            <Verb action="QUOTE_DISCARD" look="danger" onPress={() => setDialog('discard')}>
              <Trans>Discard…</Trans>
            </Verb>
          ) : null}
        </VerbRow>
      </Verbs>
      {dialog === 'copy' ? <CopyElsewhere quote={quote} close={close} /> : null}
      {dialog === 'send' ? <SendDialog quoteId={id} close={close} outrun={edit} done={close} /> : null}
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

/** H7: the next version is a draft, and is written at once. There is one at most: what got no answer leads to it once the page is read again. */
function Revise({ quote: { id: quoteId, version: expectedVersion } }: Props) {
  const sending = useSend(QuoteReviseDocument);
  const navigate = useNavigate();
  const router = useRouter();
  const revise = async () => {
    const payload = await sending.send({ input: { quoteId, expectedVersion } });
    if (payload?.quote) void navigate({ to: '/console/quotes/edit', search: { quote: payload.quote.id } });
    else void router.invalidate();
  };
  return (
    <>
      <Verb action="QUOTE_REVISE" look="primary" onPress={() => void revise()}>
        <Trans>Revise</Trans>
      </Verb>
      <RefusalBox refusals={sending.refusals} />
      {sending.failure ? <SendFailed failure={sending.failure} /> : null}
    </>
  );
}

/** H19: a quote of the same lines, with a number of its own. */
function Copy({ quote }: Props) {
  const { copy, sending } = useCopy(quote, quote.account.id);
  return (
    <>
      <Verb action="QUOTE_COPY" onPress={() => void copy()}>
        <Trans>Copy</Trans>
      </Verb>
      <RefusalBox refusals={sending.refusals} />
      {sending.failure ? <SendFailed failure={sending.failure} /> : null}
    </>
  );
}
