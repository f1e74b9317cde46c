import { useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { accountSearch, enterFace } from '../../shared/frame/enterFace';
import { Frame } from '../../shared/frame/Frame';

export const Route = createFileRoute('/corporate')({
  ...accountSearch,
  beforeLoad: async ({ search, location }) => ({ membership: await enterFace('corporate', search, location.href) }),
  component: CorporateFrame,
});

function CorporateFrame() {
  const { t } = useLingui();
  const { membership } = Route.useRouteContext();
  const nav = [{ to: '/corporate', label: t`Today` }];
  return <Frame face="corporate" name={t`Corporate Billing Portal`} nav={nav} membership={membership} />;
}
