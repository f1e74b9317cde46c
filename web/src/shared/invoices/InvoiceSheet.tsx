import { Trans } from '@lingui/react/macro';
import { negated, signOf } from '../format/money';
import { useFormat } from '../format/useFormat';
import { Sum } from '../parts/Arithmetic';
import { Card } from '../parts/Card';
import type { InvoiceQuery, PartyPartsFragment } from './Invoice.generated';
import style from './Invoice.module.css';
import { InvoiceLines } from './InvoiceLines';

export type ShownInvoice = Extract<InvoiceQuery['node'], { __typename: 'Invoice' }>;

/** The invoice as paper: what the browser prints. */
export function InvoiceSheet({ invoice }: { invoice: ShownInvoice }) {
  const { date, percent } = useFormat();
  const { taxes, totals } = invoice;
  const isSettledByBalance = signOf(totals.fromBalance) > 0;
  return (
    <Card className={style.sheet}>
      <div className={style.parties}>
        <Party party={invoice.seller} label={<Trans>From</Trans>} />
        <Party party={invoice.billedTo} label={<Trans>To</Trans>} />
        <dl className={style.dates}>
          <Fact label={<Trans>Date</Trans>} value={date(invoice.issuedOn)} />
          <Fact label={<Trans>Due</Trans>} value={date(invoice.dueOn)} />
          {invoice.purchaseOrderNumber ? (
            <Fact label={<Trans>Purchase order</Trans>} value={invoice.purchaseOrderNumber} />
          ) : null}
        </dl>
      </div>
      <InvoiceLines lines={invoice.lines} />
      <div className={style.totals}>
        <Sum
          rows={[
            { label: <Trans>Total without tax</Trans>, value: totals.subtotal },
            ...taxes.map(({ rate, tax }) => ({ label: <Trans>Tax {percent(rate)}</Trans>, value: tax })),
            { label: <Trans>Total</Trans>, value: totals.total, isSum: true },
            ...(isSettledByBalance
              ? [
                  { label: <Trans>Account balance used</Trans>, value: negated(totals.fromBalance), isCredit: true },
                  { label: <Trans>To pay</Trans>, value: totals.due, isSum: true },
                ]
              : []),
          ]}
        />
      </div>
      {taxes.map(({ rate, note }) => (note ? <p key={rate}>{note}</p> : null))}
    </Card>
  );
}

function Fact({ label, value }: { label: React.ReactNode; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Party({ party, label }: { party: PartyPartsFragment; label: React.ReactNode }) {
  const { country } = useFormat();
  const { name, vatNumber, address } = party;
  return (
    <div>
      <p className={style.label}>{label}</p>
      <p>
        <strong>{name}</strong>
      </p>
      {address ? (
        <address className={style.address}>
          {address.line1}
          {address.line2 ? `\n${address.line2}` : ''}
          {`\n${address.postalCode} ${address.city}`}
          {address.region ? `, ${address.region}` : ''}
          {`\n${country(address.country)}`}
        </address>
      ) : null}
      {vatNumber ? <p className="small muted">{vatNumber}</p> : null}
    </div>
  );
}
