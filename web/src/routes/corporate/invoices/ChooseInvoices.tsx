import { Trans } from '@lingui/react/macro';
import { DateText } from '../../../shared/parts/Dates';
import { Checkbox } from '../../../shared/parts/Form';
import { Money } from '../../../shared/parts/Money';
import { Status } from '../../../shared/parts/Status';
import style from './Invoices.module.css';
import type { Payable } from './pay';

interface Props {
  invoices: readonly Payable[];
  chosen: readonly string[];
  onChange(ids: readonly string[]): void;
}

/** The open invoices, each with what can be paid of it. */
export function ChooseInvoices({ invoices, chosen, onChange }: Props) {
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className={style.choose}>
      <legend>
        <Trans>Open invoices</Trans>
      </legend>
      <Checkbox
        name="all"
        label={<Trans>All of them</Trans>}
        checked={chosen.length === invoices.length}
        onChange={({ target }) => onChange(target.checked ? invoices.map(({ id }) => id) : [])}
      />
      {invoices.map(({ id, number, dueOn, overdue, amountPayable }) => (
        <div key={id} className={style.row}>
          <Checkbox name={id} label={number} checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span className="muted small">
            {overdue ? (
              <Status tone="late">
                <Trans>
                  since <DateText value={dueOn} />
                </Trans>
              </Status>
            ) : (
              <Trans>
                due on <DateText value={dueOn} />
              </Trans>
            )}
          </span>
          <Money value={amountPayable} />
        </div>
      ))}
    </fieldset>
  );
}
