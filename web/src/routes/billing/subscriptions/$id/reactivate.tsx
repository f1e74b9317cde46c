import { Trans } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../../shared/api/load';
import { SubscriptionTermsDocument } from '../../ordering/Terms.generated';
import { TermsDrawer } from '../../ordering/TermsDrawer';

export const Route = createFileRoute('/billing/subscriptions/$id/reactivate')({
  loader: ({ params }) => load(SubscriptionTermsDocument, { id: params.id }),
  component: Reactivate,
});

/** F4: an expired subscription is brought back, with the same or other terms. */
function Reactivate() {
  return (
    <TermsDrawer
      query={Route.useLoaderData()}
      kind="REACTIVATION"
      title={(product) => <Trans>Reactivate {product}</Trans>}
      previewTitle={<Trans>Your order</Trans>}
    />
  );
}
