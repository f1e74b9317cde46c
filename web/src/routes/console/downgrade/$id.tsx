import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { LinkButton } from '../../../shared/parts/Button';
import { NotFound } from '../../../shared/parts/NotFound';
import { Notice } from '../../../shared/parts/Notice';
import { Page } from '../../../shared/parts/Page';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { Seats } from '../../../shared/words/terms';
import { DowngradeOfDocument, type DowngradePartsFragment } from './Downgrade.generated';
import style from './Downgrade.module.css';
import { LowerPlan } from './LowerPlan';

export const Route = createFileRoute('/console/downgrade/$id')({
  loader: ({ params }) => load(DowngradeOfDocument, { id: params.id }),
  component: Downgrade,
});

/** D7: support moves a subscription to a lower plan for its customer; a strip says for whom as long as the page is open. */
function Downgrade() {
  const { t } = useLingui();
  const [before, setBefore] = useState<string | null>(null);
  const subscription = nodeOf(useReadQuery(Route.useLoaderData()).data.node, 'Subscription');
  if (!subscription) return <NotFound />;
  const { account, product, plan, seats, actions } = subscription;
  const refusals = actions.find(({ action }) => action === 'SUBSCRIPTION_DOWNGRADE')?.refusals ?? [];
  return (
    <>
      <Strip account={account} />
      <Page
        title={t`Change ${product.name} to a lower plan`}
        back={
          <Link to="/console/accounts/$id" params={{ id: account.id }}>
            {account.name}
          </Link>
        }
        intro={
          <>
            {product.name} {plan.name} · <Seats count={seats} noun={product.seatNoun} />
          </>
        }
      >
        {before ? (
          <Notice
            tone="good"
            isOutcome
            title={
              <Trans>
                Changed from {before} to {plan.name}
              </Trans>
            }
            ways={
              <LinkButton to="/console/accounts/$id" params={{ id: account.id }}>
                <Trans>Back to the account</Trans>
              </LinkButton>
            }
          />
        ) : null}
        {!before && refusals.length > 0 ? <RefusalBox refusals={refusals} takesFocus={false} /> : null}
        {!before && refusals.length === 0 ? (
          <LowerPlan key={subscription.id} subscription={subscription} done={() => setBefore(plan.name)} />
        ) : null}
      </Page>
    </>
  );
}

function Strip({ account: { name, billingContact } }: { account: DowngradePartsFragment['account'] }) {
  const { t } = useLingui();
  return (
    <aside className={style.strip} aria-label={t`On whose behalf`}>
      {billingContact ? (
        <Trans>
          On behalf of <strong>{name}</strong>, {billingContact.name}
        </Trans>
      ) : (
        <Trans>
          On behalf of <strong>{name}</strong>
        </Trans>
      )}
    </aside>
  );
}
