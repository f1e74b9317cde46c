import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { dateIn } from '../../../shared/format/dates';
import { AnchorButton } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import columns from '../../../shared/parts/Columns.module.css';
import { DateText } from '../../../shared/parts/Dates';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { RuleText } from '../../../shared/parts/RuleText';
import { Drawn } from '../../../shared/quoting/Drawn';
import { PurchaseOrderStatusBadge } from '../../../shared/quoting/purchaseOrderWords';
import { AcceptPurchaseOrder } from './AcceptPurchaseOrder';
import { DrawnInvoices } from './DrawnInvoices';
import { PurchaseOrderDocument, type PurchaseOrderQuery } from './PurchaseOrder.generated';
import style from './PurchaseOrder.module.css';
import { PurchaseOrderTerms } from './PurchaseOrderTerms';

export const Route = createFileRoute('/corporate/purchase-orders/$id')({
  loader: ({ params }) => load(PurchaseOrderDocument, { id: params.id }),
  component: PurchaseOrder,
});

export type ShownPurchaseOrder = Extract<PurchaseOrderQuery['node'], { __typename: 'PurchaseOrder' }>;

/** One purchase order: what is left of it, its number and dates, what was invoiced on it. */
function PurchaseOrder() {
  const { t } = useLingui();
  const { timeZone } = Route.useRouteContext().membership.account;
  const { data } = useReadQuery(Route.useLoaderData());
  const found = nodeOf(data.node, 'PurchaseOrder');
  if (!found) return <NotFound />;
  const { number, status, draftedBy, validFrom, pdf, files } = found;
  const today = dateIn(timeZone, data.clock.now);
  return (
    <Page
      title={number ? t`Purchase order ${number}` : t`Purchase order without a number`}
      back={
        <Link to="/corporate/purchase-orders">
          <Trans>Purchase orders</Trans>
        </Link>
      }
      intro={
        <span className={style.intro}>
          <PurchaseOrderStatusBadge status={status} />
          <span>
            <Trans>
              by {draftedBy.name}, valid from <DateText value={validFrom} />
            </Trans>
          </span>
        </span>
      }
      verbs={
        <AnchorButton href={pdf.url}>
          <Trans>Download PDF</Trans>
        </AnchorButton>
      }
    >
      <div className={columns.columns}>
        <div className={columns.main}>
          <Card className={style.section} aria-labelledby="drawn">
            <h2 id="drawn">
              <Trans>What is left</Trans> <RuleText id="I5" />
            </h2>
            <Drawn purchaseOrder={found} />
          </Card>
          <DrawnInvoices purchaseOrder={found} />
        </div>
        <div className={columns.side}>
          {status === 'PROPOSED' ? (
            <AcceptPurchaseOrder key={found.version} purchaseOrder={found} today={today} />
          ) : (
            <PurchaseOrderTerms purchaseOrder={found} today={today} />
          )}
          {files.length > 0 ? (
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
          ) : null}
        </div>
      </div>
    </Page>
  );
}
