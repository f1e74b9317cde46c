import { Plural } from '@lingui/react/macro';
import { createContext, useContext } from 'react';
import type { ServiceRequestFilter } from '../../../schema.generated';
import { type Marked, type News, useNews } from '../live/useNews';
import { RequestNewsDocument, type RequestNewsQuery } from './News.generated';

type ChangedRequest = RequestNewsQuery['anywhere']['nodes'][number];

/** What somebody else has changed in the queue since it was read. */
export function useRequestNews(
  filter: ServiceRequestFilter,
  shown: readonly Marked[],
  shownAt: string,
): News<ChangedRequest> {
  return useNews({
    document: RequestNewsDocument,
    variables: (changedSince) => ({ changedSince, filter: { ...filter, changedSince } }),
    read: ({ clock, inView, anywhere }: RequestNewsQuery) => ({
      ...{ now: clock.now, inView: inView.nodes, anywhere: anywhere.nodes },
    }),
    ...{ shown, shownAt },
  });
}

/** "2 new requests", "1 changed"; null: nothing is new. */
export function requestNewsWords({ fresh, changed }: News<ChangedRequest>) {
  if (fresh === 0 && changed.length === 0) return null;
  return (
    <>
      {fresh > 0 ? <Plural value={fresh} one="# new request" other="# new requests" /> : null}
      {fresh > 0 && changed.length > 0 ? ' · ' : null}
      {changed.length > 0 ? <Plural value={changed.length} one="# request changed" other="# requests changed" /> : null}
    </>
  );
}

/** What has changed, for the request that stands beside the queue. */
const Context = createContext<readonly ChangedRequest[]>([]);
export const RequestNewsProvider = Context.Provider;
export const useChangedRequest = (id: string): ChangedRequest | undefined =>
  useContext(Context).find((request) => request.id === id);
