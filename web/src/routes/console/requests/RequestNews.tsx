import { createContext, useContext } from 'react';
import type { RequestNewsQuery } from './News.generated';

type ChangedRequest = RequestNewsQuery['anywhere']['nodes'][number];

/** What has changed, for the request that stands beside the queue. */
const Context = createContext<readonly ChangedRequest[]>([]);
export const RequestNewsProvider = Context.Provider;
export const useChangedRequest = (id: string): ChangedRequest | undefined =>
  useContext(Context).find((request) => request.id === id);
