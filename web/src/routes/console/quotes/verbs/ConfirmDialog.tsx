import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Sending } from '../../../../shared/api/useSend';
import { Button, type Look } from '../../../../shared/parts/Button';
import { Dialog } from '../../../../shared/parts/Dialog';
import { RefusalBox } from '../../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../../shared/parts/SendFailed';
import style from './Verbs.module.css';

interface Props {
  title: ReactNode;
  /** What happens. */
  children: ReactNode;
  verb: ReactNode;
  look?: Look;
  sending: Pick<Sending<never, never>, 'isSending' | 'refusals' | 'failure'>;
  press(): void;
  close(): void;
}

/** What somebody is about to do to a quote, said before it is done. */
export function ConfirmDialog({ title, children, verb, look = 'primary', sending, press, close }: Props) {
  return (
    <Dialog
      title={title}
      close={close}
      verbs={
        <>
          <Button onClick={close}>
            <Trans>Back</Trans>
          </Button>
          <Button look={look} isSending={sending.isSending} onClick={press}>
            {verb}
          </Button>
        </>
      }
    >
      <div className={style.body}>
        {children}
        <RefusalBox refusals={sending.refusals} />
        {sending.failure ? <SendFailed failure={sending.failure} /> : null}
      </div>
    </Dialog>
  );
}
