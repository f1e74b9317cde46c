import type { PreloadedQueryRef } from '@apollo/client/react';
import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { nodeOf } from '../../api/nodeOf';
import { negated } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { FaceLink } from '../../frame/face';
import { DocumentSheet, Fact, TaxLabel } from '../../invoices/DocumentSheet';
import style from '../../invoices/Invoice.module.css';
import { Arithmetic } from '../../parts/Arithmetic';
import { AnchorButton, Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { NotFound } from '../../parts/NotFound';
import { Page } from '../../parts/Page';
import type { CreditNoteQuery, CreditNoteQueryVariables } from './Invoice.generated';

type Shown = Extract<CreditNoteQuery['node'], { __typename: 'CreditNote' }>;

/** One credit note: the sheet that prints, and beside it what became of the money. */
export function CreditNotePage({ query }: { query: PreloadedQueryRef<CreditNoteQuery, CreditNoteQueryVariables> }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const note = nodeOf(useReadQuery(query).data.node, 'CreditNote');
  if (!note) return <NotFound />;
  return (
    <Page
      title={t`Credit note ${note.number}`}
      back={
        <FaceLink path="/invoices">
          <Trans>Invoices</Trans>
        </FaceLink>
      }
      intro={<Trans>of {date(note.issuedOn)}</Trans>}
      verbs={
        <>
          <Button onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
          <AnchorButton href={note.pdf.url}>
            <Trans>Download PDF</Trans>
          </AnchorButton>
        </>
      }
    >
      <div className={style.columns}>
        <Sheet note={note} />
        <aside className={`${style.settlement} no-print`}>
          <Use note={note} />
        </aside>
      </div>
    </Page>
  );
}

function Sheet({ note }: { note: Shown }) {
  const { date } = useFormat();
  return (
    <DocumentSheet
      document={note}
      caption={<Trans>Lines of the credit note</Trans>}
      facts={
        <>
          <Fact label={<Trans>Date</Trans>}>{date(note.issuedOn)}</Fact>
          <Fact label={<Trans>Invoice</Trans>}>
            <FaceLink path={`/invoices/${note.invoice.id}`}>{note.invoice.number}</FaceLink>
          </Fact>
        </>
      }
      sum={[
        ...note.taxes.map((tax) => ({ label: <TaxLabel tax={tax} />, value: tax.tax, isCredit: true })),
        { label: <Trans>Credit with tax</Trans>, value: negated(note.total), isCredit: true, isSum: true },
      ]}
    />
  );
}

/** C11: it first takes away what is open of its invoice; the rest goes to the balance. */
function Use({ note }: { note: Shown }) {
  return (
    <Card aria-labelledby="use">
      <h2 id="use" className={style.asideTitle}>
        <Trans>What became of it</Trans>
      </h2>
      <Arithmetic
        value={note.total}
        rows={[
          { label: <Trans>Deducted from invoice {note.invoice.number}</Trans>, value: note.appliedToInvoice },
          { label: <Trans>Put on the account balance</Trans>, value: note.toBalance },
          { label: <Trans>Credit with tax</Trans>, value: note.total, isSum: true },
        ]}
        rule="C11"
      />
    </Card>
  );
}
