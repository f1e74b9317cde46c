import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../shared/format/useFormat';
import { Table } from '../../../shared/lists/Table';
import { DateText, PeriodText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { PurchaseOrderStatusBadge } from '../../../shared/quoting/purchaseOrderWords';
import { QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import { InvoiceStatusBadge, PerPeriod, Seats, SubscriptionStatusBadge } from '../../../shared/words/terms';
import { RequestState } from '../requests/RequestState';
import type { ShownAccount } from './$id';
import style from './Account.module.css';

interface Props {
  account: ShownAccount;
}

export function Subscriptions({ account: { subscriptions } }: Props) {
  const { t } = useLingui();
  return (
    <Part title={t`Subscriptions`} list={subscriptions}>
      {subscriptions?.nodes.map(({ id, status, seats, frequency, product, plan, periodPrice, period }) => (
        <tr key={id}>
          <th scope="row">
            {product.name} {plan.name}
            <p className="muted small">
              <Seats count={seats} noun={product.seatNoun} />
            </p>
          </th>
          <td>
            <SubscriptionStatusBadge status={status} />
          </td>
          <td className="wide">
            <PeriodText value={period} />
          </td>
          <td className="number">
            {periodPrice && frequency ? (
              <>
                <Money value={periodPrice} />{' '}
                <span className="muted small">
                  <PerPeriod frequency={frequency} />
                </span>
              </>
            ) : null}
          </td>
        </tr>
      ))}
    </Part>
  );
}

export function Invoices({ account: { invoices } }: Props) {
  const { t } = useLingui();
  return (
    <Part title={t`Invoices`} list={invoices}>
      {invoices?.nodes.map(({ id, number, issuedOn, status, overdue, amountOpen, totals, pdf }) => (
        <tr key={id}>
          <th scope="row">
            <a href={pdf.url}>{number}</a>
            <p className="muted small">
              <DateText value={issuedOn} />
            </p>
          </th>
          <td>
            <InvoiceStatusBadge status={status} overdue={overdue} />
          </td>
          <td className="number wide">
            <span className="muted small">
              <Trans>open</Trans>
            </span>{' '}
            <Money value={amountOpen} />
          </td>
          <td className="number">
            <Money value={totals.total} />
          </td>
        </tr>
      ))}
    </Part>
  );
}

export function Quotes({ account: { quotes } }: Props) {
  const { t } = useLingui();
  return (
    <Part title={t`Quotes`} list={quotes}>
      {quotes?.nodes.map(({ id, number, revision, status, validUntil }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/console/quotes/$id" params={{ id }}>
              {number}
            </Link>{' '}
            <span className="muted small">
              <Trans>version {revision}</Trans>
            </span>
          </th>
          <td>
            <QuoteStatusBadge status={status} />
          </td>
          <td className="number">
            <DateText value={validUntil} />
          </td>
        </tr>
      ))}
    </Part>
  );
}

export function PurchaseOrders({ account: { purchaseOrders } }: Props) {
  const { t } = useLingui();
  return (
    <Part title={t`Purchase orders`} list={purchaseOrders}>
      {purchaseOrders?.nodes.map(({ id, number, status, expiresOn, remaining }) => (
        <tr key={id}>
          <th scope="row">{number ?? <Trans>without a number yet</Trans>}</th>
          <td>
            <PurchaseOrderStatusBadge status={status} />
          </td>
          <td className="wide">{expiresOn ? <DateText value={expiresOn} /> : null}</td>
          <td className="number">{remaining ? <Money value={remaining} /> : null}</td>
        </tr>
      ))}
    </Part>
  );
}

export function Requests({ account: { serviceRequests } }: Props) {
  const { t } = useLingui();
  return (
    <Part title={t`Requests`} list={serviceRequests}>
      {serviceRequests?.nodes.map(({ id, number, subject, status }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/console/requests/$id" params={{ id }} search={{ view: 'all' }}>
              {subject}
            </Link>
            <p className="muted small">{number}</p>
          </th>
          <td className="number">
            <RequestState status={status} />
          </td>
        </tr>
      ))}
    </Part>
  );
}

/** The latest of one kind; how many there are stands in the heading. */
function Part({
  title,
  list,
  children,
}: {
  title: string;
  list: { totalCount: number } | null | undefined;
  children: ReactNode;
}) {
  const { number } = useFormat();
  const count = list?.totalCount ?? 0;
  return (
    <section className={style.part}>
      <h2>
        {title} <span className="muted">{number(count)}</span>
      </h2>
      {count === 0 ? (
        <p className="muted">
          <Trans>None yet</Trans>
        </p>
      ) : (
        <Table caption={title} head={null}>
          {children}
        </Table>
      )}
    </section>
  );
}
