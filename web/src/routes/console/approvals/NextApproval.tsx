import { useQuery } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { LinkButton } from '../../../shared/parts/Button';
import { Shortcut } from '../keys/Shortcut';
import { WaitingApprovalsDocument } from './Approvals.generated';

interface Props {
  /** The credit or quote that is shown. */
  id: string;
  /** It has been decided: say so where nothing else waits. */
  isDecided: boolean;
}

/** The way on to the next credit or quote that waits for a supervisor, without a way back; after the last one, that none is left. */
export function NextApproval({ id, isDecided }: Props) {
  // Anew for each, and once it is decided: others decide as well.
  return <Next key={`${id} ${isDecided}`} id={id} isDecided={isDecided} />;
}

function Next({ id, isDecided }: Props) {
  const { data } = useQuery(WaitingApprovalsDocument, { fetchPolicy: 'network-only' });
  if (!data) return null;
  const { invoiceCredits, quotes } = data;
  const waiting = [
    ...invoiceCredits.nodes.map((credit) => ({ id: credit.id, isCredit: true })),
    ...quotes.nodes.map((quote) => ({ id: quote.id, isCredit: false })),
  ];
  const at = waiting.findIndex((one) => one.id === id);
  // The one after it, else the first of the others.
  const next = waiting[at + 1] ?? waiting.find((one) => one.id !== id);
  if (!next) {
    return isDecided ? (
      <p className="muted" role="status">
        <Trans>Nothing else waits for approval.</Trans>
      </p>
    ) : null;
  }
  const left = invoiceCredits.totalCount + quotes.totalCount - (at < 0 ? 0 : 1);
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
