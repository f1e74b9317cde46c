import { Trans } from '@lingui/react/macro';
import { nodeOf } from '../../../shared/api/nodeOf';
import { ChangedBar } from '../live/ChangedBar';
import { useChanged } from '../live/useChanged';
import { QuoteChangedDocument } from './Quotes.generated';

/** The customer has decided, or a colleague has changed it. */
export function QuoteMeanwhile({ quote: { id, changedAt } }: { quote: { id: string; changedAt: string } }) {
  const news = useChanged(QuoteChangedDocument, { id }, changedAt, ({ node }) => {
    const now = nodeOf(node, 'Quote');
    return now && now.changedAt > changedAt ? <Trans>This quote has changed in the meantime</Trans> : null;
  });
  return <ChangedBar news={news} />;
}
