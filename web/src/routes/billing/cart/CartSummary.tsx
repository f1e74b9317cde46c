import { Trans } from '@lingui/react/macro';
import { Amounts } from '../../../shared/amounts/Amounts';
import { LinkButton } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import type { SummaryPartsFragment } from '../ordering/CartItem.generated';

/** What the cart comes to, and the way to the order; or why it cannot be ordered as it is. */
export function CartSummary({ summary: { totals, lines, refusals } }: { summary: SummaryPartsFragment }) {
  const waysOut = useWaysOut();
  const ofCart = refusals.filter(({ field }) => field[0] !== 'items');
  return (
    <Card aria-labelledby="summary">
      <h2 id="summary">
        <Trans>Order summary</Trans>
      </h2>
      {totals ? (
        <>
          <Amounts lines={lines} totals={totals} dueLabel={<Trans>To pay today</Trans>} />
          <LinkButton to="/billing/checkout" look="primary">
            <Trans>Place the order</Trans>
          </LinkButton>
        </>
      ) : (
        <>
          <RefusalBox refusals={ofCart} takesFocus={false}>
            {ofCart.map((refusal) => waysOut(refusal))}
          </RefusalBox>
          <p className="muted">
            <Trans>Change or remove what cannot be ordered: then the amounts appear here.</Trans>
          </p>
        </>
      )}
    </Card>
  );
}
