import { Plural, Trans } from '@lingui/react/macro';
import type { ApiFailure } from '../../api/failure';
import { signOf } from '../../format/money';
import style from '../../invoices/Invoice.module.css';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Money } from '../../parts/Money';
import { MoneyButton } from '../../parts/MoneyButton';
import { SendFailed } from '../../parts/SendFailed';
import { PaymentMethodText } from '../../words/payments';
import type { Share } from './PayForm';
import type { Review } from './useReviewedPayment';

interface Props {
  review: Review;
  paying: {
    isSending: boolean;
    failure: ApiFailure | null;
    confirm(review: Review): Promise<void>;
    close(): void;
  };
}

/** What will be charged, by what, and what it pays, before it is. */
export function ReviewPayment({ review, paying }: Props) {
  const { amount, method, shares } = review;
  const { isSending, failure, confirm, close } = paying;
  return (
    <Dialog
      title={<Trans>Check your payment</Trans>}
      close={close}
      verbs={
        <>
          <Button onClick={close}>
            <Trans>Go back</Trans>
          </Button>
          <MoneyButton
            amount={amount}
            label={(written) => <Trans>Pay {written}</Trans>}
            isSending={isSending}
            onPress={() => void confirm(review)}
          />
        </>
      }
    >
      <dl className={style.review}>
        <div>
          <dt>
            <Trans>Amount</Trans>
          </dt>
          <dd>
            <Money value={amount} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Pay with</Trans>
          </dt>
          <dd>
            <PaymentMethodText payment={method} />
          </dd>
        </div>
        <div>
          <dt>
            <Plural value={shares.length} one="Invoice" other="# invoices" />
          </dt>
          <dd>
            <ul className={style.entries}>
              {shares.map((share) => (
                <Paid key={share.number} share={share} />
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      {failure ? <SendFailed failure={failure} movesMoney /> : null}
    </Dialog>
  );
}

function Paid({ share: { number, amount, left } }: { share: Share }) {
  return (
    <li>
      <span>
        {number}
        {signOf(left) > 0 ? (
          <span className="muted small">
            <Trans>
              <Money value={left} /> will remain open.
            </Trans>
          </span>
        ) : null}
      </span>
      <Money value={amount} />
    </li>
  );
}
