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
import { ChangedBar } from '../live/ChangedBar';
import { useChanged } from '../live/useChanged';
import { DrawnOn } from './DrawnOn';
import {
  ConsolePurchaseOrderDocument,
  type ConsolePurchaseOrderQuery,
  PurchaseOrderChangedDocument,
} from './PurchaseOrder.generated';
import style from './PurchaseOrder.module.css';
import { PurchaseOrderVerbs } from './PurchaseOrderVerbs';

export const Route = createFileRoute('/console/purchase-orders/$id')({
  loader: ({ params }) => load(ConsolePurchaseOrderDocument, { id: params.id }),
  component: PurchaseOrder,
});

export type ShownPurchaseOrder = Extract<ConsolePurchaseOrderQuery['node'], { __typename: 'PurchaseOrder' }>;

/** One purchase order: what is left of it, until when, what was invoiced on it, and what the technician may do. */
function PurchaseOrder() {
  const { t } = useLingui();
  const { node, clock } = useReadQuery(Route.useLoaderData()).data;
  const found = nodeOf(node, 'PurchaseOrder');
  if (!found) return <NotFound />;
  const { id, number, account, pdf, files } = found;
  return (
    <Page
      title={number ? t`Purchase order ${number}` : t`Purchase order without a number`}
      back={
        <Link to="/console/purchase-orders">
          <Trans>Purchase orders</Trans>
        </Link>
      }
      intro={<Intro purchaseOrder={found} />}
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
            <Drawn purchaseOrder={found} />
          </Card>
          <DrawnOn purchaseOrder={found} />
        </div>
        <div className={columns.side}>
          <Validity purchaseOrder={found} />
          <PurchaseOrderVerbs purchaseOrder={found} today={dateIn(account.timeZone, clock.now)} />
          {files.length > 0 ? (
            <Card aria-labelledby="files">
              <h2 id="files">
                <Trans>Files</Trans>
              </h2>
              <ul>
                {files.map((file) => (
                  <li key={file.id}>
                    <a href={file.url}>{file.name}</a>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
        </div>
      </div>
      <Meanwhile purchaseOrder={found} />
    </Page>
  );
}

function Intro({ purchaseOrder: { status, account, draftedBy } }: { purchaseOrder: ShownPurchaseOrder }) {
  return (
    <span className={style.intro}>
      <PurchaseOrderStatusBadge status={status} />
      <Link to="/console/accounts/$id" params={{ id: account.id }}>
        {account.name}
      </Link>
      <Trans>by {draftedBy.name}</Trans>
    </span>
  );
}

function Validity({ purchaseOrder: { validFrom, expiresOn, number } }: { purchaseOrder: ShownPurchaseOrder }) {
  return (
    <Card className={style.section} aria-labelledby="validity">
      <h2 id="validity">
        <Trans>Number and validity</Trans>
      </h2>
      <dl className={style.facts}>
        <div>
          <dt>
            <Trans>Number</Trans>
          </dt>
          <dd>{number ?? <Trans>without a number yet</Trans>}</dd>
        </div>
        <div>
          <dt>
            <Trans>Its first valid day</Trans>
          </dt>
          <dd>
            <DateText value={validFrom} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Its last valid day</Trans>
          </dt>
          <dd>{expiresOn ? <DateText value={expiresOn} /> : <Trans>no expiry</Trans>}</dd>
        </div>
      </dl>
    </Card>
  );
}

/** Somebody else has changed it, or something was drawn on it. */
function Meanwhile({ purchaseOrder: { id, version, used, committed } }: { purchaseOrder: ShownPurchaseOrder }) {
  const stateOf = (one: { version: number; used: { amount: string }; committed: { amount: string } }) =>
    `${one.version} ${one.used.amount} ${one.committed.amount}`;
  const shown = stateOf({ version, used, committed });
  const news = useChanged(PurchaseOrderChangedDocument, { id }, shown, ({ node }) => {
    const now = nodeOf(node, 'PurchaseOrder');
    return now && stateOf(now) !== shown ? <Trans>This purchase order has changed in the meantime</Trans> : null;
  });
  return <ChangedBar news={news} />;
}
