import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiFailure, failureOf } from '../../../../shared/api/failure';
import { forgetKey } from '../../../../shared/api/idempotencyKey';
import { Button } from '../../../../shared/parts/Button';
import { RefusalBox } from '../../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../../shared/parts/SendFailed';
import { DiscardDialog } from '../verbs/DiscardDialog';
import { SendDialog } from '../verbs/SendDialog';
import type { useAutosave } from './useAutosave';
import { beginningOf } from './useBegin';
import { forgetDraft } from './useKeptDraft';

interface Props {
  saving: ReturnType<typeof useAutosave>;
  accountId: string;
  /** What is not saved is kept under it. */
  name: string;
  /** H4: it cannot be sent because terms have moved: what has changed is to be shown. */
  outrun(quoteId: string): Promise<void>;
}

/** What becomes of the draft: it is sent, or discarded. It is saved before it is sent. */
export function EndVerbs({ saving, accountId, name, outrun }: Props) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'send' | 'discard' | null>(null);
  const { saved, state, flush, settle } = saving;
  const [isTried, setTried] = useState(false);
  const openSend = async () => {
    const isSaved = await flush();
    setTried(!isSaved);
    if (isSaved) setDialog('send');
  };
  const [isWaiting, setWaiting] = useState(false);
  const [isUnknown, setUnknown] = useState(false);
  const openDiscard = async () => {
    setWaiting(true);
    const isKnown = await settle();
    setWaiting(false);
    setUnknown(!isKnown);
    if (isKnown) setDialog('discard');
  };
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const look = (quoteId: string) => {
    setFailure(null);
    outrun(quoteId).catch((error) => setFailure(failureOf(error)));
  };
  const unsettled = isUnknown && state.kind === 'failed' ? state.failure : failure;
  const close = () => setDialog(null);
  const leave = () => {
    forgetDraft(name);
    forgetKey(beginningOf(name));
    if (saved) forgetDraft(saved.id);
    void navigate({ to: '/console/accounts/$id', params: { id: accountId } });
  };
  return (
    <>
      <Button look="danger" isSending={isWaiting} onClick={() => void openDiscard()}>
        <Trans>Discard…</Trans>
      </Button>
      <span data-send>
        <Button look="primary" onClick={() => void openSend()}>
          <Trans>Send…</Trans>
        </Button>
      </span>
      {isTried && state.kind === 'refused' ? <RefusalBox refusals={state.refusals} /> : null}
      {unsettled ? <SendFailed failure={unsettled} /> : null}
      {dialog === 'send' && saved ? (
        <SendDialog
          quoteId={saved.id}
          close={close}
          outrun={() => {
            close();
            look(saved.id);
          }}
          done={() => void navigate({ to: '/console/quotes/$id', params: { id: saved.id } })}
        />
      ) : null}
      {dialog === 'discard' ? <DiscardDialog quote={saved} close={close} done={leave} /> : null}
    </>
  );
}
