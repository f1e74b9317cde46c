import { Trans } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../../shared/api/load';
import { SubscriptionTermsDocument } from '../../ordering/Terms.generated';
import { TermsDrawer } from '../../ordering/TermsDrawer';

export const Route = createFileRoute('/billing/subscriptions/$id/subscribe')({
  loader: ({ params }) => load(SubscriptionTermsDocument, { id: params.id }),
  component: SubscribeNow,
});

/** E3: a trial becomes a subscription, before its end or after it. */
function SubscribeNow() {
  return (
    <TermsDrawer
      query={Route.useLoaderData()}
      kind="SUBSCRIBE_NOW"
      title={(product) => <Trans>Subscribe to {product}</Trans>}
      previewTitle={<Trans>Your order</Trans>}
    />
  );
}
