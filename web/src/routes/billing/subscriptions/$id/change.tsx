import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { load } from '../../../../shared/api/load';
import { nodeOf } from '../../../../shared/api/nodeOf';
import { Drawer } from '../../../../shared/parts/Dialog';
import { NotFound } from '../../../../shared/parts/NotFound';
import { ChangeForm } from '../ChangeForm';
import { ChangeSubscriptionDocument } from '../ChangeSubscription.generated';

export const Route = createFileRoute('/billing/subscriptions/$id/change')({
  loader: ({ params }) => load(ChangeSubscriptionDocument, { id: params.id }),
  component: ChangeSubscription,
});

/** Over the subscriptions, with an address of its own: plan, seats and frequency together, and what they come to. */
function ChangeSubscription() {
  const navigate = useNavigate();
  const subscription = nodeOf(useReadQuery(Route.useLoaderData()).data.node, 'Subscription');
  const close = () => void navigate({ to: '/billing/subscriptions' });
  const title = subscription ? <Trans>Modify {subscription.product.name}</Trans> : <Trans>Page not found</Trans>;
  return (
    <Drawer title={title} close={close}>
      {subscription ? <ChangeForm subscription={subscription} close={close} /> : <NotFound />}
    </Drawer>
  );
}
