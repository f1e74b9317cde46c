import { useReadQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { load } from '../../shared/api/load';
import { Card } from '../../shared/parts/Card';
import { Money } from '../../shared/parts/Money';
import { NotFound } from '../../shared/parts/NotFound';
import { Page } from '../../shared/parts/Page';
import { TodayDocument } from './Today.generated';
import style from './Today.module.css';

export const Route = createFileRoute('/corporate/')({
  loader: ({ context }) => load(TodayDocument, { account: context.membership.account.id }),
  component: Today,
});

/** What waits for the contact, and what is open. */
function Today() {
  const { t } = useLingui();
  const { account } = useReadQuery(Route.useLoaderData()).data;
  if (!account?.amountOpen) return <NotFound />;
  const { technician, quotes, purchaseOrders, overdue, amountOpen } = account;
  return (
    <Page title={t`Today`} intro={technician ? <Trans>Your technician is {technician.name}.</Trans> : undefined}>
      <div className={style.figures}>
        <Figure label={<Trans>Quotes that wait for you</Trans>}>
          <Plural value={quotes?.totalCount ?? 0} _0="none" one="#" other="#" />
        </Figure>
        <Figure label={<Trans>Purchase orders to accept</Trans>}>
          <Plural value={purchaseOrders?.totalCount ?? 0} _0="none" one="#" other="#" />
        </Figure>
        <Figure label={<Trans>Overdue invoices</Trans>}>
          <Plural value={overdue?.totalCount ?? 0} _0="none" one="#" other="#" />
        </Figure>
        <Figure label={<Trans>Open in all</Trans>}>
          <Money value={amountOpen} />
        </Figure>
      </div>
    </Page>
  );
}

function Figure({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Card>
      <p className="muted small">{label}</p>
      <p className={style.figure}>{children}</p>
    </Card>
  );
}
