import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import type { JobFilter } from '../../../schema.generated';
import { load } from '../../../shared/api/load';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Tabs } from '../../../shared/lists/Tabs';
import { Empty } from '../../../shared/parts/Empty';
import { Page } from '../../../shared/parts/Page';
import { RuleText } from '../../../shared/parts/RuleText';
import { JobRow } from './JobRow';
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

/** L3: what was to be done outside and could not be: mails, payments, renewals. A supervisor has it tried again. */
function Jobs() {
  const { t } = useLingui();
  const { after } = Route.useSearch();
  const { nodes, totalCount, pageInfo } = useReadQuery(Route.useLoaderData()).data.jobs;
  const tabs = [
    { value: 'stuck', label: t`Stuck` },
    { value: 'mails', label: t`Mails not sent yet` },
    { value: 'failed', label: t`Tried again by themselves` },
    { value: 'due', label: t`To come` },
  ];
  return (
    <Page title={t`Jobs`} intro={<RuleText id="L3" />}>
      <Tabs name="view" label={t`Which jobs`} tabs={tabs} first="stuck" />
      {nodes.length === 0 ? (
        <Empty title={<Trans>No job here</Trans>}>
          <Trans>What could not be done outside, such as a mail or a payment, appears here.</Trans>
        </Empty>
      ) : (
        <Table caption={t`Jobs`} head={<Head />}>
          {nodes.map((job) => (
            <JobRow key={job.id} job={job} />
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
        <Trans>Job</Trans>
      </th>
      <th scope="col">
        <Trans>Status</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Due</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>Tries</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Last error</Trans>
      </th>
      <th scope="col">
        <span className="hidden">
          <Trans>What can be done</Trans>
        </span>
      </th>
    </tr>
  );
}
