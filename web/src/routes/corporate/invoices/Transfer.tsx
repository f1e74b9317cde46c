import { Trans } from '@lingui/react/macro';
import type { ShownInvoice } from '../../../shared/customer/invoices/shownInvoice';
import { signOf } from '../../../shared/format/money';
import { Card } from '../../../shared/parts/Card';
import style from './Invoices.module.css';

/** G5: how to pay by transfer: where to, and with which reference. */
export function Transfer({ invoice: { seller, number, amountOpen } }: { invoice: ShownInvoice }) {
  const { bankAccount } = seller;
  if (!bankAccount || signOf(amountOpen) === 0) return null;
  return (
    <Card className={style.transfer} aria-labelledby="transfer">
      <h2 id="transfer" className={style.title}>
        <Trans>Pay by transfer</Trans>
      </h2>
      <dl className={style.facts}>
        <div>
          <dt>
            <Trans>To</Trans>
          </dt>
          <dd>{seller.name}</dd>
        </div>
        <div>
          <dt>
            <Trans>Account</Trans>
          </dt>
          <dd>{bankAccount.number}</dd>
        </div>
        <div>
          <dt>
            <Trans>Bank and BIC</Trans>
          </dt>
          <dd>
            {bankAccount.bank}, {bankAccount.bic}
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Reference</Trans>
          </dt>
          <dd>{number}</dd>
        </div>
      </dl>
      <p className="muted small">
        <Trans>It shows here once we have recorded it.</Trans>
      </p>
    </Card>
  );
}
