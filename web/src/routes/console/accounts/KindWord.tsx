import { Trans } from '@lingui/react/macro';
import type { AccountKind } from '../../../schema.generated';

/** Where an account is managed (A1). */
export function KindWord({ kind }: { kind: AccountKind }) {
  return kind === 'CORPORATE' ? <Trans>Corporate</Trans> : <Trans>Online</Trans>;
}
