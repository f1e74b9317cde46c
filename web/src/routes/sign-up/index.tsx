import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { callApi } from '../../shared/api/callApi';
import { countriesIn, likelyCountry } from '../../shared/entrance/countries';
import { Entrance } from '../../shared/entrance/Entrance';
import { SignUpDocument } from '../../shared/entrance/Entrance.generated';
import { useFormat } from '../../shared/format/useFormat';
import { Form, SelectField, SubmitButton, TextField } from '../../shared/parts/Form';
import { Notice } from '../../shared/parts/Notice';

export const Route = createFileRoute('/sign-up/')({ component: SignUp });

function SignUp() {
  const { t } = useLingui();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo) return <LinkSent email={sentTo} />;
  return (
    <Entrance
      title={t`Create an account`}
      intro={<Trans>For your organization. You become its billing contact.</Trans>}
      otherwise={
        <Trans>
          Already have an account? <Link to="/sign-in">Sign in</Link>
        </Trans>
      }
    >
      <SignUpForm done={setSentTo} />
    </Entrance>
  );
}

function SignUpForm({ done }: { done(email: string): void }) {
  const { locale } = useFormat();
  const { t } = useLingui();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  const send = async (fields: FormData) => {
    const text = (name: string) => String(fields.get(name));
    const input = {
      ...{ companyName: text('companyName'), name: text('name'), email: text('email'), password: text('password') },
      ...{ country: text('country'), locale },
    };
    const { signUp } = await callApi(SignUpDocument, { input }, locale);
    if (signUp.userErrors.length === 0) done(input.email);
    return signUp.userErrors;
  };
  return (
    <Form send={send} refusalTitle={<Trans>The account was not created</Trans>}>
      <TextField name="companyName" label={<Trans>Organization</Trans>} autoComplete="organization" required />
      <SelectField
        name="country"
        label={<Trans>Country</Trans>}
        hint={<Trans>It decides on currency and tax, and cannot be changed later.</Trans>}
        defaultValue={likelyCountry()}
        autoComplete="country"
        required
      >
        <option value="">{t`Choose a country`}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField name="name" label={<Trans>Your name</Trans>} autoComplete="name" required />
      <TextField name="email" label={<Trans>E-mail address</Trans>} type="email" autoComplete="username" required />
      <TextField
        name="password"
        label={<Trans>Password</Trans>}
        hint={<Trans>At least 10 characters of any kind.</Trans>}
        type="password"
        autoComplete="new-password"
        required
      />
      <SubmitButton>
        <Trans>Create the account</Trans>
      </SubmitButton>
    </Form>
  );
}

/** The same for every address, known or not (A13). */
function LinkSent({ email }: { email: string }) {
  const { t } = useLingui();
  return (
    <Entrance title={t`Check your mail`} otherwise={<Link to="/sign-in">{t`Back to sign in`}</Link>}>
      <Notice tone="good" isOutcome title={<Trans>We have written to {email}</Trans>}>
        <Trans>Follow the link in that message to open your account. Nothing has been created before you do.</Trans>
      </Notice>
    </Entrance>
  );
}
