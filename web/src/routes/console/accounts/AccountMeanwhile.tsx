import { Trans } from '@lingui/react/macro';
import { useViewer } from '../../../shared/session/session';
import { ChangedBar } from '../live/ChangedBar';
import { useChanged } from '../live/useChanged';
import type { ShownAccount } from './$id';
import { AccountChangedDocument } from './Account.generated';

/** Something was done here by somebody else, the clock or a gateway: everything that is done leaves an entry of the audit trail (L4). */
export function AccountMeanwhile({ account: { id, auditTrail } }: { account: ShownAccount }) {
  const viewer = useViewer().user.id;
  const last = auditTrail?.nodes[0]?.id ?? '';
  const news = useChanged(AccountChangedDocument, { id }, last, ({ account }) => {
    const entry = account?.auditTrail?.nodes.find(({ actor }) => actor?.id !== viewer);
    if (!entry || entry.id <= last) return null;
    if (!entry.actor) return <Trans>This account has changed in the meantime</Trans>;
    return <Trans>{entry.actor.name} has changed something in the meantime</Trans>;
  });
  return <ChangedBar news={news} />;
}
