import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { InvoiceDocument } from '../../../shared/customer/invoices/Invoice.generated';
import { InvoicePage } from '../../../shared/customer/invoices/InvoicePage';
import { PayAllOrPart } from './PayAllOrPart';

export const Route = createFileRoute('/corporate/invoices/$id')({
  loader: ({ params }) => load(InvoiceDocument, { id: params.id }),
  component: Invoice,
});

function Invoice() {
  return <InvoicePage query={Route.useLoaderData()} paying={(invoice) => <PayAllOrPart invoice={invoice} />} />;
}
