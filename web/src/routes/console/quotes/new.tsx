import { createFileRoute, redirect } from '@tanstack/react-router';
import { readEditSearch } from './editor/editSearch';

/** A new quote for `account`, or from `request`: the editor, which stays where it is when the draft is saved. */
export const Route = createFileRoute('/console/quotes/new')({
  validateSearch: readEditSearch,
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/console/quotes/edit', search, replace: true });
  },
});
