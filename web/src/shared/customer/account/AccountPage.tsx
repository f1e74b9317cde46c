import type { PreloadedQueryRef } from '@apollo/client/react';
import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { FaceLinkButton } from '../../frame/face';
import { NotFound } from '../../parts/NotFound';
import { Page } from '../../parts/Page';
import type { AccountPageQuery, AccountPageQueryVariables } from './Account.generated';
import style from './Account.module.css';
import { BillingContact } from './BillingContact';
import { BillingData } from './BillingData';
import { Members } from './Members';
import { Recipients } from './Recipients';
import { VatNumber } from './VatNumber';

export type ShownAccount = NonNullable<AccountPageQuery['account']>;

/** Who is billed and who may bill: address, VAT number, recipients, the billing contact, people and their roles. */
export function AccountPage({ query }: { query: PreloadedQueryRef<AccountPageQuery, AccountPageQueryVariables> }) {
  const { t } = useLingui();
  const { account } = useReadQuery(query).data;
  if (!account?.invoiceRecipients) return <NotFound />;
  return (
    <Page
      title={t`Account`}
      intro={account.name}
      verbs={
        <FaceLinkButton path="/account/history">
          <Trans>History</Trans>
        </FaceLinkButton>
      }
    >
      <div className={style.columns}>
        <div className={style.column}>
          <BillingData account={account} />
          <VatNumber account={account} />
          <Recipients account={account} />
        </div>
        <div className={style.column}>
          <BillingContact account={account} />
          <Members account={account} />
        </div>
      </div>
    </Page>
  );
}
