import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiFailure, failureOf } from '../../../../shared/api/failure';
import { nodeOf } from '../../../../shared/api/nodeOf';
import type { Refusal } from '../../../../shared/session/session';
import { changesOf, contentOf, type Draft, draftOf, isSame, merged } from './draft';
import { QuoteAsSavedDocument, QuoteUpdateDocument, type SavedQuoteFragment } from './Editor.generated';
import { type Beginning, useBegin } from './useBegin';
import { forgetDraft, keepDraft } from './useKeptDraft';

/** So long after the last change it is saved. Milliseconds. */
const PAUSE = 700;

/** Somebody else's version of the draft, which is kept until it is decided which one counts. */
export interface Theirs {
  quote: SavedQuoteFragment;
  by: string | null;
  at: string | null;
}

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'failed'; failure: ApiFailure }
  | { kind: 'refused'; refusals: readonly Refusal[] }
  | { kind: 'conflict'; theirs: Theirs }
  | { kind: 'gone' };

interface Options extends Beginning {
  /** The draft as it was saved when the editor was opened; null: it is a new one. */
  opened: SavedQuoteFragment | null;
  /** What the editor began with. */
  begun: Draft;
  draft: Draft;
  setDraft(change: (draft: Draft) => Draft): void;
  /** Whether the rules would save it as it stands. */
  isReady: boolean;
  /** The draft has been saved for the first time. */
  begunAs(quoteId: string): void;
}

/**
 * Saves a draft while it is written: one call at a time, only what has changed, under the version that was seen (L1). Where somebody else has
 * saved meanwhile, what does not touch each other is put together; otherwise the person decides, and nothing is lost until then. The first
 * time is `useBegin`'s.
 */
export function useAutosave({ opened, begun, draft, setDraft, isReady, begunAs, ...beginning }: Options) {
  const { currency, name } = beginning;
  const { begin, unanswered, isUnanswered } = useBegin(beginning);
  const apollo = useApolloClient();
  const [saved, setSaved] = useState(opened);
  const [savedAt, setSavedAt] = useState<string | null>(opened?.changedAt ?? null);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const [joined, setJoined] = useState<Theirs | null>(null);
  const now = useRef({ draft, saved, base: begun, begunAs });
  now.current.draft = draft;
  now.current.begunAs = begunAs;
  const running = useRef<Promise<boolean> | null>(null);
  const failedWith = useRef<Draft | null>(null);
  const isShown = useShown();
  const isOther = !isSame(contentOf(draft, currency), contentOf(now.current.base, currency));
  const isDirty = isOther || unanswered !== null;

  const take = useCallback((quote: SavedQuoteFragment, base: Draft) => {
    now.current.saved = quote;
    now.current.base = base;
    setSaved(quote);
    setSavedAt(quote.changedAt);
    setState({ kind: 'idle' });
  }, []);

  /** Looks at what somebody else has saved. */
  const look = useCallback(async (): Promise<void> => {
    const { saved: mine, base, draft: typed } = now.current;
    const answer = await apollo.query({
      ...{ query: QuoteAsSavedDocument, variables: { id: mine!.id }, fetchPolicy: 'network-only' },
    });
    const quote = nodeOf(answer.data!.node, 'Quote');
    if (quote?.status !== 'DRAFT') return setState({ kind: 'gone' });
    const [entry] = quote.account.lastSaved?.nodes ?? [];
    const theirs = { quote, by: entry?.actor?.name ?? null, at: entry?.at ?? null };
    const theirDraft = draftOf(quote);
    const began = contentOf(base, currency);
    const theirChanges = changesOf(contentOf(theirDraft, currency), began);
    const both = Object.keys(changesOf(contentOf(typed, currency), began)).filter((field) => field in theirChanges);
    if (both.length > 0) return setState({ kind: 'conflict', theirs });
    setDraft((mine) => merged(mine, base, theirDraft, currency));
    setJoined(theirs);
    take(quote, theirDraft);
  }, [apollo, currency, setDraft, take]);

  const update = useCallback(
    async ({ id: quoteId, version: expectedVersion }: SavedQuoteFragment, base: Draft) => {
      const { draft: typed } = now.current;
      const changes = changesOf(contentOf(typed, currency), contentOf(base, currency));
      const variables = { input: { quoteId, expectedVersion, ...changes } };
      const { data } = await apollo.mutate({ mutation: QuoteUpdateDocument, variables });
      return { typed, changes, ...data!.quoteUpdate };
    },
    [apollo, currency],
  );

  const send = useCallback(async (): Promise<boolean> => {
    const { saved: before, base } = now.current;
    const { typed, changes, quote, userErrors } = before ? await update(before, base) : await begin(now.current.draft);
    if (before && userErrors.some(isStale)) {
      await look();
      return false;
    }
    if (userErrors.length > 0 || !quote) {
      failedWith.current = typed;
      setState(quote || userErrors.length > 0 ? { kind: 'refused', refusals: userErrors } : { kind: 'gone' });
      return false;
    }
    // Lines that were sent are bound to the terms of today.
    const isBound = (key: string) => changes.lines !== undefined && typed.lines.some((line) => line.key === key);
    const settled = (mine: Draft) => ({
      ...mine,
      validUntil: mine.validUntil || quote.validUntil,
      lines: mine.lines.map((line) => (isBound(line.key) ? { ...line, isOutdated: false } : line)),
    });
    now.current.draft = settled(now.current.draft);
    setDraft(settled);
    take(quote, { ...typed, validUntil: typed.validUntil || quote.validUntil });
    if (!before && isShown.current) now.current.begunAs(quote.id);
    else if (!before) keepTyped(name, quote, now.current, currency);
    return true;
  }, [begin, update, setDraft, look, take, isShown, name, currency]);

  /** Saves what is not saved yet; answers whether it is. */
  const save = useCallback((): Promise<boolean> => {
    running.current ??= (async () => {
      setState({ kind: 'saving' });
      try {
        return await send();
      } catch (error) {
        failedWith.current = now.current.draft;
        setState({ kind: 'failed', failure: failureOf(error) });
        return false;
      } finally {
        running.current = null;
      }
    })();
    return running.current;
  }, [send]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the pause anew
  useEffect(() => {
    if (!isDirty || !isReady || state.kind === 'conflict' || state.kind === 'gone') return;
    // What got no answer, or was refused, is sent again when it is asked for, or something else has been typed.
    if ((state.kind === 'failed' || state.kind === 'refused') && failedWith.current === draft) return;
    const pause = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(pause);
  }, [
    draft,
    isDirty,
    isReady,
    saved,
    save,
    state.kind === 'conflict' || state.kind === 'failed' || state.kind === 'refused',
  ]);

  /** Shows what somebody else has saved. */
  const showTheirs = () => look().catch((error) => setState({ kind: 'failed', failure: failureOf(error) }));
  /** Of two versions mine: what I have not changed is theirs. */
  const keepMine = ({ quote }: Theirs) => {
    const theirs = draftOf(quote);
    setDraft((mine) => merged(mine, now.current.base, theirs, currency));
    take(quote, theirs);
  };
  const takeTheirs = ({ quote }: Theirs) => {
    const theirs = draftOf(quote);
    setDraft(() => theirs);
    take(quote, theirs);
  };
  /** H4: binds all lines to the terms of today, by saving them once more. */
  const bindAnew = () => {
    now.current.base = { ...now.current.base, lines: [] };
    return save();
  };
  const flush = async (): Promise<SavedQuoteFragment | null> => {
    await running.current;
    const isSaved = () => {
      const { saved, draft: typed, base } = now.current;
      return saved !== null && isSame(contentOf(typed, currency), contentOf(base, currency));
    };
    while (!isSaved()) if (!(await save())) return null;
    return now.current.saved;
  };
  /** Waits until it is known whether there is a draft: a first save without an answer is sent once more. Answers whether it is known. */
  const settle = async (): Promise<boolean> => {
    await running.current;
    if (isUnanswered()) await save();
    return !isUnanswered();
  };
  const { base } = now.current;
  return {
    saved,
    savedAt,
    base,
    unanswered,
    state,
    isDirty,
    joined,
    save,
    showTheirs,
    keepMine,
    takeTheirs,
    bindAnew,
    flush,
    settle,
  };
}

/** Somebody else has saved the draft meanwhile, or it is gone; what is not found of its content is refused. */
const isStale = ({ code, field: [first] }: Refusal): boolean =>
  code === 'STALE_VERSION' || (code === 'NOT_FOUND' && (first === undefined || first === 'quoteId'));

/** Whether the part is still shown, for what is answered later. */
function useShown() {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}

/** The first save is answered after the editor was left: what was typed since is kept for the draft that there is now. */
function keepTyped(name: string, quote: SavedQuoteFragment, typed: { draft: Draft; base: Draft }, currency: string) {
  const { draft, base } = typed;
  forgetDraft(name);
  if (isSame(contentOf(draft, currency), contentOf(base, currency))) return;
  keepDraft(quote.id, { draft, base, version: quote.version, unanswered: null });
}
