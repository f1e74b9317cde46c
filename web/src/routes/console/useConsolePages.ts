import { useLingui } from '@lingui/react/macro';
import type { NavItem } from '../../shared/frame/Frame';
import { useViewer } from '../../shared/session/session';

/** The pages of the console, for the navigation and for whoever types their names. Supervisors have some more. */
export function useConsolePages(): NavItem[] {
  const { t } = useLingui();
  const isSupervisor = useViewer().staffRole === 'SUPERVISOR';
  return [
    { to: '/console/requests', label: t`Requests` },
    { to: '/console/quotes', label: t`Quotes` },
    { to: '/console/accounts', label: t`Accounts` },
    { to: '/console/invoices', label: t`Invoices` },
    { to: '/console/purchase-orders', label: t`Purchase orders` },
    { to: '/console/overdue', label: t`Overdue` },
    { to: '/console/approvals', label: t`Approvals` },
    ...(isSupervisor
      ? [
          { to: '/console/prices', label: t`Prices` },
          { to: '/console/jobs', label: t`Jobs` },
        ]
      : []),
  ];
}
