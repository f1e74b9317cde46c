import type { PreloadedQueryRef } from '@apollo/client/react';
import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { nodeOf } from '../../api/nodeOf';
import { useFormat } from '../../format/useFormat';
import { FaceLink } from '../../frame/face';
import style from '../../invoices/Invoice.module.css';
import { InvoiceSheet } from '../../invoices/InvoiceSheet';
import { AnchorButton, Button } from '../../parts/Button';
import { NotFound } from '../../parts/NotFound';
import { Page } from '../../parts/Page';
import { InvoiceStatusBadge } from '../../words/terms';
import type { InvoiceQuery, InvoiceQueryVariables } from './Invoice.generated';
import { PayPanel } from './PayPanel';
import { Settlement } from './Settlement';
import type { ShownInvoice } from './shownInvoice';

interface Props {
  query: PreloadedQueryRef<InvoiceQuery, InvoiceQueryVariables>;
  /** How it is paid in this face; all of it at once unless given. */
  paying?: (invoice: ShownInvoice) => ReactNode;
}

/** One invoice: the sheet that prints, and beside it what is open, how it is paid, and what has been paid. */
export function InvoicePage({ query, paying = (invoice) => <PayPanel invoice={invoice} /> }: Props) {
  const { t } = useLingui();
  const { date } = useFormat();
  const invoice = nodeOf(useReadQuery(query).data.node, 'Invoice');
  if (!invoice) return <NotFound />;
  return (
    <Page
      title={t`Invoice ${invoice.number}`}
      back={
        <FaceLink path="/invoices">
          <Trans>Invoices</Trans>
        </FaceLink>
      }
      intro={
        <span className={style.state}>
          <InvoiceStatusBadge status={invoice.status} overdue={invoice.overdue} />
          <Trans>of {date(invoice.issuedOn)}</Trans>
        </span>
      }
      verbs={
        <>
          <Button onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
          <AnchorButton href={invoice.html.url} target="_blank" rel="noopener">
            <Trans>Open as a web page</Trans>
          </AnchorButton>
          <AnchorButton href={invoice.pdf.url}>
            <Trans>Download PDF</Trans>
          </AnchorButton>
          {invoice.receipt ? (
            <AnchorButton href={invoice.receipt.url}>
              <Trans>Download the receipt</Trans>
            </AnchorButton>
          ) : null}
        </>
      }
    >
      <div className={style.columns}>
        <InvoiceSheet invoice={invoice} />
        <aside className={`${style.settlement} no-print`}>
          {paying(invoice)}
          <Settlement invoice={invoice} />
        </aside>
      </div>
    </Page>
  );
}
