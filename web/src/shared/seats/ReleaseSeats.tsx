import { Plural, Trans } from '@lingui/react/macro';
import { Checkbox } from '../parts/Form';
import style from './ReleaseSeats.module.css';

interface Props {
  people: readonly { id: string; email: string; name?: string | null }[];
  /** How many have to be named. */
  count: number;
  value: readonly string[];
  onChange(emails: string[]): void;
}

/** D9: fewer seats than are assigned: whose are released. */
export function ReleaseSeats({ people, count, value, onChange }: Props) {
  const toggle = (email: string) =>
    onChange(value.includes(email) ? value.filter((other) => other !== email) : [...value, email]);
  return (
    <fieldset className={style.release}>
      <legend>
        <Trans>Whose seats are released?</Trans>
      </legend>
      <p className="muted small">
        <Plural
          value={count}
          one="More seats are assigned than would remain: choose # person. They are told by e-mail."
          other="More seats are assigned than would remain: choose # people. They are told by e-mail."
        />
      </p>
      {people.map(({ id, email, name }) => (
        <Checkbox
          key={id}
          name="releaseSeatsOf"
          label={name ? `${name} · ${email}` : email}
          checked={value.includes(email)}
          onChange={() => toggle(email)}
        />
      ))}
    </fieldset>
  );
}
