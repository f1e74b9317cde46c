import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccountKind } from '../../../schema.generated';
import { useSend } from '../../api/useSend';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Dialog } from '../../parts/Dialog';
import { Notice } from '../../parts/Notice';
import { RefusalBox } from '../../parts/RefusalBox';
import { SendFailed } from '../../parts/SendFailed';
import { Status } from '../../parts/Status';
import { ConfirmAtBank } from '../../payments/ConfirmAtBank';
import { expiryOf } from '../../payments/MethodChoice';
import { Verb, VerbRow, Verbs } from '../../verbs/Verbs';
import { PaymentMethodText } from '../../words/payments';
import {
  type ManagedMethodFragment,
  PaymentMethodMakeDefaultDocument,
  PaymentMethodRemoveDocument,
} from './PaymentMethods.generated';
import style from './PaymentMethods.module.css';

interface Props {
  method: ManagedMethodFragment;
  /** The month of today, `2026-06`. */
  month: string;
  isAlone: boolean;
  kind: AccountKind;
}

/** One stored method: how long it works, and what can be done with it. */
export function MethodCard({ method, month, isAlone, kind }: Props) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const { send, isSending, refusals, failure } = useSend(PaymentMethodMakeDefaultDocument);
  const makeDefault = async () => {
    if (!isSending && (await send({ input: { paymentMethodId: method.id } }))) await router.invalidate();
  };
  return (
    <Card as="li">
      <Verbs actions={method.actions} subject={method} className={style.part}>
        <div className={style.head}>
          <strong>
            <PaymentMethodText payment={{ ...method, methodType: method.type }} />
          </strong>
          {method.isDefault ? (
            <Status tone="good">
              <Trans>Default</Trans>
            </Status>
          ) : null}
        </div>
        <Expiry method={method} month={month} />
        {method.clientSecret ? <Unconfirmed secret={method.clientSecret} /> : null}
        <VerbRow>
          {method.isDefault ? null : (
            <Verb action="PAYMENT_METHOD_MAKE_DEFAULT" onPress={() => void makeDefault()}>
              <Trans>Make it the default</Trans>
            </Verb>
          )}
          <Verb action="PAYMENT_METHOD_REMOVE" look="quiet" onPress={() => setAsking(true)}>
            <Trans>Remove</Trans>
          </Verb>
        </VerbRow>
        <RefusalBox refusals={refusals} />
        {failure ? <SendFailed failure={failure} /> : null}
      </Verbs>
      {isAsking ? <RemoveDialog {...{ method, isAlone, kind }} close={() => setAsking(false)} /> : null}
    </Card>
  );
}

function Expiry({ method: { card }, month }: Pick<Props, 'method' | 'month'>) {
  if (!card) return null;
  const written = expiryOf(card);
  const last = `${card.expiryYear}-${String(card.expiryMonth).padStart(2, '0')}`;
  if (last < month) {
    return (
      <p className={style.late}>
        <Trans>It expired in {written}.</Trans>
      </p>
    );
  }
  return (
    <p className={last === month ? style.late : 'muted small'}>
      {last === month ? <Trans>It expires this month.</Trans> : <Trans>expires {written}</Trans>}
    </p>
  );
}

/** A bank that wants to hear from its customer before the card can be charged. */
function Unconfirmed({ secret }: { secret: string }) {
  const router = useRouter();
  return (
    <Notice
      tone="caution"
      title={<Trans>Your bank asks you to confirm the card</Trans>}
      ways={
        <>
          <ConfirmAtBank secret={secret} />
          <Button look="quiet" onClick={() => void router.invalidate()}>
            <Trans>I have confirmed it</Trans>
          </Button>
        </>
      }
    >
      <Trans>It cannot be charged before that.</Trans>
    </Notice>
  );
}

/** G4, F9: what removing a method means for what is charged next. */
function RemoveDialog({ method, isAlone, kind, close }: Omit<Props, 'month'> & { close(): void }) {
  const router = useRouter();
  const { send, isSending, refusals, failure } = useSend(PaymentMethodRemoveDocument);
  const remove = async () => {
    if (!(await send({ input: { paymentMethodId: method.id } }))) return;
    close();
    await router.invalidate();
  };
  return (
    <Dialog
      title={<Trans>Remove this payment method?</Trans>}
      close={close}
      verbs={
        <>
          <Button onClick={close}>
            <Trans>Keep</Trans>
          </Button>
          <Button look="danger" isSending={isSending} onClick={() => void remove()}>
            <Trans>Yes, remove</Trans>
          </Button>
        </>
      }
    >
      <p>
        <PaymentMethodText payment={{ ...method, methodType: method.type }} />
      </p>
      {method.isDefault ? (
        <p>
          {isAlone || kind === 'CORPORATE' ? (
            <Trans>Nothing is left that renewals could be charged to.</Trans>
          ) : (
            <Trans>Renewals are charged to another one of yours from then on.</Trans>
          )}
        </p>
      ) : null}
      <RefusalBox refusals={refusals} />
      {failure ? <SendFailed failure={failure} /> : null}
    </Dialog>
  );
}
