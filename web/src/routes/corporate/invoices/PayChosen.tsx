import { Plural, Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { nodeOf } from '../../../shared/api/nodeOf';
import { usePolling } from '../../../shared/api/usePolling';
import { PayForm } from '../../../shared/customer/invoices/PayForm';
import { PaymentOutcome } from '../../../shared/customer/invoices/PaymentOutcome';
import { type Money as Amount, asInput, difference } from '../../../shared/format/money';
import { Card } from '../../../shared/parts/Card';
import { Money } from '../../../shared/parts/Money';
import style from './Invoices.module.css';
import { InvoicesPayDocument, type InvoicesPayMutation, PaymentStandingDocument } from './PaySeveral.generated';
import type { Payable, PayingAccount } from './pay';

interface Props {
  account: PayingAccount;
  invoices: readonly Payable[];
  /** What can be paid of all of them; null: none is chosen. */
  total: Amount | null;
}

/** One charge for all: what became of one of its payments became of each. */
type Paid = Omit<InvoicesPayMutation['invoicesPay']['payments'][number], '__typename'>;

/** What was paid by the balance alone has no payment. */
const BY_BALANCE: Paid = { id: '', status: 'SUCCEEDED', declineCode: null, clientSecret: null };

/** G11: what the chosen invoices come to, how it is paid, and what came of it. */
export function PayChosen({ account, invoices, total }: Props) {
  const router = useRouter();
  const [paid, setPaid] = useState<Paid | null>(null);
  const isUnderWay = paid?.status === 'PENDING' || paid?.status === 'ACTION_REQUIRED';
  usePolling(PaymentStandingDocument, { id: paid?.id ?? '' }, isUnderWay, ({ node }) => {
    const now = nodeOf(node, 'Payment');
    if (!now || now.id !== paid?.id || now.status === paid.status) return;
    setPaid(now);
    void router.invalidate();
  });
  const ids = invoices.map(({ id }) => id).sort();
  return (
    <Card className={style.pay} aria-labelledby="pay">
      <h2 id="pay">
        <Plural value={invoices.length} _0="No invoice chosen" one="# invoice" other="# invoices" />
      </h2>
      {total ? (
        <p className={style.total}>
          <Money value={total} />
        </p>
      ) : (
        <p className="muted">
          <Trans>Choose the invoices that you want to pay.</Trans>
        </p>
      )}
      {paid ? <PaymentOutcome payment={paid} takesFocus /> : null}
      <PayForm
        document={InvoicesPayDocument}
        what={{ accountId: account.id, invoiceIds: ids, expectedTotal: total && asInput(total) }}
        amount={total}
        shares={invoices.map(({ number, amountPayable, amountOpen }) => ({
          ...{ number, amount: amountPayable, left: difference(amountOpen, amountPayable) },
        }))}
        methods={account.paymentMethods ?? []}
        opened={() => setPaid(null)}
        answered={({ payments }) => setPaid(payments[0] ?? BY_BALANCE)}
      />
    </Card>
  );
}
