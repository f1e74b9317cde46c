import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import style from './Queue.module.css';
import type { RequestPartsFragment } from './Requests.generated';

/** J3, J5: what the request is about, and the quotes that came of it. */
export function About({ request: { quote, invoice, purchaseOrder, quotes } }: { request: RequestPartsFragment }) {
  if (!quote && !invoice && !purchaseOrder && quotes.length === 0) return null;
  return (
    <ul className={style.about}>
      {quote ? (
        <li>
          <Trans>About</Trans>{' '}
          <Link to="/console/quotes/$id" params={{ id: quote.id }}>
            <Trans>
              quote {quote.number}, version {quote.revision}
            </Trans>
          </Link>
        </li>
      ) : null}
      {invoice ? (
        <li>
          <Trans>About</Trans>{' '}
          <Link to="/console/invoices/$id" params={{ id: invoice.id }}>
            <Trans>invoice {invoice.number}</Trans>
          </Link>
        </li>
      ) : null}
      {purchaseOrder?.number ? (
        <li>
          <Trans>About</Trans>{' '}
          <Link to="/console/purchase-orders" search={{ search: purchaseOrder.number }}>
            <Trans>purchase order {purchaseOrder.number}</Trans>
          </Link>
        </li>
      ) : null}
      {quotes.map(({ id, number, revision, status }) => (
        <li key={id}>
          <Trans>It led to</Trans>{' '}
          <Link to="/console/quotes/$id" params={{ id }}>
            <Trans>
              quote {number}, version {revision}
            </Trans>
          </Link>{' '}
          <QuoteStatusBadge status={status} />
        </li>
      ))}
    </ul>
  );
}
