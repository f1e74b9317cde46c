import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { nodeOf } from '../../../../shared/api/nodeOf';
import { useFormat } from '../../../../shared/format/useFormat';
import { Button } from '../../../../shared/parts/Button';
import { Notice } from '../../../../shared/parts/Notice';
import { RevisionChanges } from '../../../../shared/quoting/RevisionChanges';
import { useViewer } from '../../../../shared/session/session';
import { QuoteSavedMeanwhileDocument, type SavedQuoteFragment } from './Editor.generated';
import type { Opened } from './openDraft';
import type { Theirs, useAutosave } from './useAutosave';

/** So often it is asked whether somebody else has saved. Milliseconds. */
const PAUSE = 5_000;
/** So long after saving somebody counts as still at work. Milliseconds. */
const STILL_THERE = 10 * 60_000;

type LastSaved = NonNullable<Opened['lastSaved']>;

interface Props {
  saving: ReturnType<typeof useAutosave>;
  /** Who saved it last before the editor was opened, and when that was by the clock of the API. */
  lastSaved: LastSaved | null;
  openedAt: string;
}

/** Another person in the same draft: who, since when, and what becomes of both versions. */
export function Others({ saving, lastSaved, openedAt }: Props) {
  const { user } = useViewer();
  const { state, saved, joined } = saving;
  const newer = useNewer(saved, state.kind !== 'conflict' && state.kind !== 'gone');
  if (state.kind === 'gone') return <Gone />;
  if (state.kind === 'conflict') return <Conflict theirs={state.theirs} saving={saving} />;
  if (newer) {
    const name = newer.actor?.name;
    return (
      <Notice
        tone="caution"
        isOutcome
        title={name ? <Trans>{name} has saved this draft meanwhile</Trans> : <Trans>It has changed meanwhile</Trans>}
        ways={
          <Button onClick={() => void saving.showTheirs()}>
            <Trans>Show what is new</Trans>
          </Button>
        }
      >
        <Trans>What you are typing stays.</Trans>
      </Notice>
    );
  }
  if (joined) {
    return (
      <Notice tone="neutral" isOutcome>
        <Trans>{joined.by} changed something else in this draft. Your changes and theirs are both in it now.</Trans>
      </Notice>
    );
  }
  const actor = lastSaved?.actor;
  const isThere = actor && actor.id !== user.id && Date.parse(openedAt) - Date.parse(lastSaved.at) < STILL_THERE;
  if (!isThere) return null;
  return (
    <Notice tone="neutral">
      <Trans>
        {actor.name} saved this draft at <Clock value={lastSaved.at} /> and may still be working on it.
      </Trans>
    </Notice>
  );
}

function Conflict({ theirs, saving }: { theirs: Theirs; saving: Props['saving'] }) {
  const name = theirs.by ?? '';
  return (
    <Notice
      tone="caution"
      isOutcome
      title={
        <Trans>
          {name} saved this draft at <Clock value={theirs.at ?? ''} />
        </Trans>
      }
      ways={
        <>
          <Button look="primary" onClick={() => saving.keepMine(theirs)}>
            <Trans>Keep mine</Trans>
          </Button>
          <Button onClick={() => saving.takeTheirs(theirs)}>
            <Trans>Take the other version</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Both of you changed the same thing. What you typed is still here, and is not saved until you decide.
        </Trans>
      </p>
      {saving.saved ? (
        <>
          <p>
            <strong>
              <Trans>What {name} changed</Trans>
            </strong>
          </p>
          <RevisionChanges before={saving.saved} after={theirs.quote} />
        </>
      ) : null}
    </Notice>
  );
}

function Gone() {
  return (
    <Notice tone="caution" isOutcome title={<Trans>This is no longer a draft</Trans>}>
      <Trans>
        Somebody has sent it, discarded it, or asked for approval meanwhile. What you typed is still here and can be
        copied.
      </Trans>
    </Notice>
  );
}

function Clock({ value }: { value: string }) {
  const { locale } = useFormat();
  return <>{new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(Date.parse(value))}</>;
}

/** Who has saved a later version than the one that is edited; null: nobody. Asked only while the window is looked at. */
function useNewer(saved: SavedQuoteFragment | null, isWanted: boolean): LastSaved | null {
  const apollo = useApolloClient();
  const [newer, setNewer] = useState<(LastSaved & { version: number }) | null>(null);
  const id = saved?.id;
  useEffect(() => {
    if (!id || !isWanted) return;
    const timer = setInterval(async () => {
      if (document.visibilityState !== 'visible') return;
      const query = { query: QuoteSavedMeanwhileDocument, variables: { id }, fetchPolicy: 'no-cache' } as const;
      // A look that fails is no matter: there will be another one.
      const answer = await apollo.query(query).catch(() => null);
      const quote = nodeOf(answer?.data?.node ?? null, 'Quote');
      const [entry] = quote?.account.lastSaved?.nodes ?? [];
      if (quote) setNewer({ version: quote.version, at: entry?.at ?? '', actor: entry?.actor ?? null });
    }, PAUSE);
    return () => clearInterval(timer);
  }, [apollo, id, isWanted]);
  const { user } = useViewer();
  return newer && saved && newer.version > saved.version && newer.actor?.id !== user.id ? newer : null;
}
