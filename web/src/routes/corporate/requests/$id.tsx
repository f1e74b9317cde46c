import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { HelpRequestDocument } from '../../../shared/customer/requests/HelpRequests.generated';
import { RequestPage } from '../../../shared/customer/requests/RequestPage';

export const Route = createFileRoute('/corporate/requests/$id')({
  loader: ({ params }) => load(HelpRequestDocument, { id: params.id }),
  component: Request,
});

function Request() {
  return <RequestPage query={Route.useLoaderData()} />;
}
