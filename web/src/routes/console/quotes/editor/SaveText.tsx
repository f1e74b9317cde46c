import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../../../shared/format/useFormat';
import { Button } from '../../../../shared/parts/Button';
import type { SaveState } from './useAutosave';

interface Props {
  state: SaveState;
  isDirty: boolean;
  savedAt: string | null;
  isReady: boolean;
  again(): void;
}

/** Whether what was typed is saved: said all the time, read out when it fails. */
export function SaveText({ state, isDirty, savedAt, isReady, again }: Props) {
  const { t } = useLingui();
  const { locale } = useFormat();
  const time = (instant: string) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(Date.parse(instant));
  if (state.kind === 'failed') {
    return (
      <span role="alert">
        <Trans>Not saved: no answer came back. What you typed is still here.</Trans>{' '}
        <Button onClick={again}>{t`Try again`}</Button>
      </span>
    );
  }
  const text =
    state.kind === 'saving'
      ? t`Saving…`
      : state.kind === 'conflict' || state.kind === 'gone'
        ? t`Not saved`
        : state.kind === 'refused'
          ? t`Not saved: ${state.refusals.map(({ message }) => message).join(' ')}`
          : isDirty && !isReady
            ? t`Not saved yet: kept in this tab until the lines are complete`
            : isDirty
              ? t`Saving…`
              : savedAt
                ? t`Saved ${time(savedAt)}`
                : t`Nothing to save yet`;
  return (
    <span className="muted" role="status">
      {text}
    </span>
  );
}
