import type { PreloadedQueryRef } from '@apollo/client/react';
import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { FaceLink } from '../../frame/face';
import { Pager } from '../../lists/Pager';
import { Table } from '../../lists/Table';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Money } from '../../parts/Money';
import { NotFound } from '../../parts/NotFound';
import { Page } from '../../parts/Page';
import { RuleText } from '../../parts/RuleText';
import type { BalanceQuery, BalanceQueryVariables } from './Balance.generated';
import style from './Balance.module.css';
import { StepLine } from './StepLine';

// Fetched when a movement is opened.
const HowItMoved = lazy(() => import('./HowItMoved').then((module) => ({ default: module.HowItMoved })));

interface Props {
  query: PreloadedQueryRef<BalanceQuery, BalanceQueryVariables>;
  after: string | undefined;
}

export type BalanceEntry = NonNullable<NonNullable<BalanceQuery['account']>['balanceEntries']>['nodes'][number];

/** The account's balance and every movement of it, each with its cause (C8). */
export function BalancePage({ query, after }: Props) {
  const { t } = useLingui();
  const { account } = useReadQuery(query).data;
  if (!account?.balanceEntries || !account.balance) return <NotFound />;
  const { nodes, totalCount, pageInfo } = account.balanceEntries;
  const { timeZone } = account;
  return (
    <Page title={t`Account balance`}>
      <div className={style.page}>
        <Card className={style.now} aria-labelledby="now">
          <h2 id="now" className="muted small">
            <Trans>Today</Trans>
          </h2>
          <p className={style.figure}>
            <Money value={account.balance} />
          </p>
          <p className="muted small">
            <Trans>It is used before your payment method, for orders, renewals and open invoices.</Trans>{' '}
            <RuleText id="C8" />
          </p>
          {nodes.length > 1 ? <StepLine entries={nodes} timeZone={timeZone} /> : null}
        </Card>
        {nodes.length === 0 ? (
          <Empty title={<Trans>No movement yet</Trans>}>
            <Trans>What is credited to you, and what it pays, appears here line by line.</Trans>
          </Empty>
        ) : (
          <Table caption={t`Movements of the account balance`} head={<Head />}>
            {nodes.map((entry) => (
              <Row key={entry.id} entry={entry} timeZone={timeZone} />
            ))}
          </Table>
        )}
        <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
      </div>
    </Page>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Cause</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Date</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Movement</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Balance</Trans>
      </th>
    </tr>
  );
}

function Row({ entry, timeZone }: { entry: BalanceEntry; timeZone: string }) {
  const { dayOf } = useFormat();
  const { at, amount, balanceAfter } = entry;
  return (
    <tr className={style.entry}>
      <th scope="row">
        <Cause entry={entry} />
        <span className="narrow muted small">{dayOf(at, timeZone)}</span>
        <Opening entry={entry} />
      </th>
      <td className="wide">{dayOf(at, timeZone)}</td>
      <td className="number">
        <Money value={amount} isDifference />
      </td>
      <td className="number">
        <Money value={balanceAfter} />
      </td>
    </tr>
  );
}

/** C8: how a movement comes about, once somebody wants to know. */
function Opening({ entry }: { entry: BalanceEntry }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={style.how}>
        <Trans>How this comes about</Trans>
      </summary>
      <Suspense>{isOpen ? <HowItMoved entry={entry} /> : null}</Suspense>
    </details>
  );
}

/** What moved it, with the document that says so. */
function Cause({ entry: { reason, invoice, creditNote } }: { entry: BalanceEntry }) {
  const ofInvoice = invoice ? <FaceLink path={`/invoices/${invoice.id}`}>{invoice.number}</FaceLink> : null;
  const ofNote = creditNote ? <FaceLink path={`/credit-notes/${creditNote.id}`}>{creditNote.number}</FaceLink> : null;
  switch (reason) {
    case 'CREDIT_NOTE':
      return <Trans>Credit note {ofNote}</Trans>;
    case 'INVOICE':
      return <Trans>Used for invoice {ofInvoice}</Trans>;
    case 'ORDER_RESERVED':
      return <Trans>Used for an order</Trans>;
    case 'ORDER_RELEASED':
      return <Trans>Given back: the order was not carried out</Trans>;
    case 'EXCESS_PAYMENT':
      return <Trans>Paid more than was open {ofInvoice}</Trans>;
    case 'PAYMENT_REVERSED':
      return <Trans>A payment was taken back {ofInvoice}</Trans>;
    case 'REFUNDED':
      return <Trans>Refunded {ofInvoice}</Trans>;
    default:
      return <code>{reason}</code>;
  }
}
