import { Trans } from '@lingui/react/macro';
import { FaceLink } from '../../frame/face';
import { Card } from '../../parts/Card';
import { QuoteStatusBadge } from '../../quoting/quoteWords';
import type { HelpRequestPartsFragment } from './HelpRequests.generated';
import style from './Request.module.css';
import { SubjectWord } from './requestWords';

/** J3, J5: what the request is about, and the quotes that came of it. */
export function About({ request }: { request: HelpRequestPartsFragment }) {
  const { quote, invoice, purchaseOrder, quotes } = request;
  if (!quote && !invoice && !purchaseOrder && quotes.length === 0) return null;
  return (
    <Card>
      <ul className={style.documents}>
        {quote ? (
          <li>
            <Trans>About</Trans>{' '}
            <FaceLink path={`/quotes/${quote.id}`}>
              <SubjectWord subject={quote} />
            </FaceLink>
          </li>
        ) : null}
        {invoice ? (
          <li>
            <Trans>About</Trans>{' '}
            <FaceLink path={`/invoices/${invoice.id}`}>
              <SubjectWord subject={invoice} />
            </FaceLink>
          </li>
        ) : null}
        {purchaseOrder ? (
          <li>
            <Trans>About</Trans>{' '}
            <FaceLink path={`/purchase-orders/${purchaseOrder.id}`}>
              <SubjectWord subject={{ ...purchaseOrder, purchaseOrderNumber: purchaseOrder.number }} />
            </FaceLink>
          </li>
        ) : null}
        {quotes.map(({ id, number, revision, status }) => (
          <li key={id}>
            <Trans>It led to</Trans>{' '}
            <FaceLink path={`/quotes/${id}`}>
              <Trans>
                quote {number}, version {revision}
              </Trans>
            </FaceLink>{' '}
            <QuoteStatusBadge status={status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
