import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../shared/parts/Button';
import { RefusalBox } from '../../../../shared/parts/RefusalBox';
import { DiscardDialog } from '../verbs/DiscardDialog';
import { SendDialog } from '../verbs/SendDialog';
import type { useAutosave } from './useAutosave';
import { forgetDraft } from './useKeptDraft';

interface Props {
  saving: ReturnType<typeof useAutosave>;
  accountId: string;
  /** What is not saved is kept under it. */
  name: string;
  /** H4: it cannot be sent because terms have moved: what has changed is to be shown. */
  outrun(quoteId: string): void;
}

/** What becomes of the draft: it is sent, or discarded. It is saved before it is sent. */
export function EndVerbs({ saving, accountId, name, outrun }: Props) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'send' | 'discard' | null>(null);
  const { saved, state, flush } = saving;
  const [isTried, setTried] = useState(false);
  const openSend = async () => {
    const isSaved = await flush();
    setTried(!isSaved);
    if (isSaved) setDialog('send');
  };
  const close = () => setDialog(null);
  const leave = () => {
    forgetDraft(name);
    if (saved) forgetDraft(saved.id);
    void navigate({ to: '/console/accounts/$id', params: { id: accountId } });
  };
  return (
    <>
      <Button look="danger" onClick={() => setDialog('discard')}>
        <Trans>Discard…</Trans>
      </Button>
      <span data-send>
        <Button look="primary" onClick={() => void openSend()}>
          <Trans>Send…</Trans>
        </Button>
      </span>
      {isTried && state.kind === 'refused' ? <RefusalBox refusals={state.refusals} /> : null}
      {dialog === 'send' && saved ? (
        <SendDialog
          quoteId={saved.id}
          close={close}
          outrun={() => {
            close();
            outrun(saved.id);
          }}
          done={() => void navigate({ to: '/console/quotes/$id', params: { id: saved.id } })}
        />
      ) : null}
      {dialog === 'discard' ? <DiscardDialog quote={saved} close={close} done={leave} /> : null}
    </>
  );
}
