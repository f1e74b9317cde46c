import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { Card } from '../parts/Card';
import { Page } from '../parts/Page';
import { speak } from '../words/language';
import style from './Entrance.module.css';

interface Props {
  title: string;
  intro?: ReactNode;
  children: ReactNode;
  /** Below the card: where else one may want to go. */
  otherwise?: ReactNode;
  /** Of who is signed in: keeps the language with the person. */
  chooseLanguage?(locale: string): Promise<void>;
}

/** A page of the way in: one card, one task. */
export function Entrance({ title, intro, children, otherwise, chooseLanguage = speak }: Props) {
  return (
    <div className={style.entrance}>
      <header className={style.top}>
        <span className={style.brand}>
          <span className="mark" aria-hidden="true" />
          <Trans>Billing Center</Trans>
        </span>
        <LanguageSwitch choose={chooseLanguage} />
      </header>
      <main className={style.main} id="main">
        <Card className={style.card}>
          <Page title={title} intro={intro}>
            {children}
          </Page>
        </Card>
        {otherwise ? <p className={style.otherwise}>{otherwise}</p> : null}
      </main>
    </div>
  );
}
