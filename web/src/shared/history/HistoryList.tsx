import { Trans } from '@lingui/react/macro';
import { InstantText } from '../parts/Dates';
import { RuleText } from '../parts/RuleText';
import { ActionWord } from './actionWords';
import type { HistoryEntryFragment } from './HistoryEntry.generated';
import style from './HistoryList.module.css';

interface Props {
  entries: readonly HistoryEntryFragment[];
  timeZone: string;
}

/** L4: what was done, when and by whom; each with the rule that it follows. */
export function HistoryList({ entries, timeZone }: Props) {
  return (
    <ol className={style.list}>
      {entries.map(({ id, at, action, actor, rule, before, after }) => (
        <li key={id} className={style.entry}>
          <span className={style.what}>
            <ActionWord action={action} />
            <People state={after ?? before} />
          </span>
          <span className="muted small">
            <InstantText value={at} timeZone={timeZone} />
            {' · '}
            {actor ? actor.name : <Trans>by itself</Trans>}
          </span>
          {rule ? (
            <span className={style.rule}>
              <RuleText id={rule} />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** Whom it was about, where the entry names addresses. */
function People({ state }: { state: unknown }) {
  const { emails, email } = (state ?? {}) as { emails?: string[]; email?: string };
  const named = emails ?? (email ? [email] : []);
  if (named.length === 0) return null;
  return <span className={style.people}>{named.join(', ')}</span>;
}
