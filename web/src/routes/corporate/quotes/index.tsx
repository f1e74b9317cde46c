import { useReadQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import type { QuoteStatus } from '../../../schema.generated';
import { load } from '../../../shared/api/load';
import { dateIn, daysBetween } from '../../../shared/format/dates';
import { useFormat } from '../../../shared/format/useFormat';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Tabs } from '../../../shared/lists/Tabs';
import { Empty } from '../../../shared/parts/Empty';
import { Money } from '../../../shared/parts/Money';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import { QuotesDocument, type QuotesQuery } from './Quotes.generated';

/** What a reader asks for, and which of the API's states it is. The first one is shown unless another is chosen. */
const VIEWS = {
  awaiting: ['SENT'],
  decided: ['ACCEPTED', 'REJECTED'],
  all: [],
} satisfies Record<string, QuoteStatus[]>;
type View = keyof typeof VIEWS;

interface Search {
  view?: View;
  after?: string;
}

export const Route = createFileRoute('/corporate/quotes/')({
  validateSearch: ({ view, after }: Record<string, unknown>): Search => ({
    ...(String(view) in VIEWS ? { view: view as View } : {}),
    ...(after ? { after: String(after) } : {}),
  }),
  loaderDeps: ({ search: { view, after } }) => ({ view, after }),
  loader: ({ context, deps: { view = 'awaiting', after } }) => {
    const status: QuoteStatus[] = VIEWS[view];
    const filter = status.length > 0 ? { status } : {};
    return load(QuotesDocument, { account: context.membership.account.id, filter, after });
  },
  component: Quotes,
});

function Quotes() {
  const { t } = useLingui();
  const { view = 'awaiting', after } = Route.useSearch();
  const { membership } = Route.useRouteContext();
  const { account, clock } = useReadQuery(Route.useLoaderData()).data;
  if (!account?.quotes) return <NotFound />;
  const { nodes, totalCount, pageInfo } = account.quotes;
  const today = dateIn(membership.account.timeZone, clock.now);
  const tabs = [
    { value: 'awaiting', label: t`Awaiting you` },
    { value: 'decided', label: t`Decided` },
    { value: 'all', label: t`All` },
  ];
  const shown = tabs.find(({ value }) => value === view)!.label;
  return (
    <Page title={t`Quotes`}>
      <Tabs name="view" label={t`Which quotes`} tabs={tabs} first="awaiting" />
      {nodes.length === 0 ? (
        <NoQuotes view={view} technician={account.technician?.name ?? null} />
      ) : (
        <Table caption={`${t`Quotes of ${membership.account.name}`} · ${shown}`} head={<Head />}>
          {nodes.map((quote) => (
            <Row key={quote.id} quote={quote} today={today} />
          ))}
        </Table>
      )}
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Quote</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>From</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Status</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Valid until</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Total with tax</Trans>
      </th>
    </tr>
  );
}

type Quote = NonNullable<NonNullable<QuotesQuery['account']>['quotes']>['nodes'][number];

function Row({ quote, today }: { quote: Quote; today: string }) {
  const { date } = useFormat();
  const { id, number, revision, status, validUntil, author, totals } = quote;
  const left = daysBetween(today, validUntil);
  return (
    <tr>
      <th scope="row">
        <Link to="/corporate/quotes/$id" params={{ id }} className="amount">
          {number}
        </Link>{' '}
        <span className="muted small">
          <Trans>version {revision}</Trans>
        </span>
        <span className="narrow">
          <QuoteStatusBadge status={status} />
          {status === 'SENT' ? (
            <span className="muted small">
              {' '}
              <Plural value={left} _0="Today is its last day." one="# day left" other="# days left" />
            </span>
          ) : null}
        </span>
      </th>
      <td className="wide">{author.name}</td>
      <td className="wide">
        <QuoteStatusBadge status={status} />
      </td>
      <td className="wide">
        {date(validUntil)}
        {status === 'SENT' ? (
          <span className="muted small">
            {' '}
            <Plural value={left} _0="Today is its last day." one="# day left" other="# days left" />
          </span>
        ) : null}
      </td>
      <td className="number">
        <Money value={totals.total} />
      </td>
    </tr>
  );
}

function NoQuotes({ view, technician }: { view: View; technician: string | null }) {
  if (view === 'decided') {
    return (
      <Empty title={<Trans>No quote has been decided yet</Trans>}>
        <Trans>What you accept or reject stands here, with the proof of it.</Trans>
      </Empty>
    );
  }
  return (
    <Empty title={view === 'awaiting' ? <Trans>No quote awaits you</Trans> : <Trans>No quote yet</Trans>}>
      {technician ? (
        <Trans>Your technician {technician} can prepare one.</Trans>
      ) : (
        <Trans>Our Corporate Accounts team can prepare one.</Trans>
      )}
    </Empty>
  );
}
