import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/billing/')({
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/billing/subscriptions', search, replace: true });
  },
});
