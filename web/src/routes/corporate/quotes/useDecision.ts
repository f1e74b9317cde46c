import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useSend } from '../../../shared/api/useSend';
import type { Money } from '../../../shared/format/money';
import type { Refusal } from '../../../shared/session/session';
import type { ShownQuote } from './$id';
import { QuoteAcceptDocument, QuoteRejectDocument, QuoteVersionDocument } from './Quote.generated';

/** H4, H10, H11: the quote is no longer what was shown. */
const MOVED = ['STALE_VERSION', 'TOTAL_CHANGED', 'QUOTE_OUTDATED', 'QUOTE_ALREADY_DECIDED', 'QUOTE_EXPIRED'];

export const hasMoved = ({ code }: Refusal): boolean => MOVED.includes(code);

/**
 * Accepting and rejecting. It belongs to the page and not to the form: the form may be gone when the answer comes, because somebody else was
 * faster (H11). `sent` is the total that was shown when it was sent last.
 */
export function useDecision(quote: ShownQuote) {
  const accept = useSend(QuoteAcceptDocument);
  const reject = useSend(QuoteRejectDocument);
  const sent = useRef<Money>(quote.totals.total);
  const lost = [...accept.refusals, ...reject.refusals].filter(hasMoved);
  const change = useChange(quote);
  const reset = () => {
    accept.reset();
    reject.reset();
  };
  return { accept, reject, sent, lost, reset, change };
}

export type DecisionState = ReturnType<typeof useDecision>;

/** How often a quote that waits for a decision is looked at. Milliseconds. */
const LOOK = 20_000;

/**
 * Whether somebody else has changed the quote meanwhile, or it has expired: looked up now and then, and when the window comes to the
 * fore again. It never changes under the reader: `show` does it.
 */
function useChange({ id, version, status }: ShownQuote): { isChanged: boolean; show(): void } {
  const apollo = useApolloClient();
  const router = useRouter();
  const [seen, setSeen] = useState<string | null>(null);
  const shown = `${version} ${status}`;
  useEffect(() => {
    if (status !== 'SENT') return;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const query = { query: QuoteVersionDocument, variables: { id }, fetchPolicy: 'no-cache' } as const;
      // A look that fails is no matter: there will be another one.
      const answer = await apollo.query(query).catch(() => null);
      const node = answer?.data?.node;
      if (node?.__typename === 'Quote') setSeen(`${node.version} ${node.status}`);
    };
    const timer = setInterval(look, LOOK);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [apollo, id, status]);
  return { isChanged: status === 'SENT' && seen !== null && seen !== shown, show: () => void router.invalidate() };
}
