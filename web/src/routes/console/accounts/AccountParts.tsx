import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { DateText, PeriodText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { PurchaseOrderStatusBadge } from '../../../shared/quoting/purchaseOrderWords';
import { EffectStatusBadge, QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import { InvoiceStatusBadge, PerPeriod, Seats, SubscriptionStatusBadge } from '../../../shared/words/terms';
import { RequestState } from '../requests/RequestState';
import type { ShownAccount } from './$id';
import type { PlannedChangesFragment } from './Account.generated';
import style from './Account.module.css';
import { ChangeText } from './ChangeText';
import { Part } from './Part';

interface Props {
  account: ShownAccount;
}

/** What the customer has, and below it what accepted quotes will change on later days (H13). */
export function Subscriptions({
  account: { subscriptions },
  orders,
}: Props & { orders: readonly PlannedChangesFragment[] }) {
  const { t } = useLingui();
  return (
    <Part title={t`Subscriptions`} list={subscriptions}>
      {subscriptions?.nodes.map(({ id, status, seats, frequency, product, plan, periodPrice, period, actions }) => (
        <tr key={id}>
          <th scope="row">
            {product.name} {plan.name}
            <p className="muted small">
              <Seats count={seats} noun={product.seatNoun} />
            </p>
            {actions.some(({ action, allowed }) => action === 'SUBSCRIPTION_DOWNGRADE' && allowed) ? (
              <p className="small">
                <Link to="/console/downgrade/$id" params={{ id }}>
                  <Trans>Change to a lower plan</Trans>
                </Link>
              </p>
            ) : null}
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
      {orders.flatMap(({ effects }) =>
        effects
          .filter(({ status }) => status === 'SCHEDULED')
          .map(({ id, line, dueOn, status }) => (
            <tr key={id}>
              <th scope="row">
                <ChangeText line={line} />
              </th>
              <td>
                <EffectStatusBadge status={status} />
              </td>
              <td className="wide" />
              <td className="number">
                <DateText value={dueOn} />
              </td>
            </tr>
          )),
      )}
    </Part>
  );
}

export function Invoices({ account: { invoices } }: Props) {
  const { t } = useLingui();
  return (
    <Part title={t`Invoices`} list={invoices}>
      {invoices?.nodes.map(({ id, number, issuedOn, status, overdue, amountOpen, totals }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/console/invoices/$id" params={{ id }}>
              {number}
            </Link>
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
          <th scope="row" className={style.document}>
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
          <td className="number wide">
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
          <th scope="row" className={style.document}>
            <Link to="/console/purchase-orders/$id" params={{ id }}>
              {number ?? <Trans>without a number yet</Trans>}
            </Link>
          </th>
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
