import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { Amounts } from '../../../shared/amounts/Amounts';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { usePolling } from '../../../shared/api/usePolling';
import { Card } from '../../../shared/parts/Card';
import columns from '../../../shared/parts/Columns.module.css';
import { InstantText } from '../../../shared/parts/Dates';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { PaymentMethodText } from '../../../shared/words/payments';
import { OrderDocument, type OrderQuery } from './Order.generated';
import { Outcome } from './Outcome';

export const Route = createFileRoute('/billing/orders/$id')({
  loader: ({ params }) => load(OrderDocument, { id: params.id }),
  component: Order,
});

export type ShownOrder = Extract<OrderQuery['node'], { __typename: 'Order' }>;

/** What became of an order: paid, being confirmed, declined, or waiting for the customer (D4, D5). */
function Order() {
  const { t } = useLingui();
  const { id } = Route.useParams();
  const order = nodeOf(useReadQuery(Route.useLoaderData()).data.node, 'Order');
  usePolling(OrderDocument, { id }, order?.status === 'PENDING_PAYMENT');
  if (!order) return <NotFound />;
  const { number, placedAt, account, lines, totals, payment, invoice, status } = order;
  const back = (
    <Link to="/billing/subscriptions">
      <Trans>Subscriptions</Trans>
    </Link>
  );
  return (
    <Page
      title={t`Order ${number}`}
      back={back}
      intro={
        <Trans>
          placed on <InstantText value={placedAt} timeZone={account.timeZone} />
        </Trans>
      }
    >
      <div className={columns.columns}>
        <div className={columns.main}>
          <Outcome order={order} />
        </div>
        <div className={columns.side}>
          <Card aria-labelledby="summary">
            <h2 id="summary">
              <Trans>Order summary</Trans>
            </h2>
            <Amounts
              lines={lines}
              totals={totals}
              dueLabel={status === 'COMPLETED' ? <Trans>Amount paid</Trans> : <Trans>Total due</Trans>}
            />
            {payment ? (
              <p className="muted small">
                <PaymentMethodText payment={payment} />
              </p>
            ) : null}
            {invoice ? (
              <p>
                <Link to="/billing/invoices/$id" params={{ id: invoice.id }}>
                  <Trans>Invoice {invoice.number}</Trans>
                </Link>
              </p>
            ) : null}
          </Card>
        </div>
      </div>
    </Page>
  );
}
