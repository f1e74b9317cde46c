import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { CreditNotePage } from '../../../shared/customer/invoices/CreditNotePage';
import { CreditNoteDocument } from '../../../shared/customer/invoices/Invoice.generated';

export const Route = createFileRoute('/corporate/credit-notes/$id')({
  loader: ({ params }) => load(CreditNoteDocument, { id: params.id }),
  component: CreditNote,
});

function CreditNote() {
  return <CreditNotePage query={Route.useLoaderData()} />;
}
