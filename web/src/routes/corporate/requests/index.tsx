import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { HelpRequestsDocument } from '../../../shared/customer/requests/HelpRequests.generated';
import { RequestsPage } from '../../../shared/customer/requests/RequestsPage';

export const Route = createFileRoute('/corporate/requests/')({
  validateSearch: ({ after }: Record<string, unknown>): { after?: string } => (after ? { after: String(after) } : {}),
  loaderDeps: ({ search: { after } }) => ({ after }),
  loader: ({ context, deps: { after } }) =>
    load(HelpRequestsDocument, { account: context.membership.account.id, after }),
  component: Requests,
});

function Requests() {
  return <RequestsPage query={Route.useLoaderData()} after={Route.useSearch().after} />;
}
