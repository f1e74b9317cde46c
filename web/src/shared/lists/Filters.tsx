import { Trans } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import style from './Filters.module.css';

/** The filters of a list, above it. They live in the address; a changed filter begins at the first page. */
export function Filters({ children, isFiltered }: { children: ReactNode; isFiltered: boolean }) {
  return (
    <search className={`${style.filters} no-print`}>
      {children}
      {isFiltered ? (
        <Link to="." search={(({ account }: { account?: string }) => ({ account })) as never} className={style.clear}>
          <Trans>Clear filters</Trans>
        </Link>
      ) : null}
    </search>
  );
}

interface Props {
  /** The parameter of the address. */
  name: string;
  label: ReactNode;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  /** What it says when it filters nothing. */
  all: string;
}

/** One filter with a few values. */
export function FilterSelect({ name, label, value, options, all }: Props) {
  const id = useId();
  const navigate = useNavigate();
  const choose = (chosen: string) =>
    void navigate({
      to: '.',
      search: ((search: object) => ({ ...search, [name]: chosen || undefined, after: undefined })) as never,
    });
  return (
    <span className={style.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
