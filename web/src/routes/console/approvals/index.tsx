import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { InvoiceCreditFilter, QuoteFilter } from '../../../schema.generated';
import { load } from '../../../shared/api/load';
import { useFormat } from '../../../shared/format/useFormat';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Empty } from '../../../shared/parts/Empty';
import { Money } from '../../../shared/parts/Money';
import { Page } from '../../../shared/parts/Page';
import { useListKeys } from '../keys/useListKeys';
import { NewsBar } from '../live/NewsBar';
import { newsWords } from '../live/NewsWords';
import { useNews } from '../live/useNews';
import { QuoteNewsDocument } from '../quotes/QuoteList.generated';
import { ApprovalsDocument, type ApprovalsQuery, CreditNewsDocument } from './Approvals.generated';
import style from './Approvals.module.css';
import { CreditReasonWord } from './CreditWords';

export const Route = createFileRoute('/console/approvals/')({
  validateSearch: ({ after }: Record<string, unknown>): { after?: string } => (after ? { after: String(after) } : {}),
  loaderDeps: ({ search: { after } }) => ({ after }),
  loader: ({ deps }) => load(ApprovalsDocument, deps),
  component: Approvals,
});

const WAITING_CREDITS: InvoiceCreditFilter = { status: ['PENDING_APPROVAL'] };
const WAITING_QUOTES: QuoteFilter = { status: ['PENDING_APPROVAL'] };

/** What waits for a supervisor's decision: credits above the limit (G9), quotes above the discount (H9). */
function Approvals() {
  const { t } = useLingui();
  const { after } = Route.useSearch();
  const { invoiceCredits, quotes, clock } = useReadQuery(Route.useLoaderData()).data;
  const credits = newsWords('CREDIT', useNews(CreditNewsDocument, WAITING_CREDITS, { list: invoiceCredits, clock }));
  const offers = newsWords('QUOTE', useNews(QuoteNewsDocument, WAITING_QUOTES, { list: quotes, clock }));
  useListKeys();
  return (
    <Page title={t`Approvals`}>
      <NewsBar
        news={
          credits || offers ? (
            <>
              {credits}
              {credits && offers ? ' · ' : null}
              {offers}
            </>
          ) : null
        }
      />
      <div className={style.page}>
        {invoiceCredits.totalCount + quotes.totalCount === 0 ? (
          <Empty title={<Trans>Nothing waits for approval</Trans>}>
            <Trans>Credits above the limit and quotes above the discount appear here.</Trans>
          </Empty>
        ) : null}
        {invoiceCredits.nodes.length > 0 ? (
          <Part title={<Trans>Credits</Trans>} count={invoiceCredits.totalCount}>
            <Credits credits={invoiceCredits.nodes} />
            <Pager
              pageInfo={invoiceCredits.pageInfo}
              totalCount={invoiceCredits.totalCount}
              shown={invoiceCredits.nodes.length}
              after={after}
            />
          </Part>
        ) : null}
        {quotes.nodes.length > 0 ? (
          <Part title={<Trans>Quotes</Trans>} count={quotes.totalCount}>
            <Quotes quotes={quotes.nodes} />
            {quotes.totalCount > quotes.nodes.length ? (
              <Link to="/console/quotes" search={{ view: 'approvals' }}>
                <Trans>All quotes that wait for approval</Trans>
              </Link>
            ) : null}
          </Part>
        ) : null}
      </div>
    </Page>
  );
}

function Part({ title, count, children }: { title: ReactNode; count: number; children: ReactNode }) {
  const { number } = useFormat();
  return (
    <section className={style.part}>
      <h2>
        {title} <span className="muted">{number(count)}</span>
      </h2>
      {children}
    </section>
  );
}

function Credits({ credits }: { credits: ApprovalsQuery['invoiceCredits']['nodes'] }) {
  const { t } = useLingui();
  return (
    <Table caption={t`Credits`} head={<Head what={<Trans>Credit on</Trans>} />}>
      {credits.map(({ id, invoice, account, author, total, reason }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/console/approvals/$id" params={{ id }}>
              {invoice.number}
            </Link>
            <p className="muted small">
              <CreditReasonWord reason={reason} />
            </p>
          </th>
          <td>{account.name}</td>
          <td className="wide">{author.name}</td>
          <td className="number">
            <Money value={total} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Quotes({ quotes }: { quotes: ApprovalsQuery['quotes']['nodes'] }) {
  const { t } = useLingui();
  return (
    <Table caption={t`Quotes`} head={<Head what={<Trans>Quote</Trans>} />}>
      {quotes.map(({ id, number, revision, account, author, totals }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/console/quotes/$id" params={{ id }}>
              {number}
            </Link>
            <p className="muted small">
              <Trans>version {revision}</Trans>
            </p>
          </th>
          <td>{account.name}</td>
          <td className="wide">{author.name}</td>
          <td className="number">
            <Money value={totals.total} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Head({ what }: { what: ReactNode }) {
  return (
    <tr>
      <th scope="col">{what}</th>
      <th scope="col">
        <Trans>Account</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>From</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Total with tax</Trans>
      </th>
    </tr>
  );
}
