import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { Card } from '../../../shared/parts/Card';
import { Choice } from '../../../shared/parts/Choice';
import { AddCard } from '../../../shared/payments/AddCard';
import { PaymentMethodText } from '../../../shared/words/payments';
import type { CheckoutMethodFragment } from './Checkout.generated';
import style from './Checkout.module.css';
import { ANOTHER } from './useReview';

interface Props {
  account: string;
  methods: readonly CheckoutMethodFragment[];
  /** The order costs something, now or when a trial becomes a subscription (D3, E2). */
  isNeeded: boolean;
  value: string;
  onChange(methodId: string): void;
}

/** What the order is paid with: a stored card, or another one (D3). It becomes the default. */
export function PaymentMethod({ account, methods, isNeeded, value, onChange }: Props) {
  const router = useRouter();
  const added = async (id: string) => {
    await router.invalidate();
    onChange(id);
  };
  return (
    <Card className={style.section} aria-labelledby="payment">
      <h2 id="payment">
        <Trans>Payment method</Trans>
      </h2>
      {isNeeded ? (
        <>
          {methods.length > 0 ? (
            <Choice
              name="paymentMethodId"
              legend={<Trans>Pay with</Trans>}
              value={value}
              onChange={onChange}
              options={[
                ...methods.map((method) => ({
                  value: method.id,
                  label: <PaymentMethodText payment={{ ...method, methodType: method.type }} />,
                  note: <MethodNote method={method} />,
                })),
                { value: ANOTHER, label: <Trans>Another card</Trans> },
              ]}
            />
          ) : null}
          {value === ANOTHER ? <AddCard account={account} makeDefault={false} done={added} /> : null}
          <p className="muted small">
            <Trans>Renewals are charged to it from now on.</Trans>
          </p>
        </>
      ) : (
        <p className="muted">
          <Trans>There is nothing to pay today: no payment method is needed.</Trans>
        </p>
      )}
    </Card>
  );
}

function MethodNote({ method: { card, isDefault } }: { method: CheckoutMethodFragment }) {
  if (!card) return isDefault ? <Trans>default</Trans> : null;
  const expiry = `${String(card.expiryMonth).padStart(2, '0')}/${card.expiryYear}`;
  return isDefault ? <Trans>expires {expiry} · default</Trans> : <Trans>expires {expiry}</Trans>;
}
