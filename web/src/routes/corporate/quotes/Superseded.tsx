import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Notice } from '../../../shared/parts/Notice';
import type { ShownQuote } from './$id';

/** H7: another version took its place: where it is. */
export function Superseded({ quote: { supersededBy, status } }: { quote: ShownQuote }) {
  if (!supersededBy || status !== 'SUPERSEDED') return null;
  return (
    <Notice
      tone="caution"
      title={<Trans>This version is no longer valid</Trans>}
      ways={
        <Link to="/corporate/quotes/$id" params={{ id: supersededBy.id }}>
          <Trans>Show version {supersededBy.revision}</Trans>
        </Link>
      }
    >
      <Trans>Version {supersededBy.revision} took its place.</Trans>
    </Notice>
  );
}
