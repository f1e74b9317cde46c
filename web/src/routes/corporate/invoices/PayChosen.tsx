import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Money as Amount } from '../../../shared/format/money';
import { Card } from '../../../shared/parts/Card';
import { Money } from '../../../shared/parts/Money';
import { MoneyButton } from '../../../shared/parts/MoneyButton';
import { Notice } from '../../../shared/parts/Notice';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { ConfirmAtBank } from '../../../shared/payments/ConfirmAtBank';
import { ANOTHER, MethodChoice, usable } from '../../../shared/payments/MethodChoice';
import { useCardEntry } from '../../../shared/payments/useCardEntry';
import { DeclineReason } from '../../../shared/words/payments';
import style from './Invoices.module.css';
import type { Payable, PayingAccount } from './pay';
import { type Paid, usePaySeveral } from './usePaySeveral';

interface Props {
  account: PayingAccount;
  invoices: readonly Payable[];
  /** What can be paid of all of them; null: none is chosen. */
  total: Amount | null;
}

/** What the chosen invoices come to, how it is paid, and what came of it. */
export function PayChosen({ account, invoices, total }: Props) {
  const methods = usable(account.paymentMethods ?? []);
  const [method, setMethod] = useState(() => (methods.find(({ isDefault }) => isDefault) ?? methods[0])?.id ?? ANOTHER);
  const entry = useCardEntry();
  const ids = invoices.map(({ id }) => id);
  const paying = usePaySeveral(account.id, ids, total, method, entry.token);
  const { pay, paid, problem, refusals, failure, isSending } = paying;
  return (
    <Card className={style.pay} aria-labelledby="pay">
      <h2 id="pay">
        <Plural value={invoices.length} _0="No invoice chosen" one="# invoice" other="# invoices" />
      </h2>
      {total ? (
        <>
          <p className={style.total}>
            <Money value={total} />
          </p>
          <MethodChoice methods={methods} value={method} onChange={setMethod} />
          {method === ANOTHER ? entry.fields : null}
        </>
      ) : (
        <p className="muted">
          <Trans>Choose the invoices that you want to pay.</Trans>
        </p>
      )}
      {paid ? <Outcome paid={paid} /> : null}
      {problem ? <p role="status">{problem}</p> : null}
      <RefusalBox refusals={refusals} title={<Trans>Nothing was paid</Trans>} />
      {failure ? <SendFailed failure={failure} movesMoney /> : null}
      <MoneyButton
        amount={total}
        label={(amount) => <Trans>Pay {amount}</Trans>}
        isSending={isSending}
        onPress={() => void pay()}
      />
    </Card>
  );
}

/** One charge for all: what became of one of its payments became of each. */
function Outcome({ paid: { status, declineCode, clientSecret } }: { paid: Paid }) {
  switch (status) {
    case 'SUCCEEDED':
      return <Notice tone="good" isOutcome title={<Trans>The invoices are paid</Trans>} />;
    case 'ACTION_REQUIRED':
      return (
        <Notice
          tone="caution"
          isOutcome
          title={<Trans>Your bank asks you to confirm the payment</Trans>}
          ways={clientSecret ? <ConfirmAtBank secret={clientSecret} /> : null}
        />
      );
    case 'PENDING':
      return <Notice tone="neutral" isOutcome title={<Trans>The payment is being confirmed</Trans>} />;
    default:
      return (
        <Notice tone="bad" isOutcome title={<Trans>The payment was declined</Trans>}>
          {declineCode ? <DeclineReason code={declineCode} /> : null}
        </Notice>
      );
  }
}
