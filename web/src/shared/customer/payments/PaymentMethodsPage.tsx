import type { PreloadedQueryRef } from '@apollo/client/react';
import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { dateIn } from '../../format/dates';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Checkbox } from '../../parts/Form';
import { NotFound } from '../../parts/NotFound';
import { Notice } from '../../parts/Notice';
import { Page } from '../../parts/Page';
import { AddCard } from '../../payments/AddCard';
import { Overdue } from '../invoices/Overdue';
import { MethodCard } from './MethodCard';
import type { PaymentMethodsQuery, PaymentMethodsQueryVariables } from './PaymentMethods.generated';
import style from './PaymentMethods.module.css';

/** The payment profile: what renewals are charged to, and what else is stored (G4). */
export function PaymentMethodsPage({
  query,
}: {
  query: PreloadedQueryRef<PaymentMethodsQuery, PaymentMethodsQueryVariables>;
}) {
  const { t } = useLingui();
  const { account, clock } = useReadQuery(query).data;
  if (!account?.paymentMethods) return <NotFound />;
  const { paymentMethods, overdue, timeZone, kind } = account;
  const month = dateIn(timeZone, clock.now).slice(0, 7);
  const sorted = [...paymentMethods].sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  return (
    <Page title={t`Payment methods`}>
      <Overdue invoices={overdue?.nodes ?? []} />
      <div className={style.columns}>
        {sorted.length === 0 ? (
          <Empty title={<Trans>No payment method yet</Trans>}>
            <Trans>Purchases and renewals are charged to the one that you add.</Trans>
          </Empty>
        ) : (
          <ul className={style.list}>
            {sorted.map((method) => (
              <MethodCard key={method.id} method={method} month={month} isAlone={sorted.length === 1} kind={kind} />
            ))}
          </ul>
        )}
        <Adding account={account.id} isFirst={sorted.length === 0} />
      </div>
    </Page>
  );
}

function Adding({ account, isFirst }: { account: string; isFirst: boolean }) {
  const router = useRouter();
  const [isDefault, setDefault] = useState(true);
  const [isDone, setDone] = useState(false);
  const done = async () => {
    setDone(true);
    await router.invalidate();
  };
  return (
    <Card className={style.part} aria-labelledby="add-card">
      <h2 id="add-card">
        <Trans>Add a card</Trans>
      </h2>
      {isDone ? (
        <Notice tone="good" isOutcome>
          <Trans>The card is stored.</Trans>
        </Notice>
      ) : null}
      {isFirst ? null : (
        <Checkbox
          name="makeDefault"
          label={<Trans>Charge renewals to it from now on</Trans>}
          checked={isDefault}
          onChange={(event) => setDefault(event.target.checked)}
        />
      )}
      <AddCard account={account} makeDefault={isFirst || isDefault} done={done} />
    </Card>
  );
}
