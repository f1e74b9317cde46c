import type { PreloadedQueryRef } from '@apollo/client/react';
import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { FaceLink } from '../../frame/face';
import { HistoryList } from '../../history/HistoryList';
import { Pager } from '../../lists/Pager';
import { Card } from '../../parts/Card';
import { NotFound } from '../../parts/NotFound';
import { Page } from '../../parts/Page';
import type { AccountHistoryQuery, AccountHistoryQueryVariables } from './History.generated';

interface Props {
  query: PreloadedQueryRef<AccountHistoryQuery, AccountHistoryQueryVariables>;
  after: string | undefined;
  timeZone: string;
}

/** L4: everything that was done to the account, newest first. */
export function HistoryPage({ query, after, timeZone }: Props) {
  const { t } = useLingui();
  const { account } = useReadQuery(query).data;
  if (!account?.auditTrail) return <NotFound />;
  const { nodes, totalCount, pageInfo } = account.auditTrail;
  return (
    <Page
      title={t`History`}
      back={
        <FaceLink path="/account">
          <Trans>Account</Trans>
        </FaceLink>
      }
    >
      <Card>
        <HistoryList entries={nodes} timeZone={timeZone} />
      </Card>
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}
