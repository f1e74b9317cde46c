import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isSameMoney } from '../../../shared/format/money';
import { MoneyButton } from '../../../shared/parts/MoneyButton';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { Stale } from '../../../shared/parts/Stale';
import type { Refusal } from '../../../shared/session/session';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import { type Drawn, type OrderSending, usePlaceOrder } from './usePlaceOrder';

interface Props {
  /** What is shown above the button. */
  drawn: Drawn;
  sending: OrderSending;
  placed(): void;
  keep(isKept: boolean): void;
  /** It is being sent, or the order's page is on its way. */
  isKept: boolean;
}

const lack = (code: string, message: string): Refusal => ({ code, rule: 'D3', field: [], message });

/** The button that orders and pays, for exactly what is shown; and what came back instead of an order. */
export function PlaceOrder({ drawn, sending, placed, keep, isKept }: Props) {
  const { t } = useLingui();
  const waysOut = useWaysOut();
  const [wasPressed, setPressed] = useState(false);
  const { place, sentTotal } = usePlaceOrder(drawn, sending, keep);
  const { isStale, refusals, failure, reset } = sending;
  if (isStale) {
    const isOther = !isSameMoney(sentTotal.current, drawn.due);
    return (
      <Stale review={reset} {...(isOther ? { from: sentTotal.current, to: drawn.due } : {})}>
        {isOther ? null : (
          <p>
            <Trans>Somebody has changed the cart: here it is as it is now.</Trans>
          </p>
        )}
      </Stale>
    );
  }
  // D3. It is not sent: another card is wanted, and the API would charge the default one.
  const lacksMethod = drawn.needsMethod && drawn.methodId === null;
  const lacking: Refusal[] = [
    ...(drawn.lacksAddress ? [lack('ADDRESS', t`Give your billing address first.`)] : []),
    ...(lacksMethod ? [lack('PAYMENT_METHOD_REQUIRED', t`Add the card first, or choose one that is stored.`)] : []),
  ];
  const told = wasPressed ? lacking : [];
  const refused = lacking.length > 0 ? told : refusals;
  return (
    <>
      <RefusalBox refusals={refused} title={<Trans>The order was not placed</Trans>}>
        {refused.map((refusal) => waysOut(refusal))}
      </RefusalBox>
      {failure ? <SendFailed failure={failure} movesMoney /> : null}
      <MoneyButton
        amount={drawn.due}
        label={(amount) => <Trans>Place the order · {amount}</Trans>}
        isSending={isKept}
        onPress={() => (lacking.length > 0 ? setPressed(true) : void place(placed))}
      />
    </>
  );
}
