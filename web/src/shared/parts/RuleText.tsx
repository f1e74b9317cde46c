import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, use, useId, useState } from 'react';
import style from './RuleText.module.css';

type Book = typeof import('virtual:rule-book')['default'];

let book: Promise<Book> | undefined;

/** The rule book, fetched when the first rule is opened. */
function readBook(): Promise<Book> {
  book ??= import('virtual:rule-book').then((module) => module.default);
  return book;
}

/** The id of a rule; pressing it opens what the rule says. The book is written in English. */
export function RuleText({ id }: { id: string }) {
  const { t } = useLingui();
  const popover = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={style.id} popoverTarget={popover} aria-label={t`Rule ${id}: read it`}>
        <Trans>Rule {id}</Trans>
      </button>
      <span
        id={popover}
        popover="auto"
        className={style.text}
        onToggle={(event) => setOpen(event.newState === 'open')}
        role="dialog"
        aria-label={t`Rule ${id}`}
      >
        {isOpen ? (
          <Suspense fallback={<Trans>Loading</Trans>}>
            <Text id={id} />
          </Suspense>
        ) : null}
      </span>
    </>
  );
}

function Text({ id }: { id: string }) {
  const rule = use(readBook())[id];
  if (!rule) return <Trans>The rule book has no text for {id} yet.</Trans>;
  return (
    <span lang="en">
      <strong>
        {id} · {rule.title}
      </strong>
      {rule.text.map(({ kind, text }) => (
        <span key={text} className={`${style.paragraph} ${style[kind]}`}>
          {text}
        </span>
      ))}
    </span>
  );
}
