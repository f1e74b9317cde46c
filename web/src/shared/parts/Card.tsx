import type { ReactNode } from 'react';
import style from './Card.module.css';

/** A sheet on the page. */
export function Card({
  children,
  className = '',
  as: Tag = 'section',
  ...rest
}: {
  children: ReactNode;
  className?: string;
  as?: 'section' | 'article' | 'li' | 'div';
  'aria-labelledby'?: string;
  'aria-busy'?: boolean;
}) {
  return (
    <Tag className={`${style.card} ${className}`} {...rest}>
      {children}
    </Tag>
  );
}
