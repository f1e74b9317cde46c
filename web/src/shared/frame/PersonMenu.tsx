import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useFormat } from '../format/useFormat';
import { Menu, MenuHeading, MenuItem } from '../parts/Menu';
import { signOut, useViewer } from '../session/session';
import { chooseLanguage } from '../viewer/chooseLanguage';
import { LANGUAGE_NAMES, LANGUAGES, languageOf, localeIn } from '../words/language';
import type { NavItem } from './Frame';
import style from './PersonMenu.module.css';

/** Who one is, the language, and signing out; on a phone the pages too. */
export function PersonMenu({ nav }: { nav: NavItem[] }) {
  const { t } = useLingui();
  const router = useRouter();
  const { user } = useViewer();
  const spoken = languageOf(useFormat().locale);
  const initials = user.name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((_, at, all) => at === 0 || at === all.length - 1);
  return (
    <Menu
      label={t`Menu of ${user.name}`}
      button={
        <>
          <span className={style.initials} data-initials={initials.join('').toUpperCase()} />
          <svg className={style.bars} viewBox="0 0 18 14" width="18" height="14" aria-hidden="true">
            <path d="M1 1.5h16M1 7h16M1 12.5h16" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
          </svg>
        </>
      }
    >
      <div className={style.pages}>
        {nav.map(({ to, label }) => (
          <MenuItem key={to} onPress={() => void router.navigate({ to } as never)}>
            {label}
          </MenuItem>
        ))}
        <MenuHeading />
      </div>
      <MenuHeading>{user.email ?? user.name}</MenuHeading>
      {LANGUAGES.filter((language) => language !== spoken).map((language) => (
        <MenuItem
          key={language}
          onPress={() => void chooseLanguage(localeIn(language)).then(() => router.invalidate())}
        >
          <span lang={language}>{LANGUAGE_NAMES[language]}</span>
        </MenuItem>
      ))}
      <MenuItem onPress={() => void router.navigate({ to: '/profile' } as never)}>
        <Trans>My profile</Trans>
      </MenuItem>
      <MenuItem onPress={() => void router.navigate({ to: '/security' } as never)}>
        <Trans>Signing in and security</Trans>
      </MenuItem>
      <MenuItem onPress={() => void signOut()}>
        <Trans>Sign out</Trans>
      </MenuItem>
    </Menu>
  );
}
