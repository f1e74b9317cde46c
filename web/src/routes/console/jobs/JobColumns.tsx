import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { JobStatus } from '../../../schema.generated';
import { useFormat } from '../../../shared/format/useFormat';
import { Status } from '../../../shared/parts/Status';
import type { Column } from '../lists/ListTable';
import type { JobPartsFragment } from './Jobs.generated';
import style from './Jobs.module.css';
import { JobWays } from './JobWays';

/** Jobs: what each is about, why it is stuck, and what can be done about it. */
export const jobColumns: readonly Column<JobPartsFragment>[] = [
  {
    head: <Trans>Job</Trans>,
    cell: (job) => (
      <>
        <code>{job.kind}</code>
        <Subject job={job} />
      </>
    ),
    look: style.job,
  },
  { head: <Trans>Status</Trans>, cell: ({ status }) => <JobStatusBadge status={status} />, isBelow: true },
  { head: <Trans>Due</Trans>, cell: ({ dueAt }) => <Moment at={dueAt} />, look: 'wide' },
  { head: <Trans>Tries</Trans>, cell: ({ attempts }) => <Count value={attempts} />, look: 'number wide' },
  { head: <Trans>Last error</Trans>, cell: ({ lastError }) => lastError, look: style.error, isBelow: true },
  {
    head: (
      <span className="hidden">
        <Trans>What can be done</Trans>
      </span>
    ),
    cell: (job) => <JobWays job={job} />,
  },
];

function Moment({ at }: { at: string }) {
  const { shortInstant } = useFormat();
  return <time dateTime={at}>{shortInstant(at, Intl.DateTimeFormat().resolvedOptions().timeZone)}</time>;
}

const Count = ({ value }: { value: number }) => useFormat().number(value);

function Subject({ job: { subject } }: { job: JobPartsFragment }) {
  if (!subject) return null;
  const account = 'addressee' in subject ? subject.addressee : 'account' in subject ? subject.account : null;
  const number = 'number' in subject ? subject.number : null;
  return (
    <p className="muted small">
      {'to' in subject ? (
        <Trans>
          {subject.template} to {subject.to}
        </Trans>
      ) : (
        number
      )}{' '}
      {account ? (
        <Link to="/console/accounts/$id" params={{ id: account.id }}>
          {account.name}
        </Link>
      ) : null}
    </p>
  );
}

function JobStatusBadge({ status }: { status: JobStatus }) {
  switch (status) {
    case 'PARKED':
      return <Status tone="late">{<Trans context="one job">Stuck</Trans>}</Status>;
    case 'FAILED':
      return <Status tone="pending">{<Trans>Failed, tried again</Trans>}</Status>;
    case 'DUE':
      return <Status tone="pending">{<Trans>To come</Trans>}</Status>;
    case 'RUNNING':
      return <Status tone="active">{<Trans>Under way</Trans>}</Status>;
    case 'DONE':
      return <Status tone="good">{<Trans>Done</Trans>}</Status>;
  }
}
