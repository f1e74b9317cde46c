import { useApolloClient, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { load } from '../../../shared/api/load';
import { useFormat } from '../../../shared/format/useFormat';
import { Empty } from '../../../shared/parts/Empty';
import { Page } from '../../../shared/parts/Page';
import { type Column, ListTable } from '../lists/ListTable';
import { useLive } from '../live/useLive';
import { AskedWord } from './AskedWord';
import style from './Jobs.module.css';
import { JobProgressDocument } from './Progress.generated';
import { type Count, kept, leftOf, type Pace, paceOf, type Sample } from './pace';

export const Route = createFileRoute('/console/jobs/progress')({
  loader: () => load(JobProgressDocument, {}),
  component: Progress,
});

interface Row extends Count {
  id: string;
  pace: Pace;
}

/** L3: how far the night is: what is left, how fast it becomes less, and when it will be done. Looked at again every few seconds. */
function Progress() {
  const { t } = useLingui();
  const { jobCounts } = useReadQuery(Route.useLoaderData()).data;
  const apollo = useApolloClient();
  const [opened] = useState(() => new Date());
  const first = useRef<Sample>({ at: performance.now(), counts: jobCounts });
  const [samples, setSamples] = useState<readonly Sample[]>([first.current]);
  useLive(async () => {
    const { data } = await apollo.query({ query: JobProgressDocument, fetchPolicy: 'no-cache' });
    const counts = data!.jobCounts;
    setSamples((before) => kept(before, { at: performance.now(), counts }));
  });
  const rows = samples.at(-1)!.counts.map((count) => ({
    ...count,
    ...{ id: count.kind, pace: paceOf(samples, count.kind) },
  }));
  return (
    <Page
      title={t`Job progress`}
      back={
        <Link to="/console/jobs">
          <Trans>Jobs</Trans>
        </Link>
      }
      intro={<Trans>What is due and not done, looked at every five seconds. Planned for later is not counted.</Trans>}
    >
      {rows.length === 0 ? (
        <Empty title={<Trans>Everything that is due is done</Trans>} />
      ) : (
        <ListTable caption={t`Job progress`} columns={columnsSince(opened)} rows={rows} />
      )}
    </Page>
  );
}

const columnsSince = (opened: Date): readonly Column<Row>[] => [
  {
    head: <Trans>Kind</Trans>,
    cell: ({ kind, asks }) => (
      <>
        <code>{kind}</code>
        <p className="muted small">
          <AskedWord asks={asks} />
        </p>
      </>
    ),
    look: style.job,
  },
  { head: <Trans>Left</Trans>, cell: (count) => <Figure value={leftOf(count)} />, look: 'number' },
  { head: <Trans>Under way</Trans>, cell: ({ running }) => <Figure value={running} />, look: 'number wide' },
  { head: <Trans>Failed, tried again</Trans>, cell: ({ failed }) => <Figure value={failed} />, look: 'number wide' },
  {
    head: <Trans>Stuck</Trans>,
    cell: ({ parked }) =>
      parked > 0 ? (
        <Link to="/console/jobs">
          <Figure value={parked} />
        </Link>
      ) : (
        '–'
      ),
    look: 'number',
  },
  {
    head: (
      <Trans>
        Fewer since <Clock at={opened} />
      </Trans>
    ),
    cell: ({ pace }) => <Figure value={pace.fewer} />,
    look: 'number wide',
  },
  {
    head: <Trans>Fewer per minute</Trans>,
    cell: ({ pace }) => (pace.perMinute === null ? '…' : <Figure value={pace.perMinute} />),
    look: 'number wide',
  },
  { head: <Trans>Done at about</Trans>, cell: ({ pace }) => <End pace={pace} />, look: 'number' },
];

const Figure = ({ value }: { value: number }) => {
  const { number } = useFormat();
  return value === 0 ? '–' : number(value);
};

/** In the reader's own time zone: it is their night. */
function Clock({ at }: { at: Date }) {
  const { i18n } = useLingui();
  return new Intl.DateTimeFormat(i18n.locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

function End({ pace: { untilNone, perMinute } }: { pace: Pace }) {
  if (perMinute === null) return '…';
  return untilNone === null ? '–' : <Clock at={new Date(Date.now() + untilNone)} />;
}
