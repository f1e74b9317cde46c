import { Trans, useLingui } from '@lingui/react/macro';
import { negated, signOf } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { FaceLink } from '../../frame/face';
import style from '../../invoices/Invoice.module.css';
import { Money } from '../../parts/Money';
import { InvoiceStatusBadge } from '../../words/terms';
import type { InvoiceRowFragment } from './Invoices.generated';

/** The head of a table of invoices. */
export function InvoiceHead() {
  return (
    <tr>
      <th scope="col">
        <Trans>Number</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Date</Trans>
      </th>
      <th scope="col">
        <Trans>Status</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Total</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>Open</Trans>
      </th>
      <th scope="col" className="wide no-print">
        <span className="hidden">
          <Trans>Document</Trans>
        </span>
      </th>
    </tr>
  );
}

/** An invoice, and below it the credit notes that correct it, which take away from it. */
export function InvoiceRows({ invoice }: { invoice: InvoiceRowFragment }) {
  return (
    <>
      <Row invoice={invoice} />
      {invoice.creditNotes.map((note) => (
        <NoteRow key={note.id} note={note} />
      ))}
    </>
  );
}

function Row({ invoice }: { invoice: InvoiceRowFragment }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { id, number, issuedOn, dueOn, status, overdue, totals, amountOpen, pdf } = invoice;
  return (
    <tr>
      <th scope="row" className={style.document}>
        <FaceLink path={`/invoices/${id}`}>{number}</FaceLink>
        <span className="narrow muted small">{date(issuedOn)}</span>
      </th>
      <td className="wide">{date(issuedOn)}</td>
      <td>
        <InvoiceStatusBadge status={status} overdue={overdue} />
        {overdue ? (
          <span className="muted small wide">
            {' '}
            <Trans>since {date(dueOn)}</Trans>
          </span>
        ) : null}
      </td>
      <td className="number">
        <Money value={totals.total} />
      </td>
      <td className="number wide">
        {signOf(amountOpen) === 0 ? <span className="muted">–</span> : <Money value={amountOpen} />}
      </td>
      <td className="wide no-print">
        <a href={pdf.url} aria-label={t`PDF of ${number}`}>
          PDF
        </a>
      </td>
    </tr>
  );
}

function NoteRow({ note: { id, number, issuedOn, total, pdf } }: { note: InvoiceRowFragment['creditNotes'][number] }) {
  const { t } = useLingui();
  const { date } = useFormat();
  return (
    <tr>
      <th scope="row" className={`${style.document} ${style.note}`}>
        <FaceLink path={`/credit-notes/${id}`}>{number}</FaceLink>
        <span className="narrow muted small">{date(issuedOn)}</span>
      </th>
      <td className="wide">{date(issuedOn)}</td>
      <td className="muted">
        <Trans>Credit note</Trans>
      </td>
      <td className="number">
        <Money value={negated(total)} isCredit className={style.credit} />
      </td>
      <td className="number wide" />
      <td className="wide no-print">
        <a href={pdf.url} aria-label={t`PDF of ${number}`}>
          PDF
        </a>
      </td>
    </tr>
  );
}
