import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { Sum } from '../../../shared/parts/Arithmetic';
import { Card } from '../../../shared/parts/Card';
import { InstantText } from '../../../shared/parts/Dates';
import { NotFound } from '../../../shared/parts/NotFound';
import { Notice } from '../../../shared/parts/Notice';
import { Page } from '../../../shared/parts/Page';
import { InvoiceStatusBadge } from '../../../shared/words/terms';
import { CreditCaseDocument, type CreditCasePartsFragment } from './Approvals.generated';
import style from './Approvals.module.css';
import { CreditDecision } from './CreditDecision';
import { CreditDestinationWord, CreditReasonWord, CreditStatusBadge } from './CreditWords';
import { NextApproval } from './NextApproval';

export const Route = createFileRoute('/console/approvals/$id')({
  loader: ({ params }) => load(CreditCaseDocument, { id: params.id }),
  component: CreditCase,
});

/** A credit that waits for a supervisor, or did: what it is about, what it takes off which lines, the decision, and the next one (G9). */
function CreditCase() {
  const { t } = useLingui();
  const credit = nodeOf(useReadQuery(Route.useLoaderData()).data.node, 'InvoiceCredit');
  if (!credit) return <NotFound />;
  return (
    <Page
      title={t`Credit on ${credit.invoice.number}`}
      back={
        <Link to="/console/approvals">
          <Trans>Approvals</Trans>
        </Link>
      }
      intro={<Intro credit={credit} />}
      verbs={<NextApproval id={credit.id} isDecided={credit.status !== 'PENDING_APPROVAL'} />}
    >
      <div className={style.case} key={credit.id}>
        <Outcome credit={credit} />
        <What credit={credit} />
        {credit.status === 'PENDING_APPROVAL' ? <CreditDecision credit={credit} /> : null}
      </div>
    </Page>
  );
}

function Intro({ credit: { status, account, author, createdAt } }: { credit: CreditCasePartsFragment }) {
  return (
    <>
      <CreditStatusBadge status={status} />{' '}
      <Link to="/console/accounts/$id" params={{ id: account.id }}>
        {account.name}
      </Link>{' '}
      · <Trans>by {author.name}</Trans> · <InstantText value={createdAt} timeZone={account.timeZone} />
    </>
  );
}

function Outcome({ credit: { status, decidedBy, decisionComment, creditNote } }: { credit: CreditCasePartsFragment }) {
  if (!decidedBy) return null;
  return (
    <Notice
      tone={status === 'ISSUED' ? 'good' : 'caution'}
      isOutcome
      title={
        status === 'ISSUED' ? (
          <Trans>{decidedBy.name} has approved it</Trans>
        ) : (
          <Trans>{decidedBy.name} has not approved it</Trans>
        )
      }
    >
      {decisionComment ? <p className={style.quoted}>{decisionComment}</p> : null}
      {creditNote ? (
        <a href={creditNote.pdf.url}>
          <Trans>Credit note {creditNote.number}</Trans>
        </a>
      ) : null}
    </Notice>
  );
}

/** The credit beside the invoice that it is about. */
function What({ credit }: { credit: CreditCasePartsFragment }) {
  const { invoice, lines, total, reason, destination, comment } = credit;
  const words = new Map(invoice.lines.map(({ id, description }) => [id, description]));
  const addends = lines.flatMap(({ lineId, amount, tax }) => [
    { label: words.get(lineId) ?? lineId, value: amount },
    { label: <Trans>Tax</Trans>, value: tax },
  ]);
  return (
    <Card aria-labelledby="what">
      <h2 id="what">
        <CreditReasonWord reason={reason} />
      </h2>
      <p className={style.quoted} dir="auto">
        {comment}
      </p>
      <p>
        <Link to="/console/invoices/$id" params={{ id: invoice.id }}>
          <Trans>Invoice {invoice.number}</Trans>
        </Link>{' '}
        <InvoiceStatusBadge status={invoice.status} overdue={invoice.overdue} />
      </p>
      <Sum
        rows={[
          { label: <Trans>Total of the invoice</Trans>, value: invoice.totals.total },
          { label: <Trans>Open</Trans>, value: invoice.amountOpen },
        ]}
      />
      <Sum rows={[...addends, { label: <Trans>Credit with tax</Trans>, value: total, isSum: true }]} />
      <p className="muted">
        <Trans>
          It first lowers what is open; the rest goes <CreditDestinationWord destination={destination} />.
        </Trans>
      </p>
    </Card>
  );
}
