import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { usePolling } from '../../../shared/api/usePolling';
import { AnchorButton, Button } from '../../../shared/parts/Button';
import columns from '../../../shared/parts/Columns.module.css';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { Decision } from './Decision';
import { DecisionBar } from './DecisionBar';
import { Offer } from './Offer';
import { QuoteDocument, type QuoteQuery } from './Quote.generated';
import style from './Quote.module.css';
import { QuoteIntro } from './QuoteIntro';
import { Superseded } from './Superseded';
import { useDecision } from './useDecision';

export const Route = createFileRoute('/corporate/quotes/$id')({
  loader: ({ params }) => load(QuoteDocument, { id: params.id }),
  component: Quote,
});

export type ShownQuote = Extract<QuoteQuery['node'], { __typename: 'Quote' }>;

/** A quote as a document: what it changes and costs, and beside it the decision, or what became of it. */
function Quote() {
  const { id } = Route.useParams();
  const { data } = useReadQuery(Route.useLoaderData());
  const quote = nodeOf(data.node, 'Quote');
  // Another quote is another decision: nothing of the one before stays.
  return quote ? <QuotePage key={id} quote={quote} now={data.clock.now} /> : <NotFound />;
}

function QuotePage({ quote, now }: { quote: ShownQuote; now: string }) {
  const { t } = useLingui();
  const { timeZone } = Route.useRouteContext().membership.account;
  const decision = useDecision(quote);
  const payment = quote.order?.payment?.status;
  usePolling(QuoteDocument, { id: quote.id }, payment === 'PENDING' || payment === 'ACTION_REQUIRED');
  const { number, revision, html, pdf, account } = quote;
  const others = Math.max(0, (account.subscriptions?.totalCount ?? 0) - touched(quote));
  return (
    <Page
      title={t`Quote ${number}, version ${revision}`}
      heading={
        <>
          <Trans>Quote {number}</Trans>{' '}
          <span className={style.version}>
            <Trans>version {revision}</Trans>
          </span>
        </>
      }
      back={
        <Link to="/corporate/quotes">
          <Trans>Quotes</Trans>
        </Link>
      }
      intro={<QuoteIntro quote={quote} now={now} timeZone={timeZone} />}
      verbs={
        <>
          <Button onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
          {html ? (
            <AnchorButton href={html.url} target="_blank" rel="noopener">
              <Trans>As it was sent</Trans>
            </AnchorButton>
          ) : null}
          {pdf ? (
            <AnchorButton href={pdf.url}>
              <Trans>Download PDF</Trans>
            </AnchorButton>
          ) : null}
        </>
      }
    >
      <div className={`${columns.columns} ${style.page}`}>
        <div className={columns.main}>
          <Superseded quote={quote} />
          <Offer quote={quote} others={quote.status === 'SENT' ? others : 0} />
        </div>
        {quote.status === 'SENT' ? <DecisionBar quote={quote} /> : null}
        <div className={columns.side}>
          <Decision quote={quote} decision={decision} timeZone={timeZone} now={now} />
        </div>
      </div>
    </Page>
  );
}

/** How many of the account's subscriptions the quote is about. */
function touched({ lines }: ShownQuote): number {
  return new Set(lines.flatMap(({ subscription }) => (subscription ? [subscription.id] : []))).size;
}
