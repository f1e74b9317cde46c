import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AccountKind } from '../../../schema.generated';
import { SelectField } from '../../../shared/parts/Form';
import { ColleaguesDocument } from './People.generated';

interface Props {
  /** The path of the input it fills. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Whom it is now. */
  value: string | undefined;
  /** Of which accounts they work on. */
  kind: AccountKind;
  /** Supervisors do what all staff do. */
  hasSupervisors?: boolean;
}

/** A colleague whose role includes an account of that kind (A8). */
export function ColleagueField({ name, label, hint, value, kind, hasSupervisors = false }: Props) {
  const { t } = useLingui();
  const role = kind === 'CORPORATE' ? 'TECHNICIAN' : 'SUPPORT_AGENT';
  const { data } = useQuery(ColleaguesDocument, { variables: { role } });
  if (!data) return null;
  const people = [...data.staff.nodes, ...(hasSupervisors ? data.supervisors.nodes : [])];
  const isListed = people.some(({ id }) => id === value);
  return (
    <SelectField name={name} label={label} hint={hint} defaultValue={isListed ? value : ''} required>
      {isListed ? null : <option value="">{t`Choose`}</option>}
      {people.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </SelectField>
  );
}
