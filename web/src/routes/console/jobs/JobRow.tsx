import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { JobStatus } from '../../../schema.generated';
import { useSend } from '../../../shared/api/useSend';
import { useFormat } from '../../../shared/format/useFormat';
import { Button } from '../../../shared/parts/Button';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { Status } from '../../../shared/parts/Status';
import { type JobPartsFragment, JobRetryDocument } from './Jobs.generated';
import style from './Jobs.module.css';

/** One job: what it is about, why it is stuck, and the way to have it tried again at once. */
export function JobRow({ job }: { job: JobPartsFragment }) {
  const { shortInstant, number } = useFormat();
  const { send, isSending, refusals, failure } = useSend(JobRetryDocument);
  const { id: jobId, kind, status, dueAt, attempts, lastError } = job;
  return (
    <tr>
      <th scope="row" className={style.job}>
        <code>{kind}</code>
        <Subject job={job} />
      </th>
      <td>
        <JobStatusBadge status={status} />
      </td>
      <td className="wide">
        <time dateTime={dueAt}>{shortInstant(dueAt, Intl.DateTimeFormat().resolvedOptions().timeZone)}</time>
      </td>
      <td className="number wide">{number(attempts)}</td>
      <td className={`wide ${style.error}`}>{lastError}</td>
      <td>
        {status === 'PARKED' || status === 'FAILED' ? (
          <Button isSending={isSending} onClick={() => void send({ input: { jobId } })}>
            <Trans>Try again</Trans>
          </Button>
        ) : null}
        <RefusalBox refusals={refusals} />
        {failure ? <SendFailed failure={failure} /> : null}
      </td>
    </tr>
  );
}

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
      return <Status tone="late">{<Trans>Stuck</Trans>}</Status>;
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
