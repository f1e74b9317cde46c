import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '../../../shared/parts/Dialog';
import style from './Palette.module.css';
import { usePlaces } from './Places';

/** Goes to a page, an account, or a document by its number: typed, chosen with the arrows, Enter. */
export default function Palette({ close }: { close(): void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { places, isBusy } = usePlaces(typed.trim());
  // After the dialog has opened, which gives the focus to its first button.
  useEffect(() => input.current?.focus(), []);
  const at = Math.min(chosen, places.length - 1);
  const go = (index: number) => {
    const place = places[index];
    if (!place) return;
    close();
    void navigate({ to: place.to, search: place.search ?? {} } as never);
  };
  // Enter before the answer has come is for what is typed, not for what was found before.
  const [isAwaited, setAwaited] = useState(false);
  useEffect(() => {
    if (!isAwaited || isBusy) return;
    setAwaited(false);
    go(0);
  });
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && isBusy) setAwaited(true);
    else if (event.key === 'Enter') go(at);
    else if (by) setChosen((at + by + places.length) % Math.max(places.length, 1));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={<Trans>Go to</Trans>} close={close}>
      <div className={style.palette}>
        <input
          ref={input}
          role="combobox"
          aria-expanded={places.length > 0}
          aria-controls={list}
          aria-activedescendant={places.length > 0 ? `${list}-${at}` : undefined}
          aria-label={t`Page, customer, contact, VAT or document number`}
          placeholder={t`Page, customer, contact, VAT or document number`}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setChosen(0);
            setAwaited(false);
          }}
          onKeyDown={press}
        />
        <div id={list} role="listbox" aria-label={t`Places`} aria-busy={isBusy} className={style.list}>
          {places.map(({ key, label, note }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys
            <div
              key={key}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={style.place}
              onClick={() => go(index)}
              onMouseMove={() => setChosen(index)}
            >
              <span>{label}</span>
              <span className="muted small">{note}</span>
            </div>
          ))}
        </div>
        <p className="muted small" role="status">
          {places.length === 0 && !isBusy ? <Trans>Nothing matches.</Trans> : null}
        </p>
      </div>
    </Dialog>
  );
}
