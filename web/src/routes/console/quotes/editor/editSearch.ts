/** What the editor is opened for: a draft; or an account, and the request that the quote answers. */
export interface EditSearch {
  quote?: string;
  account?: string;
  request?: string;
}

export function readEditSearch({ quote, account, request }: Record<string, unknown>): EditSearch {
  return {
    ...(quote ? { quote: String(quote) } : {}),
    ...(account ? { account: String(account) } : {}),
    ...(request ? { request: String(request) } : {}),
  };
}
