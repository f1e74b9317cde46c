import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { signOf } from '../../../shared/format/money';
import { Choice } from '../../../shared/parts/Choice';
import { Money } from '../../../shared/parts/Money';
import { Skeleton } from '../../../shared/parts/Skeleton';
import { usable } from '../../../shared/payments/MethodChoice';
import { PaymentMethodText } from '../../../shared/words/payments';
import type { ShownQuote } from './$id';

// Cards are few here: most customers pay on invoice.
const AddCard = lazy(() => import('../../../shared/payments/AddCard').then((module) => ({ default: module.AddCard })));

interface Props {
  quote: ShownQuote;
  /** The method's id; null: on invoice; `another`: a card is being added. */
  value: string | null;
  onChange(methodId: string | null): void;
}

const INVOICE = 'invoice';

/** I4: on invoice, or by card at once. Nothing to choose where nothing is due. */
export function HowToPay({ quote: { account, dueNow }, value, onChange }: Props) {
  const router = useRouter();
  if (signOf(dueNow.due) === 0) return null;
  const methods = usable(account.paymentMethods ?? []);
  const added = async (id: string) => {
    await router.invalidate();
    onChange(id);
  };
  return (
    <>
      <Choice
        name="payment"
        legend={<Trans>Payment</Trans>}
        value={value ?? INVOICE}
        onChange={(chosen) => onChange(chosen === INVOICE ? null : chosen)}
        options={[
          {
            value: INVOICE,
            label: <Trans>On invoice</Trans>,
            note: <Trans>We issue it on acceptance; you pay it by its due day.</Trans>,
          },
          ...methods.map((method) => ({
            value: method.id,
            label: <PaymentMethodText payment={{ ...method, methodType: method.type }} />,
            note: (
              <Trans>
                <Money value={dueNow.due} /> at once
              </Trans>
            ),
          })),
          { value: 'another', label: methods.length > 0 ? <Trans>Another card</Trans> : <Trans>By card</Trans> },
        ]}
      />
      {value === 'another' ? (
        <Suspense fallback={<Skeleton height={8} />}>
          <AddCard account={account.id} makeDefault={false} done={added} />
        </Suspense>
      ) : null}
    </>
  );
}
