import { useNavigate } from '@tanstack/react-router';
import { useIdempotencyKey } from '../../../../shared/api/idempotencyKey';
import { useSend } from '../../../../shared/api/useSend';
import { QuoteCopyDocument } from './QuoteVerbs.generated';

/** H19, L2: copies a quote, for its own account or another one, and opens the copy in the editor; the same again after no answer is one copy. */
export function useCopy({ id: quoteId, version: expectedVersion }: { id: string; version: number }, accountId: string) {
  const sending = useSend(QuoteCopyDocument);
  const navigate = useNavigate();
  const { key, done } = useIdempotencyKey(`copy ${quoteId} ${expectedVersion} ${accountId}`);
  const copy = async () => {
    const payload = await sending.send({ input: { quoteId, expectedVersion, accountId, idempotencyKey: key } });
    if (!payload) return;
    done();
    if (payload.quote) void navigate({ to: '/console/quotes/edit', search: { quote: payload.quote.id } });
  };
  return { copy, sending };
}
