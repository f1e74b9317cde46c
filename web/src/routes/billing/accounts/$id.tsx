import { createFileRoute, redirect } from '@tanstack/react-router';

/** Where mails lead that are about an account: its page here. */
export const Route = createFileRoute('/billing/accounts/$id')({
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/billing/account', search: { account: params.id }, replace: true });
  },
});
