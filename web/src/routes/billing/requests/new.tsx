import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { HelpRequestFormDocument } from '../../../shared/customer/requests/HelpRequests.generated';
import { NewRequestPage } from '../../../shared/customer/requests/NewRequestPage';
import { readRequestSearch } from '../../../shared/customer/requests/requestSearch';

export const Route = createFileRoute('/billing/requests/new')({
  validateSearch: readRequestSearch,
  loaderDeps: ({ search: { quote, invoice, purchaseOrder } }) => ({ about: quote ?? invoice ?? purchaseOrder }),
  loader: ({ context, deps: { about } }) => {
    const account = context.membership.account.id;
    return load(HelpRequestFormDocument, { account, about: about ?? account, isAbout: about !== undefined });
  },
  component: NewRequest,
});

function NewRequest() {
  return <NewRequestPage query={Route.useLoaderData()} search={Route.useSearch()} />;
}
