import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { negated, signOf } from '../../../shared/format/money';
import { Sum } from '../../../shared/parts/Arithmetic';
import { Card } from '../../../shared/parts/Card';
import { InstantText } from '../../../shared/parts/Dates';
import { RuleText } from '../../../shared/parts/RuleText';
import { ComparisonTable } from '../../../shared/quoting/ComparisonTable';
import { MonthBars } from '../../../shared/quoting/MonthBars';
import { QuoteLines } from '../../../shared/quoting/QuoteLines';
import { EffectiveText } from '../../../shared/quoting/quoteWords';
import type { ShownQuote } from './$id';
import { Route } from './$id';
import style from './Quote.module.css';

// Only a later version has it, at its end.
const RevisionChanges = lazy(() =>
  import('../../../shared/quoting/RevisionChanges').then((module) => ({ default: module.RevisionChanges })),
);

interface Props {
  quote: ShownQuote;
  /** How many subscriptions of the account the quote leaves as they are. */
  others: number;
}

/** What the technician offers: what changes, what it costs line by line and month by month, the terms, and earlier versions. */
export function Offer({ quote, others }: Props) {
  const { note, author, comparison, lines, terms } = quote;
  const when = lines.map(({ id, effectiveWhen, effectiveOn }) => (
    <EffectiveText key={id} when={effectiveWhen} on={effectiveOn} />
  ));
  return (
    <>
      {note ? (
        <Section id="note" title={<Trans>Message from {author.name}</Trans>}>
          <p className={style.note} dir="auto">
            {note}
          </p>
        </Section>
      ) : null}
      <Section id="comparison" title={<Trans>Compared with today</Trans>}>
        <ComparisonTable comparison={comparison} when={comparison.rows.length === when.length ? when : []} />
        {others > 0 ? (
          <p className={`muted small ${style.unchanged}`}>
            <Plural
              value={others}
              one="# other subscription stays as it is."
              other="# other subscriptions stay as they are."
            />
          </p>
        ) : null}
      </Section>
      <Section id="lines" title={<Trans>Lines and how they add up</Trans>}>
        <QuoteLines lines={lines} />
        <Totals quote={quote} />
      </Section>
      <Section id="months" title={<Trans>What falls due month by month</Trans>}>
        <p className="muted small">
          <Trans>All your subscriptions, without tax and without what is prorated.</Trans> <RuleText id="H5" />
        </p>
        <MonthBars months={comparison.months} />
      </Section>
      {terms ? (
        <Section id="terms" title={<Trans>Terms</Trans>}>
          <p className={style.terms} dir="auto">
            {terms}
          </p>
        </Section>
      ) : null}
      <Versions quote={quote} />
    </>
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

/** H5: what the whole quote comes to, and what of it is invoiced on acceptance. */
function Totals({ quote: { totals, dueNow, status } }: { quote: ShownQuote }) {
  const has = (money: { amount: string; currency: string }) => signOf(money) > 0;
  const credit = (label: ReactNode, value: typeof totals.total) =>
    has(value) ? [{ label, value: negated(value), isCredit: true }] : [];
  return (
    <div className={style.sums}>
      <div>
        <h3>
          <Trans>The whole quote</Trans>
        </h3>
        <Sum
          rows={[
            { label: <Trans>Total without tax</Trans>, value: totals.subtotal },
            { label: <Trans>Tax</Trans>, value: totals.tax },
            { label: <Trans>Total with tax</Trans>, value: totals.total, isSum: true },
            ...credit(<Trans>Credit for unused time</Trans>, totals.credit),
          ]}
        />
      </div>
      {status === 'SENT' ? (
        <div>
          <h3>
            <Trans>On acceptance</Trans>
          </h3>
          <Sum
            rows={[
              { label: <Trans>Invoiced at once, with tax</Trans>, value: dueNow.total },
              ...credit(<Trans>Credit for unused time</Trans>, dueNow.credit),
              ...credit(<Trans>Account balance used</Trans>, dueNow.fromBalance),
              ...(has(dueNow.toBalance)
                ? [{ label: <Trans>Goes to your account balance</Trans>, value: dueNow.toBalance }]
                : []),
              { label: <Trans>To pay</Trans>, value: dueNow.due, isSum: true },
            ]}
          />
        </div>
      ) : null}
    </div>
  );
}

/** H7: the version before this one, and what changed since. */
function Versions({ quote }: { quote: ShownQuote }) {
  const { timeZone } = Route.useRouteContext().membership.account;
  const { supersedes, revision } = quote;
  if (!supersedes) return null;
  return (
    <Section
      id="versions"
      title={
        <Trans>
          What changed from version {supersedes.revision} to {revision}
        </Trans>
      }
    >
      <Suspense>
        <RevisionChanges before={supersedes} after={quote} />
      </Suspense>
      <p>
        <Link to="/corporate/quotes/$id" params={{ id: supersedes.id }}>
          <Trans>Show version {supersedes.revision}</Trans>
        </Link>
        {supersedes.sentAt ? (
          <span className="muted small">
            {' '}
            <Trans>
              sent on <InstantText value={supersedes.sentAt} timeZone={timeZone} />
            </Trans>
          </span>
        ) : null}
      </p>
    </Section>
  );
}
