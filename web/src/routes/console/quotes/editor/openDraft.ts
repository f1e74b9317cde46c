import { apollo } from '../../../../shared/api/apollo';
import { nodeOf } from '../../../../shared/api/nodeOf';
import type { Products } from './draft';
import {
  type EditedAccountFragment,
  QuoteToBeginDocument,
  QuoteToEditDocument,
  type SavedQuoteFragment,
} from './Editor.generated';
import type { EditSearch } from './editSearch';

/** What the editor begins with. */
export interface Opened {
  account: EditedAccountFragment;
  products: Products;
  request: { id: string; number: string; subject: string } | null;
  /** The subscription that the request is about: the first line is a change of it. */
  subscriptionId: string;
  quote: SavedQuoteFragment | null;
  /** Who saved it last, as the audit trail has it. */
  lastSaved: { at: string; actor: { id: string; name: string } | null } | null;
  /** By the clock of the API. */
  now: string;
}

let handedOver: { id: string; opened: Opened } | null = null;

/** A draft was saved for the first time, and gets an address: its editor stays, and nothing is asked again for it. */
export function handOver(id: string, opened: Opened): void {
  handedOver = { id, opened };
}

/** What the editor begins with, as it is now: what is cached could be of another version. Null: there is no such draft or account. */
export async function openDraft({ quote, account, request }: EditSearch): Promise<Opened | null> {
  if (quote) {
    const { id, opened } = handedOver ?? {};
    handedOver = null;
    return opened && id === quote ? opened : openSaved(quote);
  }
  const { data } = await apollo.query({
    query: QuoteToBeginDocument,
    variables: { account: account ?? '', request: request ?? '', hasRequest: Boolean(request) },
    fetchPolicy: 'network-only',
  });
  if (!data?.account) return null;
  const asked = nodeOf(data.node ?? null, 'ServiceRequest');
  return {
    ...{ account: data.account, products: data.products.nodes, request: asked, quote: null, lastSaved: null },
    ...{ subscriptionId: asked?.subscription?.id ?? '', now: data.clock.now },
  };
}

async function openSaved(id: string): Promise<Opened | null> {
  const query = { query: QuoteToEditDocument, variables: { id }, fetchPolicy: 'network-only' } as const;
  const { data } = await apollo.query(query);
  const quote = nodeOf(data?.node ?? null, 'Quote');
  if (!data || !quote) return null;
  const { account, request } = quote;
  const lastSaved = account.lastSaved?.nodes[0] ?? null;
  return { account, products: data.products.nodes, request, quote, lastSaved, subscriptionId: '', now: data.clock.now };
}
