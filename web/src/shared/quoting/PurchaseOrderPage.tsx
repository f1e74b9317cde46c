import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { AnchorButton } from '../parts/Button';
import { Card } from '../parts/Card';
import columns from '../parts/Columns.module.css';
import { Page } from '../parts/Page';
import { RuleText } from '../parts/RuleText';
import { Drawn } from './Drawn';
import type { PurchaseOrderPapersFragment, PurchaseOrderPartsFragment } from './PurchaseOrder.generated';
import style from './PurchaseOrder.module.css';
import { PurchaseOrderStatusBadge } from './purchaseOrderWords';

interface Props {
  purchaseOrder: PurchaseOrderPartsFragment & PurchaseOrderPapersFragment;
  /** The link to the list. */
  back: ReactNode;
  /** What stands beside its status. */
  intro: ReactNode;
  /** The invoices drawn on it, as a table; it stands where there are any. */
  invoices: ReactNode;
  /** Below the invoices. */
  quotes: ReactNode;
  /** Beside them: its terms, and what may be done. */
  side: ReactNode;
}

/** One purchase order: what is left of it (I5), what was invoiced on it, and the files that belong to it. */
export function PurchaseOrderPage({ purchaseOrder, back, intro, invoices, quotes, side }: Props) {
  const { t } = useLingui();
  const { id, number, status, pdf, files } = purchaseOrder;
  return (
    <Page
      title={number ? t`Purchase order ${number}` : t`Purchase order without a number`}
      back={back}
      intro={
        <span className={style.intro}>
          <PurchaseOrderStatusBadge status={status} />
          {intro}
        </span>
      }
      verbs={
        <AnchorButton href={pdf.url}>
          <Trans>Download PDF</Trans>
        </AnchorButton>
      }
    >
      <div className={columns.columns} key={id}>
        <div className={columns.main}>
          <Card className={style.section} aria-labelledby="drawn">
            <h2 id="drawn">
              <Trans>What is left</Trans> <RuleText id="I5" />
            </h2>
            <Drawn purchaseOrder={purchaseOrder} />
          </Card>
          <Invoices list={purchaseOrder.invoices}>{invoices}</Invoices>
          {quotes}
        </div>
        <div className={columns.side}>
          {side}
          {files.length > 0 ? <Files files={files} /> : null}
        </div>
      </div>
    </Page>
  );
}

function Invoices({ list, children }: { list: PurchaseOrderPapersFragment['invoices']; children: ReactNode }) {
  const more = list.totalCount - list.nodes.length;
  return (
    <section className={style.section}>
      <h2>
        <Trans>Invoices drawn on it</Trans>
      </h2>
      {list.nodes.length > 0 ? (
        children
      ) : (
        <p className="muted">
          <Trans>Nothing has been invoiced on it yet.</Trans>
        </p>
      )}
      {more > 0 ? (
        <p className="muted">
          <Plural value={more} one="# older invoice is in the PDF." other="# older invoices are in the PDF." />
        </p>
      ) : null}
    </section>
  );
}

function Files({ files }: Pick<PurchaseOrderPapersFragment, 'files'>) {
  return (
    <Card aria-labelledby="files">
      <h2 id="files">
        <Trans>Files</Trans>
      </h2>
      <ul>
        {files.map(({ id, name, url }) => (
          <li key={id}>
            <a href={url}>{name}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
