import { useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { accountSearch, enterFace } from '../../shared/frame/enterFace';
import { Frame } from '../../shared/frame/Frame';
import { NotFound } from '../../shared/parts/NotFound';
import { WaysOutProvider } from '../../shared/verbs/waysOut';
import { CartLink } from './ordering/CartLink';
import { waysOut } from './WaysOut';

export const Route = createFileRoute('/billing')({
  ...accountSearch,
  beforeLoad: async ({ search, location }) => ({ membership: await enterFace('billing', search, location.href) }),
  component: BillingFrame,
  notFoundComponent: NotFound,
});

function BillingFrame() {
  const { t } = useLingui();
  const { membership } = Route.useRouteContext();
  const nav = [
    { to: '/billing/subscriptions', label: t`Subscriptions` },
    { to: '/billing/invoices', label: t`Invoices` },
    { to: '/billing/balance', label: t`Balance` },
    { to: '/billing/payment', label: t`Payment methods` },
    { to: '/billing/account', label: t`Account` },
    { to: '/billing/requests', label: t`Help` },
  ];
  return (
    <WaysOutProvider value={waysOut}>
      <Frame
        face="billing"
        name={t`Billing Center`}
        nav={nav}
        membership={membership}
        tools={<CartLink account={membership.account.id} />}
      />
    </WaysOutProvider>
  );
}
