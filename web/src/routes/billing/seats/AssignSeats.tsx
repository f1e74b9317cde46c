import { useApolloClient } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '../../../shared/parts/Card';
import { Checkbox, Form, SubmitButton, TextArea } from '../../../shared/parts/Form';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import type { SeatsSubscription } from './$id';
import { addressesIn, type Doubt, doubtAbout, isAddress } from './addresses';
import { SeatAssignDocument } from './Seats.generated';
import style from './Seats.module.css';

/** K1: gives seats to everybody whose address is pasted, all or none. */
export function AssignSeats({ subscription, done }: { subscription: SeatsSubscription; done(count: number): void }) {
  const { id: subscriptionId, seatsFree, assignments } = subscription;
  const { t } = useLingui();
  const apollo = useApolloClient();
  const router = useRouter();
  const waysOut = useWaysOut();
  const [text, setText] = useState('');
  const emails = addressesIn(text);
  const holders = new Set((assignments?.nodes ?? []).map(({ email }) => email.toLowerCase()));
  const send = async (fields: FormData) => {
    done(0);
    if (emails.some((email) => !isAddress(email))) {
      return [{ code: 'INVALID_INPUT', field: ['emails'], message: t`Please correct what is no e-mail address.` }];
    }
    const input = { subscriptionId, emails, notify: fields.get('notify') === 'on' };
    const { data } = await apollo.mutate({ mutation: SeatAssignDocument, variables: { input } });
    const { userErrors, assignments: made } = data!.seatAssign;
    if (userErrors.length > 0) return userErrors;
    setText('');
    done(made.length);
    await router.invalidate();
    return [];
  };
  return (
    <Card className={style.part} aria-labelledby="assign">
      <h2 id="assign">
        <Trans>Assign seats</Trans>
      </h2>
      <Form send={send} waysOut={(refusals) => refusals.map((refusal) => waysOut(refusal, subscription))}>
        <TextArea
          name="emails"
          label={<Trans>E-mail addresses</Trans>}
          hint={<Trans>One on each line. A whole list can be pasted.</Trans>}
          required
          rows={6}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Check emails={emails} holders={holders} free={seatsFree} />
        <Checkbox name="notify" label={<Trans>Tell them by e-mail</Trans>} defaultChecked />
        <div>
          <SubmitButton>
            {emails.length > 0 ? (
              <Plural value={emails.length} one="Assign # seat" other="Assign # seats" />
            ) : (
              <Trans>Assign</Trans>
            )}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

/** Whatever can be said before it is sent: what is no address, who is named twice, who has a seat, how many seats are missing. */
function Check({ emails, holders, free }: { emails: string[]; holders: ReadonlySet<string>; free: number }) {
  const doubts = emails.flatMap((email, at) => {
    const doubt = doubtAbout(email, at, emails, holders);
    return doubt ? [{ key: `${at} ${email}`, email, doubt }] : [];
  });
  const missing = emails.length - free;
  return (
    <div role="status" className={style.check}>
      {emails.length > 0 ? (
        <p className="muted small">
          <Plural value={emails.length} one="# address" other="# addresses" />
          {' · '}
          <Plural value={free} _0="no seat is free" one="# seat is free" other="# seats are free" />
        </p>
      ) : null}
      {missing > 0 ? (
        <p className={style.doubt}>
          <Plural value={missing} one="# seat is missing." other="# seats are missing." />
        </p>
      ) : null}
      {doubts.map(({ key, email, doubt }) => (
        <p key={key} className={style.doubt}>
          <DoubtText email={email} doubt={doubt} />
        </p>
      ))}
    </div>
  );
}

function DoubtText({ email, doubt }: { email: string; doubt: Doubt }) {
  switch (doubt) {
    case 'NO_ADDRESS':
      return <Trans>“{email}” is not an e-mail address.</Trans>;
    case 'TWICE':
      return <Trans>{email} is named twice.</Trans>;
    case 'HAS_SEAT':
      return <Trans>{email} has a seat already.</Trans>;
  }
}
