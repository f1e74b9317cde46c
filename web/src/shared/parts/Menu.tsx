import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import style from './Menu.module.css';

interface Props {
  /** What the button says; for who listens only where an icon says it to who sees. */
  label: string;
  button: ReactNode;
  buttonClassName?: string;
  children: ReactNode;
}

const Context = createContext<{ close(): void }>({ close: () => {} });

/**
 * A button that opens a list of things to do (WAI-ARIA menu button). The browser's popover brings the top layer, Escape and closing by
 * a press elsewhere; arrows, Home, End and first letters move.
 */
export function Menu({ label, button, buttonClassName = '', children }: Props) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const begin = () => {
    place(list.current!, opener.current!);
    if (!list.current!.contains(document.activeElement)) itemsOf(list.current!)[0]?.focus();
  };
  /** At once, so that the next key already finds the list. */
  const open = () => {
    list.current!.showPopover();
    begin();
  };
  const close = () => {
    list.current?.hidePopover();
    opener.current?.focus();
  };
  const toggled = (isNowOpen: boolean) => {
    setOpen(isNowOpen);
    if (isNowOpen) begin();
  };
  // It stays at its button when the window gets another size, or is scrolled.
  useEffect(() => {
    if (!isOpen) return;
    const follow = () => place(list.current!, opener.current!);
    addEventListener('resize', follow);
    addEventListener('scroll', follow, { passive: true });
    return () => {
      removeEventListener('resize', follow);
      removeEventListener('scroll', follow);
    };
  }, [isOpen]);
  return (
    <Context value={{ close }}>
      <button
        ref={opener}
        type="button"
        className={`${style.opener} ${buttonClassName}`}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          open();
        }}
      >
        {button}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={style.menu}
        onToggle={(event) => toggled(event.newState === 'open')}
        onKeyDown={(event) => moveFocus(event, list.current!)}
      >
        {children}
      </div>
    </Context>
  );
}

interface ItemProps {
  children: ReactNode;
  /** A sentence below it: why it is refused. */
  note?: ReactNode;
  isRefused?: boolean;
  onPress(): void;
  look?: 'danger';
}

/** One thing to do. A refused one stays and says why. */
export function MenuItem({ children, note, isRefused = false, onPress, look }: ItemProps) {
  const { close } = useContext(Context);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={`${style.item} ${look ? style[look] : ''}`}
      aria-disabled={isRefused || undefined}
      onClick={() => {
        close();
        onPress();
      }}
    >
      <span>{children}</span>
      {note ? <span className={style.note}>{note}</span> : null}
    </button>
  );
}

/** A line between groups, or what is said above one. */
export function MenuHeading({ children }: { children?: ReactNode }) {
  return children ? <p className={style.heading}>{children}</p> : <hr className={style.line} />;
}

const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];

function moveFocus(event: KeyboardEvent, menu: HTMLElement): void {
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'Tab') menu.hidePopover();
  const next = nextItem(event.key, items, at);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextItem(key: string, items: HTMLElement[], at: number): HTMLElement | undefined {
  const byKey: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  if (key in byKey) return items.at(byKey[key]! % items.length);
  if (key.length !== 1 || key === ' ') return undefined;
  const begins = (item: HTMLElement) => item.textContent!.trim().toLowerCase().startsWith(key.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins);
}

/** Below the button and flush with its right edge; above it where there is no room. Pixels. */
function place(menu: HTMLElement, opener: HTMLElement): void {
  const gap = 4;
  const button = opener.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = button.bottom + gap;
  const top = below + height > innerHeight && button.top > height ? button.top - gap - height : below;
  const left = Math.min(Math.max(gap, button.right - width), innerWidth - width - gap);
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}
