/** What the address of a list says: which view, what is searched for, and where the page starts. */
export interface ListSearch<View extends string> {
  view?: View;
  search?: string;
  after?: string;
}

/** Reads the address of a list with these views; what it does not know is left out. */
export function listSearch<View extends string>(views: readonly View[]) {
  return ({ view, search, after }: Record<string, unknown>): ListSearch<View> => ({
    ...(views.includes(view as View) ? { view: view as View } : {}),
    ...(search ? { search: String(search) } : {}),
    ...(after ? { after: String(after) } : {}),
  });
}
