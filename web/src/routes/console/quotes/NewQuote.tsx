import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type Availability, Verb, Verbs } from '../../../shared/verbs/Verbs';
import { Shortcut } from '../keys/Shortcut';

interface Props {
  account: { id: string; kind: string; actions: readonly Availability[] };
  /** The request that the quote answers (J3). */
  request?: string;
}

/** Opens the editor for an account, or for one of its requests; by `q`. Only corporate accounts have quotes (A7). */
export function NewQuote({ account: { id, kind, actions }, request }: Props) {
  const navigate = useNavigate();
  if (kind !== 'CORPORATE') return null;
  const search = request ? { account: id, request } : { account: id };
  return (
    <Shortcut letter="q">
      <Verbs actions={actions}>
        <Verb
          action="QUOTE_DRAFT"
          look={request ? 'secondary' : 'primary'}
          onPress={() => void navigate({ to: '/console/quotes/edit', search })}
        >
          {request ? <Trans>Prepare a quote</Trans> : <Trans>New quote</Trans>}
        </Verb>
      </Verbs>
    </Shortcut>
  );
}
