import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { renew, validToken } from '../session/session';

/** Values without an identity: two of them are never the same thing. */
const VALUES = [
  'Money',
  'Period',
  'Totals',
  'RenewalForecast',
  'Card',
  'Address',
  'Party',
  'ActionAvailability',
  // Lines of a preview have the same ids whatever they come to.
  'BillingLine',
  'UserError',
];

/** The cache of everything the faces show, and the way to the API with the session's token. */
export const apollo = new ApolloClient({
  link: new HttpLink({ uri: '/graphql', fetch: fetchSigned }),
  cache: new InMemoryCache({
    typePolicies: Object.fromEntries(VALUES.map((type) => [type, { keyFields: false as const }])),
  }),
  dataMasking: true,
});

/** A token that the API does not take is renewed and the request sent once more: it was refused before anything was done. */
async function fetchSigned(uri: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(uri, withToken(init, await validToken()));
  // The API says so too where somebody who is not signed in is answered all the same: with less than the person asked for.
  if (!response.headers.has('www-authenticate')) return response;
  await renew();
  return fetch(uri, withToken(init, await validToken()));
}

function withToken(init: RequestInit, token: string | null): RequestInit {
  const headers = new Headers(init.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}
