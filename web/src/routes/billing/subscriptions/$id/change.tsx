import { Trans } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../../shared/api/load';
import { SubscriptionTermsDocument } from '../../ordering/Terms.generated';
import { TermsDrawer } from '../../ordering/TermsDrawer';

export const Route = createFileRoute('/billing/subscriptions/$id/change')({
  loader: ({ params }) => load(SubscriptionTermsDocument, { id: params.id }),
  component: ChangeSubscription,
});

/** C5: plan, seats and frequency together. */
function ChangeSubscription() {
  return (
    <TermsDrawer
      query={Route.useLoaderData()}
      kind="CHANGE"
      title={(product) => <Trans>Modify {product}</Trans>}
      previewTitle={<Trans>What this change comes to</Trans>}
    />
  );
}
