import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../../../shared/parts/Button';
import { Shortcut } from '../../keys/Shortcut';
import { type Draft, type DraftLine, newLine, type Offered } from './draft';
import style from './Editor.module.css';
import { gridKeys } from './gridKeys';
import { LineRow } from './LineRow';
import type { Preview } from './usePreviewed';

interface Props {
  draft: Draft;
  setDraft(change: (draft: Draft) => Draft): void;
  offered: Offered;
  preview: Preview;
}

/** The lines of a draft as a grid that is filled in by keyboard: Enter adds one, arrows move, Tab goes on. */
export function Lines({ draft, setDraft, offered, preview }: Props) {
  const [added, setAdded] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ line: DraftLine; at: number } | null>(null);
  const { data, shown } = preview;
  const setLines = (change: (lines: DraftLine[]) => DraftLine[]) =>
    setDraft((mine) => ({ ...mine, lines: change(mine.lines) }));
  const insert = (line: DraftLine, at: number) => {
    setLines((lines) => [...lines.slice(0, at), line, ...lines.slice(at)]);
    setAdded(line.key);
    setRemoved(null);
  };
  const addAt = (at: number) => insert(newLine('ADD', offered), at);
  const remove = (line: DraftLine, at: number) => {
    setLines((lines) => lines.filter(({ key }) => key !== line.key));
    setRemoved({ line, at });
  };
  const refusalsOf = (at: number) =>
    (data?.refusals ?? [])
      .filter(({ field: [list, place] }) => list === 'lines' && place === String(at))
      .map((refusal) => ({ ...refusal, field: refusal.field.slice(2) }));
  const isShown = shown?.lines.length === draft.lines.length;
  return (
    <section aria-labelledby="lines" className={style.lines}>
      <h2 id="lines">
        <Trans>Lines</Trans>
      </h2>
      <ol className={style.grid} onKeyDown={(event) => gridKeys(event, () => addAt(placeOf(event.target) + 1))}>
        {draft.lines.map((line, at) => (
          <LineRow
            key={line.key}
            line={line}
            place={at + 1}
            offered={offered}
            touched={new Set(draft.lines.flatMap((one) => (one === line ? [] : one.subscriptionId || [])))}
            previewed={isShown ? shown!.lines[at]! : null}
            refusals={refusalsOf(at)}
            isNew={line.key === added}
            change={(change) =>
              setLines((lines) => lines.map((one) => (one.key === line.key ? { ...one, ...change } : one)))
            }
            remove={() => remove(line, at)}
          />
        ))}
      </ol>
      <div className={style.row}>
        <Shortcut letter="n">
          <Button onClick={() => addAt(draft.lines.length)}>
            <Trans>Add a line</Trans>
          </Button>
        </Shortcut>
        {removed ? (
          <span role="status">
            <Trans>Line {removed.at + 1} is removed.</Trans>{' '}
            <Button look="quiet" onClick={() => insert(removed.line, removed.at)}>
              <Trans>Put it back</Trans>
            </Button>
          </span>
        ) : null}
      </div>
      <p className="muted small no-print">
        <Trans>
          In the lines, Enter adds a line and the arrows move up and down (in a list of choices: Ctrl and an arrow).
          Ctrl and Enter send the quote.
        </Trans>
      </p>
    </section>
  );
}

/** In which line an element stands, from 0. */
function placeOf(element: EventTarget): number {
  const line = (element as HTMLElement).closest('li')!;
  return [...line.parentElement!.children].indexOf(line);
}
