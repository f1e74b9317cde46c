import { Trans } from '@lingui/react/macro';
import { LinkButton } from '../../../shared/parts/Button';
import { Shortcut } from '../keys/Shortcut';

/** Opens the editor for an account, or for the request that the quote answers (J3); by `q`. */
export function NewQuote({ account, request }: { account: string; request?: string }) {
  return (
    <Shortcut letter="q">
      <LinkButton
        to="/console/quotes/edit"
        search={request ? { account, request } : { account }}
        look={request ? 'secondary' : 'primary'}
      >
        {request ? <Trans>Prepare a quote</Trans> : <Trans>New quote</Trans>}
      </LinkButton>
    </Shortcut>
  );
}
