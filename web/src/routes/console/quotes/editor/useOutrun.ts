import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { nodeOf } from '../../../../shared/api/nodeOf';
import { type Draft, draftOf, isSame, type Subscriptions, toInput } from './draft';
import { type EditedAccountFragment, QuoteToEditDocument } from './Editor.generated';

/**
 * H4: the account as the draft is written for it, and what became of its subscriptions while the editor was open. That is looked at when
 * sending has been refused for it: the lines are marked, and what their subscriptions had before is kept to be shown.
 */
export function useOutrun(opened: EditedAccountFragment, setDraft: (change: (draft: Draft) => Draft) => void) {
  const apollo = useApolloClient();
  const [account, setAccount] = useState(opened);
  const [before, setBefore] = useState<Subscriptions>([]);
  const look = async (id: string) => {
    const query = { query: QuoteToEditDocument, variables: { id }, fetchPolicy: 'network-only' } as const;
    const { data } = await apollo.query(query);
    const quote = nodeOf(data?.node ?? null, 'Quote');
    if (!quote) return;
    setBefore(account.subscriptions?.nodes ?? []);
    setAccount(quote.account);
    const saved = draftOf(quote).lines;
    const asSaved = (line: Draft['lines'][number], at: number) =>
      saved[at] && isSame(toInput(line, account.currency), toInput(saved[at], account.currency))
        ? { ...line, isOutdated: saved[at].isOutdated }
        : line;
    setDraft((mine) => ({ ...mine, lines: mine.lines.map(asSaved) }));
  };
  return { account, before, look };
}
