import { Trans } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { InvoicesDocument } from '../../../shared/customer/invoices/Invoices.generated';
import { InvoicesPage } from '../../../shared/customer/invoices/InvoicesPage';
import { readInvoiceSearch, variablesOf } from '../../../shared/customer/invoices/invoiceSearch';
import { LinkButton } from '../../../shared/parts/Button';

export const Route = createFileRoute('/corporate/invoices/')({
  validateSearch: readInvoiceSearch,
  loaderDeps: ({ search: { year, state, after } }) => ({ year, state, after }),
  loader: ({ context, deps }) =>
    load(InvoicesDocument, { account: context.membership.account.id, ...variablesOf(deps) }),
  component: Invoices,
});

function Invoices() {
  const { membership } = Route.useRouteContext();
  return (
    <InvoicesPage
      query={Route.useLoaderData()}
      search={Route.useSearch()}
      membership={membership}
      verbs={
        <LinkButton to="/corporate/invoices/pay">
          <Trans>Pay several</Trans>
        </LinkButton>
      }
    />
  );
}
