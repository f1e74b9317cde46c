import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import type { JobFilter } from '../../../schema.generated';
import { load } from '../../../shared/api/load';
import { RuleText } from '../../../shared/parts/RuleText';
import { ListPage } from '../lists/ListPage';
import { jobColumns } from './JobColumns';
import { ConsoleJobsDocument } from './Jobs.generated';
import { readJobsSearch } from './jobViews';

const FILTERS = {
  stuck: { status: ['PARKED'] },
  mails: { status: ['PARKED', 'FAILED'], kind: 'email.send' },
  failed: { status: ['FAILED'] },
  due: { status: ['DUE', 'RUNNING'] },
} as const satisfies Record<string, { status: readonly string[]; kind?: string }>;

export const Route = createFileRoute('/console/jobs/')({
  validateSearch: readJobsSearch,
  loaderDeps: ({ search: { view, after } }) => ({ view, after }),
  loader: ({ deps: { view = 'stuck', after } }) =>
    load(ConsoleJobsDocument, { filter: FILTERS[view] as unknown as JobFilter, after }),
  component: Jobs,
});

/** L3: what was to be done outside and could not be: mails, payments, renewals. A supervisor has it tried again, or lets it go (L9). */
function Jobs() {
  const { t } = useLingui();
  const at = Route.useSearch();
  const { jobs: list } = useReadQuery(Route.useLoaderData()).data;
  const tabs = [
    { value: 'stuck', label: t`Stuck` },
    { value: 'mails', label: t`Mails not sent yet` },
    { value: 'failed', label: t`Tried again by themselves` },
    { value: 'due', label: t`To come` },
  ];
  return (
    <ListPage
      {...{ at, list }}
      title={t`Jobs`}
      intro={
        <>
          <Link to="/console/jobs/progress">
            <Trans>How far they are</Trans>
          </Link>{' '}
          <RuleText id="L3" />
        </>
      }
      views={{ label: t`Which jobs`, tabs }}
      columns={jobColumns}
      nothing={{
        title: <Trans>No job here</Trans>,
        hint: <Trans>What could not be done outside, such as a mail or a payment, appears here.</Trans>,
      }}
    />
  );
}
