import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { negated, signOf } from '../format/money';
import { useFormat } from '../format/useFormat';
import type { Addend } from '../parts/Arithmetic';
import { ExplainedLine, SummedLine } from '../parts/Explained';
import { Money } from '../parts/Money';
import type { AmountLineFragment, AmountTotalsFragment } from './Amounts.generated';
import style from './Amounts.module.css';

interface Props {
  lines: readonly AmountLineFragment[];
  totals: AmountTotalsFragment;
  /** What the last line is called: what is to be paid today, or was charged. */
  dueLabel: ReactNode;
}

/**
 * What something comes to, line by line, each opening to how it comes about: total − credit − balance used + what goes to the balance =
 * to pay (C10). Lines of nothing are left out.
 */
export function Amounts({ lines, totals, dueLabel }: Props) {
  if (isFree(totals)) return <Free lines={lines} />;
  const charges = lines.filter(({ kind }) => kind === 'CHARGE');
  const credits = lines.filter(({ kind }) => kind === 'CREDIT');
  return (
    <div className={style.lines}>
      {charges.map((line) => (
        <Charge key={line.id} line={line} />
      ))}
      <Taxes charges={charges} totals={totals} />
      {credits.map(({ id, description, amount, explanation }) => (
        <ExplainedLine key={id} label={description} value={amount} explanation={explanation} isCredit />
      ))}
      <Credit credits={credits} totals={totals} />
      <Balance totals={totals} />
      <Due totals={totals} label={dueLabel} />
    </div>
  );
}

const has = (money: { amount: string; currency: string }) => signOf(money) > 0;

/** E1: a trial moves nothing: there is nothing to add up. */
const isFree = ({ total, credit, fromBalance, toBalance, due }: AmountTotalsFragment) =>
  ![total, credit, fromBalance, toBalance, due].some(has);

function Free({ lines }: Pick<Props, 'lines'>) {
  return (
    <div className={style.lines}>
      {lines.map(({ id, description }) => (
        <p key={id}>{description}</p>
      ))}
      <p className="muted">
        <Trans>Free of charge: nothing is charged.</Trans>
      </p>
    </div>
  );
}

/** B2: so many seats at the price of one; or, prorated, its days. */
function Charge({ line }: { line: AmountLineFragment }) {
  const { number } = useFormat();
  const { description, amount, explanation, seats, unitPrice } = line;
  if (explanation || seats === null || !unitPrice) {
    return <ExplainedLine label={description} value={amount} explanation={explanation} />;
  }
  const label = (
    <>
      {number(seats)} × <Money value={unitPrice} />
    </>
  );
  return <SummedLine label={description} value={amount} rows={[{ label, value: amount }]} rule="B2" />;
}

function Taxes({ charges, totals }: { charges: AmountLineFragment[]; totals: AmountTotalsFragment }) {
  const { subtotal, tax, total } = totals;
  const rows = [
    ...charges.map((line) => ({ label: <TaxOf line={line} />, value: line.tax })),
    ...(charges.length > 1 ? [{ label: <Trans>Tax</Trans>, value: tax, isSum: true }] : []),
  ];
  const sum: Addend[] = [
    { label: <Trans>Total without tax</Trans>, value: subtotal },
    { label: <Trans>Tax</Trans>, value: tax },
    { label: <Trans>Total</Trans>, value: total, isSum: true },
  ];
  return (
    <>
      {has(tax) ? <SummedLine label={<Trans>Tax</Trans>} value={tax} rows={rows} rule="B5" /> : null}
      {has(total) ? <SummedLine label={<Trans>Total</Trans>} value={total} rows={sum} rule="C10" /> : null}
    </>
  );
}

function TaxOf({ line }: { line: AmountLineFragment }) {
  const { percent } = useFormat();
  return (
    <Trans>
      {percent(line.taxRate)} of <Money value={line.amount} />
    </Trans>
  );
}

/** C10: a credit carries the tax of the line that it credits. */
function Credit({ credits, totals }: { credits: AmountLineFragment[]; totals: AmountTotalsFragment }) {
  const { percent } = useFormat();
  const credit = negated(totals.credit);
  if (!has(totals.credit)) return null;
  const rows = [
    ...credits.flatMap(({ description, amount, tax, taxRate }): Addend[] => [
      { label: description, value: amount, isCredit: true },
      ...(signOf(tax) === 0 ? [] : [{ label: <Trans>Tax {percent(taxRate)}</Trans>, value: tax, isCredit: true }]),
    ]),
    { label: <Trans>Credit with tax</Trans>, value: credit, isCredit: true, isSum: true },
  ];
  return <SummedLine label={<Trans>Credit with tax</Trans>} value={credit} rows={rows} rule="C10" isCredit />;
}

/** C8: the balance is used before the payment method. */
function Balance({ totals: { total, credit, fromBalance } }: { totals: AmountTotalsFragment }) {
  if (!has(fromBalance)) return null;
  const used = negated(fromBalance);
  const rows: Addend[] = [
    { label: <Trans>Total</Trans>, value: total },
    ...(has(credit) ? [{ label: <Trans>Credit with tax</Trans>, value: negated(credit), isCredit: true }] : []),
    { label: <Trans>Account balance used</Trans>, value: used, isCredit: true },
  ];
  return <SummedLine label={<Trans>Account balance used</Trans>} value={used} rows={rows} rule="C8" isCredit />;
}

function Due({ totals, label }: { totals: AmountTotalsFragment; label: ReactNode }) {
  const { total, credit, fromBalance, toBalance, due } = totals;
  const rows: Addend[] = [
    { label: <Trans>Total</Trans>, value: total },
    ...(has(credit) ? [{ label: <Trans>Credit with tax</Trans>, value: negated(credit), isCredit: true }] : []),
    ...(has(fromBalance)
      ? [{ label: <Trans>Account balance used</Trans>, value: negated(fromBalance), isCredit: true }]
      : []),
    ...(has(toBalance) ? [{ label: <Trans>Goes to your account balance</Trans>, value: toBalance }] : []),
    { label, value: due, isSum: true },
  ];
  return <SummedLine label={label} value={due} rows={rows} rule="D2" isTotal />;
}
