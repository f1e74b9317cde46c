import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import style from './Button.module.css';
import { Spinner } from './Spinner';

/** `primary`: the one thing a page is for. `secondary`: the others. `quiet`: what is offered in passing. */
export type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  /** It keeps its label and width, and takes no second press. */
  isSending?: boolean;
  children: ReactNode;
}

export function Button({ look = 'secondary', isSending = false, onClick, className = '', children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={`${style.button} ${style[look]} ${className}`}
      aria-disabled={isSending || rest['aria-disabled'] || undefined}
      onClick={isSending ? (event) => event.preventDefault() : onClick}
    >
      {isSending ? <Spinner /> : null}
      <span className={isSending ? style.sending : undefined}>{children}</span>
    </button>
  );
}

function Anchor({
  look = 'secondary',
  className = '',
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { look?: Look }) {
  return <a {...rest} className={`${style.button} ${style[look]} ${className}`} />;
}

/** A link that looks like a button: it goes somewhere, and can be opened in another tab. */
export const LinkButton: LinkComponent<typeof Anchor> = createLink(Anchor);
/** The same for what the API or the sandbox serves. */
export const AnchorButton = Anchor;
