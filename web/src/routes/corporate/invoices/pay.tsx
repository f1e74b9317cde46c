import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../../../shared/api/load';
import { signOf, totalOf } from '../../../shared/format/money';
import { Card } from '../../../shared/parts/Card';
import columns from '../../../shared/parts/Columns.module.css';
import { Empty } from '../../../shared/parts/Empty';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { ChooseInvoices } from './ChooseInvoices';
import { PayChosen } from './PayChosen';
import { PaySeveralDocument, type PaySeveralQuery } from './PaySeveral.generated';

export const Route = createFileRoute('/corporate/invoices/pay')({
  loader: ({ context }) => load(PaySeveralDocument, { account: context.membership.account.id }),
  component: PaySeveral,
});

export type PayingAccount = NonNullable<PaySeveralQuery['account']>;
export type Payable = NonNullable<PayingAccount['invoices']>['nodes'][number];

/** G11: several open invoices paid by one charge, each in full. Those that are overdue are chosen from the start. */
function PaySeveral() {
  const { t } = useLingui();
  const { account } = useReadQuery(Route.useLoaderData()).data;
  const payable = (account?.invoices?.nodes ?? []).filter(
    ({ amountPayable, actions }) =>
      signOf(amountPayable) > 0 && actions.some(({ action, allowed }) => action === 'INVOICE_PAY' && allowed),
  );
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    payable.filter(({ overdue }) => overdue).map(({ id }) => id),
  );
  if (!account?.invoices) return <NotFound />;
  const wanted = payable.filter(({ id }) => chosen.includes(id));
  return (
    <Page
      title={t`Pay several invoices`}
      back={
        <Link to="/corporate/invoices">
          <Trans>Invoices</Trans>
        </Link>
      }
      intro={<Trans>One charge for all that you choose, each of them in full.</Trans>}
    >
      <div className={columns.columns}>
        <div className={columns.main}>
          {payable.length === 0 ? (
            <Empty title={<Trans>Nothing is open</Trans>}>
              <Trans>Invoices that are still to be paid stand here.</Trans>
            </Empty>
          ) : (
            <Card>
              <ChooseInvoices invoices={payable} chosen={chosen} onChange={setChosen} />
            </Card>
          )}
        </div>
        <div className={columns.side}>
          <PayChosen
            account={account}
            invoices={wanted}
            total={totalOf(wanted.map(({ amountPayable }) => amountPayable))}
          />
        </div>
      </div>
    </Page>
  );
}
