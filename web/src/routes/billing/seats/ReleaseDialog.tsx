import { Plural, Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../../../shared/api/useSend';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { Checkbox } from '../../../shared/parts/Form';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { SeatReleaseDocument } from './Seats.generated';
import style from './Seats.module.css';

interface Props {
  subscriptionId: string;
  emails: readonly string[];
  close(): void;
  done(): void;
}

/** Who loses a seat cannot sign in any more: that is asked once more (K1, K2). */
export function ReleaseDialog({ subscriptionId, emails, close, done }: Props) {
  const router = useRouter();
  const [notify, setNotify] = useState(true);
  const { send, isSending, refusals, failure } = useSend(SeatReleaseDocument);
  const release = async () => {
    if (!(await send({ input: { subscriptionId, emails: [...emails], notify } }))) return;
    done();
    close();
    await router.invalidate();
  };
  return (
    <Dialog
      title={<Plural value={emails.length} one="Release # seat?" other="Release # seats?" />}
      close={close}
      verbs={
        <>
          <Button onClick={close}>
            <Trans>Keep</Trans>
          </Button>
          <Button look="danger" isSending={isSending} onClick={() => void release()}>
            <Trans>Yes, release</Trans>
          </Button>
        </>
      }
    >
      <ul className={style.named}>
        {emails.map((email) => (
          <li key={email}>{email}</li>
        ))}
      </ul>
      <p>
        <Trans>They cannot use the product any more. The seats stay yours and can be assigned again.</Trans>
      </p>
      <Checkbox
        name="notify"
        label={<Trans>Tell them by e-mail</Trans>}
        checked={notify}
        onChange={(event) => setNotify(event.target.checked)}
      />
      <RefusalBox refusals={refusals} />
      {failure ? <SendFailed failure={failure} /> : null}
    </Dialog>
  );
}
