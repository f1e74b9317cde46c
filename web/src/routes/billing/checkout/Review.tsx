import { Trans } from '@lingui/react/macro';
import { Amounts } from '../../../shared/amounts/Amounts';
import { Card } from '../../../shared/parts/Card';
import columns from '../../../shared/parts/Columns.module.css';
import { AnnouncedTotal } from '../../../shared/parts/Explained';
import { Failed } from '../../../shared/parts/Failed';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { ANOTHER } from '../../../shared/payments/MethodChoice';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import { CartItems } from '../ordering/CartItems';
import { BillingAddress } from './BillingAddress';
import style from './Checkout.module.css';
import { PaymentMethod } from './PaymentMethod';
import { PlaceOrder } from './PlaceOrder';
import type { OrderSending } from './usePlaceOrder';
import { type Account, type Cart, useMethod, useTaxedSummary } from './useReview';
import { VatNumber } from './VatNumber';

interface Props {
  account: Account;
  cart: Cart;
  wantsAnotherCard: boolean;
  sending: OrderSending;
  /** Holds what is shown while it is sent. */
  keep(isKept: boolean): void;
  isKept: boolean;
}

/** What is ordered, how it is paid, what it comes to (D2, D3). What is chosen here is kept until the order is placed. */
export function Review({ account, cart, wantsAnotherCard, sending, keep, isKept }: Props) {
  const waysOut = useWaysOut();
  const method = useMethod(account, cart.id, wantsAnotherCard);
  const taxed = useTaxedSummary(account, cart);
  const { summary, shown, vatNumber, version } = taxed;
  const ofCart = (summary?.refusals ?? []).filter(({ field }) => field[0] !== 'items');
  const placed = () => {
    taxed.forget();
    method.forget();
  };
  return (
    <div className={columns.columns}>
      <div className={columns.main}>
        <CartItems items={cart.items} refusals={shown.refusals} />
        <BillingAddress account={account} isNeeded={shown.addressRequired} />
        <PaymentMethod
          account={account.id}
          methods={method.methods}
          isNeeded={shown.paymentMethodRequired}
          value={method.chosen}
          onChange={method.keep}
        />
        <VatNumber account={account.id} stored={account.vatNumber} value={vatNumber} onChange={taxed.keep} />
      </div>
      <div className={columns.side}>
        <Card aria-labelledby="summary">
          <h2 id="summary">
            <Trans>Order summary</Trans>
          </h2>
          {shown.totals ? (
            <div className={summary ? '' : style.busy} aria-busy={!summary}>
              <Amounts lines={shown.lines} totals={shown.totals} dueLabel={<Trans>Total due</Trans>} />
            </div>
          ) : null}
          <RefusalBox refusals={ofCart} takesFocus={false}>
            {ofCart.map((refusal) => waysOut(refusal))}
          </RefusalBox>
          {taxed.failure ? <Failed error={taxed.failure} retry={taxed.again} /> : null}
          {summary?.totals ? (
            <>
              <AnnouncedTotal value={summary.totals.due} />
              <PlaceOrder
                drawn={{
                  ...{ cartId: cart.id, version, due: summary.totals.due, vatNumber },
                  lacksAddress: summary.addressRequired && !account.address,
                  needsMethod: summary.paymentMethodRequired,
                  methodId: summary.paymentMethodRequired && method.chosen !== ANOTHER ? method.chosen : null,
                }}
                {...{ sending, placed, keep, isKept }}
              />
            </>
          ) : null}
        </Card>
      </div>
    </div>
  );
}
