import { Trans } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../../../shared/api/useSend';
import { signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import { ConfirmDialog } from '../quotes/verbs/ConfirmDialog';
import type { ShownPurchaseOrder } from './$id';
import { EditPurchaseOrder } from './EditPurchaseOrder';
import {
  PurchaseOrderCloseDocument,
  PurchaseOrderDiscardDocument,
  PurchaseOrderProposeDocument,
} from './PurchaseOrder.generated';

interface Props {
  purchaseOrder: ShownPurchaseOrder;
  /** In the account's time zone. */
  today: string;
}

type Opened = 'EDIT' | 'PROPOSE' | 'CLOSE' | 'DISCARD' | null;

/** I1, I2: what the technician may do with it: propose a draft, change or discard it, close what is in force. */
export function PurchaseOrderVerbs({ purchaseOrder, today }: Props) {
  const [opened, setOpened] = useState<Opened>(null);
  const { actions, status } = purchaseOrder;
  const close = () => setOpened(null);
  const shown = { purchaseOrder, close };
  const isAccepted = ['ACTIVE', 'EXPIRED', 'EXHAUSTED'].includes(status);
  return (
    <>
      <Verbs actions={actions} subject={purchaseOrder}>
        {status === 'PROPOSED' ? (
          <p className="muted">
            <Trans>It waits for the billing contact, who accepts or declines it.</Trans>
          </p>
        ) : null}
        <VerbRow>
          {status === 'DRAFT' ? (
            <>
              <Verb action="PURCHASE_ORDER_PROPOSE" look="primary" onPress={() => setOpened('PROPOSE')}>
                <Trans>Propose to the customer</Trans>
              </Verb>
              <Verb action="PURCHASE_ORDER_UPDATE" onPress={() => setOpened('EDIT')}>
                <Trans>Modify</Trans>
              </Verb>
              <Verb action="PURCHASE_ORDER_DISCARD" onPress={() => setOpened('DISCARD')}>
                <Trans>Discard</Trans>
              </Verb>
            </>
          ) : null}
          {isAccepted ? (
            <Verb action="PURCHASE_ORDER_CLOSE" onPress={() => setOpened('CLOSE')}>
              <Trans>Close it for good</Trans>
            </Verb>
          ) : null}
        </VerbRow>
      </Verbs>
      {opened === 'EDIT' ? <EditPurchaseOrder {...shown} today={today} /> : null}
      {opened === 'PROPOSE' ? <Propose {...shown} /> : null}
      {opened === 'CLOSE' ? <Close {...shown} /> : null}
      {opened === 'DISCARD' ? <Discard {...shown} /> : null}
    </>
  );
}

interface DialogProps {
  purchaseOrder: ShownPurchaseOrder;
  close(): void;
}

const seen = ({ id: purchaseOrderId, version: expectedVersion }: ShownPurchaseOrder) => ({
  input: { purchaseOrderId, expectedVersion },
});

function Propose({ purchaseOrder, close }: DialogProps) {
  const sending = useSend(PurchaseOrderProposeDocument);
  const { account } = purchaseOrder;
  const press = async () => {
    if (await sending.send(seen(purchaseOrder))) close();
  };
  return (
    <ConfirmDialog
      title={<Trans>Propose it to {account.name}?</Trans>}
      verb={<Trans>Propose to the customer</Trans>}
      {...{ sending, close }}
      press={() => void press()}
    >
      <p>
        <Trans>
          The billing contact is told by mail, and accepts or declines it. From then on you cannot change it.
        </Trans>
      </p>
    </ConfirmDialog>
  );
}

function Close({ purchaseOrder, close }: DialogProps) {
  const { money } = useFormat();
  const router = useRouter();
  const sending = useSend(PurchaseOrderCloseDocument);
  const { remaining, committed } = purchaseOrder;
  const press = async () => {
    if (!(await sending.send(seen(purchaseOrder)))) return;
    close();
    await router.invalidate();
  };
  return (
    <ConfirmDialog
      title={<Trans>Close it for good?</Trans>}
      verb={<Trans>Close it for good</Trans>}
      look="danger"
      {...{ sending, close }}
      press={() => void press()}
    >
      <p>
        <Trans>Nothing more is drawn on it, and it cannot be opened again.</Trans>{' '}
        {remaining ? <Trans>{money(remaining)} of it will go unused.</Trans> : null}
      </p>
      {signOf(committed) > 0 ? (
        <p>
          <Trans>What was committed on it ({money(committed)}) is invoiced without it.</Trans>
        </p>
      ) : null}
    </ConfirmDialog>
  );
}

function Discard({ purchaseOrder, close }: DialogProps) {
  const navigate = useNavigate();
  const sending = useSend(PurchaseOrderDiscardDocument);
  const press = async () => {
    if (await sending.send(seen(purchaseOrder))) await navigate({ to: '/console/purchase-orders' });
  };
  return (
    <ConfirmDialog
      title={<Trans>Discard the draft?</Trans>}
      verb={<Trans>Discard</Trans>}
      look="danger"
      {...{ sending, close }}
      press={() => void press()}
    >
      <p>
        <Trans>It is gone then. A quote that names it names none any more. The customer is told nothing.</Trans>
      </p>
    </ConfirmDialog>
  );
}
