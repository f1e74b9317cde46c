import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormSend } from '../../api/useFormSend';
import { useFormat } from '../../format/useFormat';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Form, SelectField, SubmitButton, TextField } from '../../parts/Form';
import { RuleText } from '../../parts/RuleText';
import { Verb, VerbRow, Verbs } from '../../verbs/Verbs';
import { LANGUAGE_NAMES, LANGUAGES, languageOf } from '../../words/language';
import { AccountUpdateBillingDocument } from './Account.generated';
import style from './Account.module.css';
import type { ShownAccount } from './AccountPage';
import { AddressFields, addressIn } from './AddressFields';

/** A2: what stands on invoices. Country and currency stay what they were on the first day. */
export function BillingData({ account }: { account: ShownAccount }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card className={style.part} aria-labelledby="billing-data">
      <h2 id="billing-data">
        <Trans>Address on invoices</Trans>
      </h2>
      {isOpen ? (
        <Editing account={account} close={() => setOpen(false)} />
      ) : (
        <Verbs actions={account.actions} className={style.part}>
          <Facts account={account} />
          <VerbRow>
            <Verb action="ACCOUNT_UPDATE_BILLING" onPress={() => setOpen(true)}>
              <Trans>Modify</Trans>
            </Verb>
          </VerbRow>
        </Verbs>
      )}
    </Card>
  );
}

function Facts({ account: { name, address, phone, locale, currency, country } }: { account: ShownAccount }) {
  const format = useFormat();
  return (
    <dl className={style.facts}>
      <div>
        <dt>
          <Trans>Address</Trans>
        </dt>
        <dd>
          <strong>{name}</strong>
          <address className={style.address}>
            {address ? (
              <>
                {address.line1}
                {address.line2 ? `\n${address.line2}` : ''}
                {`\n${address.postalCode} ${address.city}`}
                {address.region ? `, ${address.region}` : ''}
                {'\n'}
              </>
            ) : null}
            {format.country(country)}
          </address>
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Currency</Trans>
        </dt>
        <dd>{currency}</dd>
      </div>
      {phone ? (
        <div>
          <dt>
            <Trans>Phone</Trans>
          </dt>
          <dd>{phone}</dd>
        </div>
      ) : null}
      <div>
        <dt>
          <Trans>Language of documents</Trans>
        </dt>
        <dd>{LANGUAGE_NAMES[languageOf(locale)]}</dd>
      </div>
    </dl>
  );
}

function Editing({ account, close }: { account: ShownAccount; close(): void }) {
  const send = useFormSend();
  const format = useFormat();
  const { id: accountId, version: expectedVersion, address, phone, locale, country } = account;
  const save = async (fields: FormData) => {
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    const optional = (name: string) => text(name) || null;
    const input = {
      ...{ accountId, expectedVersion, phone: optional('phone'), locale: text('locale') },
      address: addressIn(fields),
    };
    const refusals = await send(AccountUpdateBillingDocument, { input });
    if (refusals.length === 0) close();
    return refusals;
  };
  return (
    <Form send={save}>
      <AddressFields address={address} />
      <TextField
        name="country"
        label={<Trans>Country</Trans>}
        value={format.country(country)}
        readOnly
        hint={
          <>
            <Trans>Country and currency were set when the account was created and cannot change.</Trans>{' '}
            <RuleText id="A2" />
          </>
        }
      />
      <TextField name="phone" label={<Trans>Phone</Trans>} type="tel" defaultValue={phone ?? ''} autoComplete="tel" />
      <SelectField name="locale" label={<Trans>Language of documents</Trans>} defaultValue={locale}>
        {LANGUAGES.map((language) => (
          <option key={language} value={languageOf(locale) === language ? locale : DOCUMENTS[language]}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </SelectField>
      <div className={style.row}>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
        <Button onClick={close}>
          <Trans>Do not change</Trans>
        </Button>
      </div>
    </Form>
  );
}

/** How documents are written in each language, where the account is written to in the other one today. */
const DOCUMENTS = { en: 'en-GB', fr: 'fr-FR' } as const;
