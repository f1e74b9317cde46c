import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { Checkbox } from '../../../shared/parts/Form';
import style from './Keys.module.css';
import { LETTERS, type Letter } from './letters';
import { Shortcut } from './Shortcut';
import { areKeysOn, switchKeys } from './useKeys';

/** Which keys there are, and the switch that turns them off. Its dialog is no part of the bar that the button stands in. */
export function KeysHelp() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Shortcut letter="?">
        <Button look="quiet" aria-label={t`Keyboard`} onClick={() => setOpen(true)}>
          ?
        </Button>
      </Shortcut>
      {isOpen ? createPortal(<Help close={() => setOpen(false)} />, document.getElementById('main')!) : null}
    </>
  );
}

function Help({ close }: { close(): void }) {
  const { t } = useLingui();
  const [areOn, setOn] = useState(areKeysOn);
  const letters: Record<Letter, string> = {
    j: t`next row`,
    k: t`row before`,
    a: t`assign the open request to me`,
    A: t`assign the open request to a colleague`,
    r: t`reply to the open request`,
    q: t`prepare a quote for the open request or account`,
    e: t`edit the open draft`,
    n: t`add a line to a draft, or go to the next approval`,
    '/': t`search`,
    '?': t`this help`,
  };
  const keys = [
    ...LETTERS.map((letter) => [letter, letters[letter]]),
    ['Enter', t`open the row; in a line of a draft: add a line below`],
    ['↑ ↓', t`in the lines of a draft: the same field above or below (in a list of choices with Ctrl)`],
    ['Ctrl Enter', t`send the draft`],
    ['Ctrl K', t`go to a page, an account or a document`],
    ['Esc', t`close what is open`],
  ];
  return (
    <Dialog title={<Trans>Keyboard</Trans>} close={close}>
      <dl className={style.keys}>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        name="keys"
        label={<Trans>Single keys work when nothing is being typed</Trans>}
        checked={areOn}
        onChange={({ target }) => {
          switchKeys(target.checked);
          setOn(target.checked);
        }}
      />
    </Dialog>
  );
}
