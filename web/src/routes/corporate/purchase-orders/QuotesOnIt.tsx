import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../shared/parts/Card';
import style from '../../../shared/quoting/PurchaseOrder.module.css';
import { QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import type { ShownPurchaseOrder } from './$id';

/** The quotes that are carried out on a purchase order, where there are any. */
export function QuotesOnIt({ quotes }: { quotes: ShownPurchaseOrder['quotes']['nodes'] }) {
  if (quotes.length === 0) return null;
  return (
    <Card className={style.section} aria-labelledby="quotes">
      <h2 id="quotes">
        <Trans>Quotes</Trans>
      </h2>
      <ul className={style.facts}>
        {quotes.map(({ id, number, revision, status }) => (
          <li key={id}>
            <Link to="/corporate/quotes/$id" params={{ id }}>
              {number}
            </Link>{' '}
            <Trans>version {revision}</Trans> <QuoteStatusBadge status={status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
