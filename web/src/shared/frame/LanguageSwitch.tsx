import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat';
import { LANGUAGE_NAMES, LANGUAGES, type Language, languageOf, localeIn } from '../words/language';
import style from './LanguageSwitch.module.css';

/** The two languages, each by its own name. `choose` keeps the choice: of a person, or of this browser while nobody is signed in. */
export function LanguageSwitch({ choose }: { choose(locale: string): Promise<void> }) {
  const { t } = useLingui();
  const current = languageOf(useFormat().locale);
  return (
    <fieldset className={style.switch} aria-label={t`Language`}>
      {LANGUAGES.map((language: Language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => language !== current && void choose(localeIn(language))}
        >
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="hidden">{LANGUAGE_NAMES[language]}</span>
        </button>
      ))}
    </fieldset>
  );
}
