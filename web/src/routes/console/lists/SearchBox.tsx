import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { Shortcut } from '../keys/Shortcut';
import style from './SearchBox.module.css';

interface Props {
  /** What may be typed: for who listens, and in the empty field. */
  label: string;
  /** What is searched for now, from the address. */
  value: string | undefined;
}

/** Searches a list, in all its views: what is searched for is in the address. The key `/` leads here. */
export function SearchBox({ label, value = '' }: Props) {
  const navigate = useNavigate();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('search')).trim();
    void navigate({ to: '.', search: (typed ? { search: typed } : {}) as never });
  };
  return (
    <search className={style.search}>
      <form onSubmit={search}>
        <Shortcut letter="/">
          <input key={value} type="search" name="search" aria-label={label} placeholder={label} defaultValue={value} />
        </Shortcut>
      </form>
    </search>
  );
}
