import { Trans } from '@lingui/react/macro';
import { AnchorButton } from '../../../shared/parts/Button';
import { Money } from '../../../shared/parts/Money';
import type { ShownQuote } from './$id';
import style from './Quote.module.css';

/** On a phone, at the foot of the window while the document is read: what it comes to, and the way to the decision. */
export function DecisionBar({ quote: { totals } }: { quote: ShownQuote }) {
  return (
    <div className={`${style.bar} no-print`}>
      <p className="small">
        <span className="muted">
          <Trans>Total with tax</Trans>
        </span>
        <strong>
          <Money value={totals.total} />
        </strong>
      </p>
      <AnchorButton href="#decision" look="primary">
        <Trans>Decide</Trans>
      </AnchorButton>
    </div>
  );
}
