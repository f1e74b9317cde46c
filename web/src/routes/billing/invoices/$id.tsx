import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { useFormat } from '../../../shared/format/useFormat';
import { InvoiceDocument } from '../../../shared/invoices/Invoice.generated';
import style from '../../../shared/invoices/Invoice.module.css';
import { InvoiceSheet } from '../../../shared/invoices/InvoiceSheet';
import { Settlement } from '../../../shared/invoices/Settlement';
import { AnchorButton, Button } from '../../../shared/parts/Button';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { InvoiceStatusBadge } from '../../../shared/words/terms';

export const Route = createFileRoute('/billing/invoices/$id')({
  loader: ({ params }) => load(InvoiceDocument, { id: params.id }),
  component: Invoice,
});

/** One invoice: the sheet that prints, and beside it what has been paid of it. */
function Invoice() {
  const { t } = useLingui();
  const { date } = useFormat();
  const invoice = nodeOf(useReadQuery(Route.useLoaderData()).data.node, 'Invoice');
  if (!invoice) return <NotFound />;
  const back = (
    <Link to="/billing/invoices">
      <Trans>Invoices</Trans>
    </Link>
  );
  return (
    <Page
      title={t`Invoice ${invoice.number}`}
      back={back}
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
          <AnchorButton href={invoice.pdf.url}>
            <Trans>Download PDF</Trans>
          </AnchorButton>
        </>
      }
    >
      <div className={style.columns}>
        <InvoiceSheet invoice={invoice} />
        <Settlement invoice={invoice} />
      </div>
    </Page>
  );
}
