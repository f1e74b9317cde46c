import { useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { accountSearch, enterFace } from '../../shared/frame/enterFace';
import { Frame } from '../../shared/frame/Frame';
import { NotFound } from '../../shared/parts/NotFound';
import { WaysOutProvider } from '../../shared/verbs/waysOut';
import { waysOut } from './WaysOut';

export const Route = createFileRoute('/corporate')({
  ...accountSearch,
  beforeLoad: async ({ search, location }) => ({ membership: await enterFace('corporate', search, location.href) }),
  component: CorporateFrame,
  notFoundComponent: NotFound,
});

function CorporateFrame() {
  const { t } = useLingui();
  const { membership } = Route.useRouteContext();
  const nav = [
    { to: '/corporate', label: t`Today`, isExact: true },
    { to: '/corporate/quotes', label: t`Quotes` },
    { to: '/corporate/purchase-orders', label: t`Purchase orders` },
    { to: '/corporate/invoices', label: t`Invoices` },
    { to: '/corporate/subscriptions', label: t`Subscriptions` },
    { to: '/corporate/requests', label: t`Requests` },
    { to: '/corporate/account', label: t`Account` },
  ];
  return (
    <WaysOutProvider value={waysOut}>
      <Frame face="corporate" name={t`Corporate Billing Portal`} nav={nav} membership={membership} />
    </WaysOutProvider>
  );
}
