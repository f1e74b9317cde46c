import { useQuery } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { LinkButton } from '../../../shared/parts/Button';
import { Shortcut } from '../keys/Shortcut';
import { WaitingApprovalsDocument } from './Approvals.generated';

const DECISIONS = ['INVOICE_CREDIT_DECIDE', 'QUOTE_DECIDE_APPROVAL'];

interface Props {
  /** The credit or quote that is shown. */
  id: string;
  /** It has been decided: say so where nothing else waits. */
  isDecided: boolean;
}

/** The way on to the next credit or quote that the viewer can decide, without a way back; after the last one, that none is left. */
export function NextApproval({ id, isDecided }: Props) {
  // Anew for each, and once it is decided: others decide as well.
  return <Next key={`${id} ${isDecided}`} id={id} isDecided={isDecided} />;
}

function Next({ id, isDecided }: Props) {
  const { data } = useQuery(WaitingApprovalsDocument, { fetchPolicy: 'network-only' });
  if (!data) return null;
  const { invoiceCredits, quotes } = data;
  const waiting = [
    ...invoiceCredits.nodes.map((one) => ({ ...one, isCredit: true })),
    ...quotes.nodes.map((one) => ({ ...one, isCredit: false })),
  ];
  const at = waiting.findIndex((one) => one.id === id);
  // The ones after it, then those before it. What one has written oneself is decided by somebody else (SELF_APPROVAL).
  const others = [...waiting.slice(at + 1), ...waiting.slice(0, Math.max(at, 0))].filter(isDecidable);
  const [next] = others;
  if (!next) {
    return isDecided ? (
      <p className="muted" role="status">
        <Trans>Nothing else waits for approval.</Trans>
      </p>
    ) : null;
  }
  const left = others.length + invoiceCredits.totalCount + quotes.totalCount - waiting.length;
  return (
    <Shortcut letter="n">
      <LinkButton
        to={next.isCredit ? '/console/approvals/$id' : '/console/quotes/$id'}
        params={{ id: next.id }}
        look={isDecided ? 'primary' : 'secondary'}
      >
        <Plural value={left} one="Next: # more waits" other="Next: # more wait" />
      </LinkButton>
    </Shortcut>
  );
}

const isDecidable = ({ actions }: { actions: readonly { action: string; allowed: boolean }[] }) =>
  actions.some(({ action, allowed }) => allowed && DECISIONS.includes(action));
