import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { PayPanel } from '../../../shared/customer/invoices/PayPanel';
import type { ShownInvoice } from '../../../shared/customer/invoices/shownInvoice';
import { type Money as Amount, difference, signOf } from '../../../shared/format/money';
import { AmountField } from '../../../shared/parts/AmountField';
import { Choice } from '../../../shared/parts/Choice';
import { Money } from '../../../shared/parts/Money';
import { Transfer } from './Transfer';

/** G3: a corporate customer pays all that is open by card, or a part of it; or sends a transfer. */
export function PayAllOrPart({ invoice }: { invoice: ShownInvoice }) {
  const { amountPayable, amountOpen } = invoice;
  const [share, setShare] = useState('all');
  const [typed, setTyped] = useState<Amount | null>(null);
  const part = typed && signOf(typed) > 0 ? typed : null;
  const amount = share === 'all' ? amountPayable : part;
  const left = amount ? difference(amountOpen, amount) : null;
  return (
    <>
      <PayPanel invoice={invoice} amount={amount}>
        <Choice
          name="share"
          legend={<Trans>How much?</Trans>}
          value={share}
          onChange={setShare}
          options={[
            {
              value: 'all',
              label: (
                <Trans>
                  All of it (<Money value={amountPayable} />)
                </Trans>
              ),
            },
            { value: 'part', label: <Trans>A part</Trans> },
          ]}
        />
        {share === 'part' ? (
          <AmountField
            name="amount"
            label={<Trans>Amount</Trans>}
            currency={amountOpen.currency}
            onChange={setTyped}
            required
          />
        ) : null}
        {share === 'part' && left && signOf(left) > 0 ? (
          <p className="muted small">
            <Trans>
              <Money value={left} /> will remain open.
            </Trans>
          </p>
        ) : null}
      </PayPanel>
      <Transfer invoice={invoice} />
    </>
  );
}
