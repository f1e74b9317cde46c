import { useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { enterConsole } from '../../shared/frame/enterFace';
import { Frame } from '../../shared/frame/Frame';
import { KeysHelp } from './keys/KeysHelp';

export const Route = createFileRoute('/console')({
  beforeLoad: async ({ location }) => ({ viewer: await enterConsole(location.href) }),
  component: ConsoleFrame,
});

function ConsoleFrame() {
  const { t } = useLingui();
  const nav = [
    { to: '/console/requests', label: t`Requests` },
    { to: '/console/quotes', label: t`Quotes` },
    { to: '/console/accounts', label: t`Accounts` },
    { to: '/console/invoices', label: t`Invoices` },
    { to: '/console/purchase-orders', label: t`Purchase orders` },
    { to: '/console/overdue', label: t`Overdue` },
    { to: '/console/approvals', label: t`Approvals` },
  ];
  return <Frame face="console" name={t`Console`} nav={nav} tools={<KeysHelp />} />;
}
