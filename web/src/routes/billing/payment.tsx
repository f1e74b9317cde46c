import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../shared/api/load';
import { PaymentMethodsDocument } from '../../shared/customer/payments/PaymentMethods.generated';
import { PaymentMethodsPage } from '../../shared/customer/payments/PaymentMethodsPage';

export const Route = createFileRoute('/billing/payment')({
  loader: ({ context }) => load(PaymentMethodsDocument, { account: context.membership.account.id }),
  component: PaymentMethods,
});

function PaymentMethods() {
  return <PaymentMethodsPage query={Route.useLoaderData()} />;
}
