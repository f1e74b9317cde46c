import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { Card } from '../../../shared/parts/Card';
import { AddCard } from '../../../shared/payments/AddCard';
import { ANOTHER, MethodChoice } from '../../../shared/payments/MethodChoice';
import type { StoredMethodFragment } from '../../../shared/payments/Methods.generated';
import style from './Checkout.module.css';

interface Props {
  account: string;
  methods: readonly StoredMethodFragment[];
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
          <MethodChoice methods={methods} value={value} onChange={onChange} />
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
