import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../../shared/api/load';
import { ConfirmPaymentDocument } from '../../../../shared/customer/payments/ConfirmPayment.generated';
import { ConfirmPaymentPage } from '../../../../shared/customer/payments/ConfirmPaymentPage';

export const Route = createFileRoute('/corporate/payments/$id/confirm')({
  loader: ({ params }) => load(ConfirmPaymentDocument, { id: params.id }),
  component: ConfirmPayment,
});

function ConfirmPayment() {
  return <ConfirmPaymentPage id={Route.useParams().id} query={Route.useLoaderData()} />;
}
