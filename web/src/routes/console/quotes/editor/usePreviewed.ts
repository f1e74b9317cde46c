import { useRef } from 'react';
import { usePreview } from '../../../../shared/api/usePreview';
import { contentOf, type Draft, unreadable } from './draft';
import { QuotePreviewDocument } from './Editor.generated';

/** H19: what the draft would say as it stands, without saving it. `data` is of exactly this draft; `shown` is what it said last. */
export function usePreviewed(accountId: string, draft: Draft, currency: string) {
  const isReadable = draft.lines.every((line) => unreadable(line) === null);
  const { lines, validUntil } = contentOf(draft, currency);
  const wanted = draft.lines.length > 0 && isReadable;
  const { data, failure, again } = usePreview(
    QuotePreviewDocument,
    { input: { accountId, lines, validUntil } },
    wanted,
  );
  const current = data?.quotePreview ?? null;
  // What is refused while it is typed says nothing of amounts: what stood there stays.
  const shown = useRef<typeof current>(null);
  if (current?.comparison) shown.current = current;
  return { data: current, shown: shown.current, failure, again };
}

export type Preview = ReturnType<typeof usePreviewed>;
