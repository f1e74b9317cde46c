import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Button } from '../../../../shared/parts/Button';
import { Notice } from '../../../../shared/parts/Notice';
import { Page } from '../../../../shared/parts/Page';
import { isAllowed } from '../../../../shared/verbs/Verbs';
import { QuoteTitle } from '../QuoteTitle';
import { type Draft, draftOf, emptyDraft, newLine, offeredTo } from './draft';
import style from './Editor.module.css';
import { EndVerbs } from './EndVerbs';
import { Lines } from './Lines';
import { Others } from './Others';
import type { Opened } from './openDraft';
import { choosableOf } from './PurchaseOrderField';
import { SaveText } from './SaveText';
import { Seen } from './Seen';
import { Texts } from './Texts';
import { useAutosave } from './useAutosave';
import { readKept, useKeeping } from './useKeptDraft';
import { useOutrun } from './useOutrun';
import { usePreviewed } from './usePreviewed';

interface Props {
  /** What the editor was opened for: what is not saved is kept under it. */
  name: string;
  opened: Opened;
  /** The draft has been saved for the first time. */
  begun(quoteId: string): void;
}

/** H3, H19: a draft is written: its lines on the left, on the right what the customer will see of them. */
export function Editor({ name, opened, begun }: Props) {
  const { t } = useLingui();
  const { products, request, subscriptionId, quote, lastSaved, now } = opened;
  const [kept] = useState(() => readKept(name));
  const [start] = useState<Draft>(() => {
    if (quote) return draftOf(quote);
    const offered = offeredTo(opened.account, products);
    const first = subscriptionId ? newLine('CHANGE', offered, subscriptionId) : newLine('ADD', offered);
    return { ...emptyDraft(), lines: [first] };
  });
  const [draft, setDraft] = useState(kept?.draft ?? start);
  const { account, before, look } = useOutrun(opened.account, setDraft);
  const { currency } = account;
  const offered = useMemo(() => offeredTo(account, products, before), [account, products, before]);
  const preview = usePreviewed(account.id, draft, currency);
  const isReady = preview.data !== null && preview.data.refusals.length === 0;
  const saving = useAutosave({
    ...{ name, accountId: account.id, requestId: request?.id ?? null, currency, draft, setDraft, isReady },
    // What was typed before a reload goes on from what it was begun from.
    opened: quote && kept?.version ? { ...quote, version: kept.version } : quote,
    begun: kept?.base ?? start,
    unanswered: kept?.unanswered ?? null,
    begunAs: begun,
  });
  const { saved, base, unanswered, state, isDirty, savedAt } = saving;
  const keeping = useMemo(
    () => ({ draft, base, unanswered, version: saved?.version ?? null }),
    [draft, base, unanswered, saved],
  );
  useKeeping(saved?.id ?? name, keeping, isDirty);
  const isOutdated = draft.lines.some((line) => line.isOutdated);
  const isApproved = !isDirty && saved?.approval?.approved === true && isAllowed(saved.actions, 'QUOTE_SEND');
  const change = (change: Partial<Draft>) => setDraft((mine) => ({ ...mine, ...change }));
  const title = saved ? t`Edit quote ${saved.number}, version ${saved.revision}` : t`New quote for ${account.name}`;
  return (
    <Page
      title={title}
      heading={saved ? <QuoteTitle title={title} number={saved.number} /> : title}
      back={
        <Link to="/console/accounts/$id" params={{ id: account.id }}>
          {account.name}
        </Link>
      }
      intro={
        request ? (
          <Link to="/console/requests/$id" params={{ id: request.id }} search={{ view: 'all' }}>
            {request.number} · {request.subject}
          </Link>
        ) : null
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields in it */}
      <div onKeyDown={pressSend}>
        <div className={style.editor}>
          <div className={style.main}>
            <Others saving={saving} lastSaved={lastSaved} openedAt={now} />
            {isOutdated ? <Outdated bind={() => void saving.bindAnew()} /> : null}
            <Lines draft={draft} setDraft={setDraft} offered={offered} preview={preview} />
            <Texts
              purchaseOrders={choosableOf(account, saved, quote)}
              draft={draft}
              change={change}
              preview={preview}
            />
          </div>
          <div className={style.side}>
            <Seen
              preview={preview}
              draft={draft}
              discountLimit={account.quoteLimits!.discountPercent}
              isApproved={isApproved}
              setValidUntil={(validUntil) => change({ validUntil })}
            />
          </div>
        </div>
        <div className={`${style.end} no-print`}>
          <SaveText
            state={state}
            isDirty={isDirty}
            savedAt={savedAt}
            isReady={isReady}
            again={() => void saving.save()}
          />
          <EndVerbs saving={saving} accountId={account.id} name={name} outrun={(id) => look(id).then(preview.again)} />
        </div>
      </div>
    </Page>
  );
}

/** Ctrl and Enter, from wherever one types. */
function pressSend(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>('[data-send] button')?.click();
}

/** H4: terms have moved since the lines were saved: they are looked at again, and bound anew. */
function Outdated({ bind }: { bind(): void }) {
  return (
    <Notice
      tone="caution"
      title={<Trans>A subscription has changed since this draft was saved</Trans>}
      ways={
        <Button onClick={bind}>
          <Trans>Go on with today’s terms</Trans>
        </Button>
      }
    >
      <Trans>
        The comparison already shows the terms of today. The draft can be sent once its lines are bound to them.
      </Trans>
    </Notice>
  );
}
