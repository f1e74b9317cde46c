import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { dateIn } from '../../../shared/format/dates';
import style from '../../../shared/invoices/Invoice.module.css';
import { InvoiceSheet } from '../../../shared/invoices/InvoiceSheet';
import { AnchorButton, Button } from '../../../shared/parts/Button';
import { DateText } from '../../../shared/parts/Dates';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { InvoiceStatusBadge } from '../../../shared/words/terms';
import { ChangedBar } from '../live/ChangedBar';
import { useChanged } from '../live/useChanged';
import { Corrections } from './Corrections';
import { ConsoleInvoiceDocument, type ConsoleInvoicePartsFragment, InvoiceChangedDocument } from './Invoice.generated';
import { type Outcome, OutcomeNotice } from './Outcome';
import { Settlement } from './Settlement';

export const Route = createFileRoute('/console/invoices/$id')({
  loader: ({ params }) => load(ConsoleInvoiceDocument, { id: params.id }),
  component: Invoice,
});

/** An invoice as the customer has it, how it is settled, and what staff can put right about it (G5, G9, G10). */
function Invoice() {
  const { t } = useLingui();
  const { node, clock } = useReadQuery(Route.useLoaderData()).data;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const invoice = nodeOf(node, 'Invoice');
  if (!invoice) return <NotFound />;
  const today = dateIn(invoice.account.timeZone, clock.now);
  return (
    <Page
      title={t`Invoice ${invoice.number}`}
      back={
        <Link to="/console/invoices">
          <Trans>Invoices</Trans>
        </Link>
      }
      intro={<Intro invoice={invoice} />}
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
      {outcome ? <OutcomeNotice outcome={outcome} /> : null}
      <div className={style.columns} key={invoice.id}>
        <InvoiceSheet invoice={invoice} />
        <aside className={`${style.settlement} no-print`}>
          <Corrections invoice={invoice} today={today} done={setOutcome} />
          <Settlement invoice={invoice} done={setOutcome} />
        </aside>
      </div>
      <Meanwhile invoice={invoice} />
    </Page>
  );
}

/** Somebody else has recorded a payment, the customer has paid, or it was credited. */
function Meanwhile({ invoice: { id, changedAt } }: { invoice: ConsoleInvoicePartsFragment }) {
  const news = useChanged(InvoiceChangedDocument, { id }, changedAt, ({ node }) => {
    const now = nodeOf(node, 'Invoice');
    return now && now.changedAt > changedAt ? <Trans>This invoice has changed in the meantime</Trans> : null;
  });
  return <ChangedBar news={news} />;
}

function Intro({ invoice }: { invoice: ConsoleInvoicePartsFragment }) {
  const { account, issuedOn, status, overdue, reissueOf, reissuedAs } = invoice;
  return (
    <span className={style.state}>
      <InvoiceStatusBadge status={status} overdue={overdue} />
      <Link to="/console/accounts/$id" params={{ id: account.id }}>
        {account.name}
      </Link>
      <Trans>
        of <DateText value={issuedOn} />
      </Trans>
      {reissueOf ? (
        <Link to="/console/invoices/$id" params={{ id: reissueOf.id }}>
          <Trans>in place of {reissueOf.number}</Trans>
        </Link>
      ) : null}
      {reissuedAs ? (
        <Link to="/console/invoices/$id" params={{ id: reissuedAs.id }}>
          <Trans>issued again as {reissuedAs.number}</Trans>
        </Link>
      ) : null}
    </span>
  );
}
