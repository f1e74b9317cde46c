import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useRef } from 'react';
import { NotFound } from '../../../shared/parts/NotFound';
import { Notice } from '../../../shared/parts/Notice';
import { Page } from '../../../shared/parts/Page';
import { Editor } from './editor/Editor';
import { readEditSearch } from './editor/editSearch';
import { handOver, type Opened, openDraft } from './editor/openDraft';

export const Route = createFileRoute('/console/quotes/edit')({
  validateSearch: readEditSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => openDraft(deps),
  component: EditPage,
});

/** A draft of a quote, a new one or one that exists. */
function EditPage() {
  const { quote, account, request = '' } = Route.useSearch();
  const opened = Route.useLoaderData();
  const navigate = useNavigate();
  const router = useRouter();
  const began = useRef<{ id: string; name: string } | null>(null);
  // A draft that was begun here keeps its editor when it gets an id.
  const name = quote === undefined ? `${account} ${request}` : began.current?.id === quote ? began.current.name : quote;
  if (!opened) return <NotFound />;
  if (opened.quote && opened.quote.status !== 'DRAFT') return <NoDraft quote={opened.quote} />;
  const begun = (id: string) => {
    // Whoever is on the way to another page is not called back.
    if (router.latestLocation.pathname !== Route.to) return;
    began.current = { id, name };
    handOver(id, opened);
    void navigate({ to: '/console/quotes/edit', search: { quote: id }, replace: true });
  };
  return <Editor key={name} name={name} opened={opened} begun={begun} />;
}

function NoDraft({ quote: { id, number, revision } }: { quote: NonNullable<Opened['quote']> }) {
  const { t } = useLingui();
  return (
    <Page title={t`Quote ${number}, version ${revision}`}>
      <Notice
        tone="caution"
        title={<Trans>It is not a draft, so it cannot be edited</Trans>}
        ways={
          <Link to="/console/quotes/$id" params={{ id }}>
            <Trans>Show the quote</Trans>
          </Link>
        }
      />
    </Page>
  );
}
