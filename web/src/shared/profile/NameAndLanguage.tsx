import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { apollo } from '../api/apollo';
import { Form, SelectField, SubmitButton, TextField } from '../parts/Form';
import { Notice } from '../parts/Notice';
import { updateViewer, type Viewer } from '../session/session';
import { ViewerUpdateDocument } from '../viewer/Viewer.generated';
import { LANGUAGE_NAMES, LANGUAGES, languageOf, localeIn, speak } from '../words/language';
import { ProfilePart } from './ProfilePart';

/** A14: how a person is called, and the language that they read and are written to in. */
export function NameAndLanguage({ name, locale }: Pick<Viewer['user'], 'name' | 'locale'>) {
  const [isSaved, setSaved] = useState(false);
  const save = async (fields: FormData) => {
    setSaved(false);
    const input = { name: String(fields.get('name')).trim(), locale: String(fields.get('locale')) };
    const { data } = await apollo.mutate({ mutation: ViewerUpdateDocument, variables: { input } });
    const { viewer, userErrors } = data!.viewerUpdate;
    if (viewer && userErrors.length === 0) {
      updateViewer(viewer.user);
      await speak(viewer.user.locale);
      setSaved(true);
    }
    return userErrors;
  };
  return (
    <ProfilePart title={<Trans>Name and language</Trans>}>
      <Form send={save}>
        <TextField name="name" label={<Trans>Name</Trans>} defaultValue={name} autoComplete="name" required />
        {/* Anew where the language was chosen elsewhere on the page. */}
        <SelectField
          key={locale}
          name="locale"
          label={<Trans>Language</Trans>}
          hint={<Trans>For these pages, and for the mails that you get.</Trans>}
          defaultValue={locale}
        >
          {LANGUAGES.map((language) => (
            <option
              key={language}
              lang={language}
              value={languageOf(locale) === language ? locale : localeIn(language)}
            >
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </SelectField>
        <SubmitButton look="secondary">
          <Trans>Save</Trans>
        </SubmitButton>
        {isSaved ? (
          <Notice tone="good" isOutcome>
            <Trans>Saved.</Trans>
          </Notice>
        ) : null}
      </Form>
    </ProfilePart>
  );
}
