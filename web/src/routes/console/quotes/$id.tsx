import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { Sum } from '../../../shared/parts/Arithmetic';
import { AnchorButton } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { DateText } from '../../../shared/parts/Dates';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { ComparisonTable } from '../../../shared/quoting/ComparisonTable';
import { MonthBars } from '../../../shared/quoting/MonthBars';
import { QuoteLines } from '../../../shared/quoting/QuoteLines';
import { EffectiveText, QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import { Approval } from './Approval';
import { Decided } from './Decided';
import style from './Quote.module.css';
import { QuoteMeanwhile } from './QuoteMeanwhile';
import { ConsoleQuoteDocument, type ConsoleQuotePartsFragment } from './Quotes.generated';
import { QuoteTitle } from './QuoteTitle';
import { Versions } from './Versions';
import { QuoteVerbs } from './verbs/QuoteVerbs';

export const Route = createFileRoute('/console/quotes/$id')({
  loader: ({ params }) => load(ConsoleQuoteDocument, { id: params.id }),
  component: Quote,
});

/** A quote as it stands: what the customer sees of it, what staff wrote for each other, and its approval. */
function Quote() {
  const { t } = useLingui();
  const quote = nodeOf(useReadQuery(Route.useLoaderData()).data.node, 'Quote');
  if (!quote) return <NotFound />;
  const { number, revision, pdf } = quote;
  const title = t`Quote ${number}, version ${revision}`;
  return (
    <Page
      title={title}
      heading={<QuoteTitle title={title} number={number} />}
      back={
        <Link to="/console/quotes">
          <Trans>Quotes</Trans>
        </Link>
      }
      intro={<Intro quote={quote} />}
      verbs={
        pdf ? (
          <AnchorButton href={pdf.url}>
            <Trans>Download PDF</Trans>
          </AnchorButton>
        ) : null
      }
    >
      <div className={style.page}>
        <Decided quote={quote} />
        <QuoteVerbs quote={quote} />
        <Approval key={quote.id} quote={quote} />
        <Content quote={quote} />
      </div>
      <QuoteMeanwhile quote={quote} />
    </Page>
  );
}

function Intro({ quote: { status, account, author, validUntil, request } }: { quote: ConsoleQuotePartsFragment }) {
  return (
    <span className={style.intro}>
      <QuoteStatusBadge status={status} />
      <Link to="/console/accounts/$id" params={{ id: account.id }}>
        {account.name}
      </Link>
      <span>
        <Trans>by {author.name}</Trans> ·{' '}
        <Trans>
          valid up to and including <DateText value={validUntil} />
        </Trans>
      </span>
      {request ? (
        <Link to="/console/requests/$id" params={{ id: request.id }} search={{ view: 'all' }}>
          <Trans>Request {request.number}</Trans>
        </Link>
      ) : null}
    </span>
  );
}

function Content({ quote }: { quote: ConsoleQuotePartsFragment }) {
  const { comparison, lines, totals, note, internalNote, terms } = quote;
  const when = lines.map(({ id, effectiveWhen, effectiveOn }) => (
    <EffectiveText key={id} when={effectiveWhen} on={effectiveOn} />
  ));
  return (
    <>
      <Section id="comparison" title={<Trans>What the customer compares</Trans>}>
        <ComparisonTable comparison={comparison} when={comparison.rows.length === when.length ? when : []} />
        <details>
          <summary>
            <Trans>Month by month</Trans>
          </summary>
          <MonthBars months={comparison.months} />
        </details>
      </Section>
      <Section id="lines" title={<Trans>Lines and how they add up</Trans>}>
        <QuoteLines lines={lines} />
        <Sum
          rows={[
            { label: <Trans>Total without tax</Trans>, value: totals.subtotal },
            { label: <Trans>Tax</Trans>, value: totals.tax },
            { label: <Trans>Total with tax</Trans>, value: totals.total, isSum: true },
          ]}
        />
      </Section>
      <Text id="note" title={<Trans>Message to the customer</Trans>} text={note} />
      <Text id="internal" title={<Trans>For staff only</Trans>} text={internalNote} />
      <Text id="terms" title={<Trans>Terms</Trans>} text={terms} />
      {quote.supersedes ? (
        <Section id="versions" title={<Trans>Versions side by side</Trans>}>
          <Versions key={quote.id} quote={quote} before={quote.supersedes} />
        </Section>
      ) : null}
    </>
  );
}

function Text({ id, title, text }: { id: string; title: ReactNode; text: string | null }) {
  if (!text) return null;
  return (
    <Section id={id} title={title}>
      <p className={style.text} dir="auto">
        {text}
      </p>
    </Section>
  );
}

function Section({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <Card className={style.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </Card>
  );
}
