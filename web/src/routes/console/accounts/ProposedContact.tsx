import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useSend } from '../../../shared/api/useSend';
import { Notice } from '../../../shared/parts/Notice';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import type { ShownAccount } from './$id';
import { AccountConfirmContactDocument } from './Account.generated';

/** A4: the successor whom the contact proposes, for a technician to confirm. */
export function ProposedContact({ account }: { account: ShownAccount }) {
  const router = useRouter();
  const { send, refusals, failure } = useSend(AccountConfirmContactDocument);
  const { id: accountId, version: expectedVersion, proposedBillingContact, actions } = account;
  if (!proposedBillingContact) return null;
  const decide = (approve: boolean) =>
    void send({ input: { accountId, expectedVersion, approve } }).then(() => router.invalidate());
  return (
    <Notice tone="caution" title={<Trans>{proposedBillingContact.name} is proposed as the billing contact</Trans>}>
      <p>{proposedBillingContact.email}</p>
      <Verbs actions={actions}>
        <VerbRow>
          <Verb action="ACCOUNT_CONFIRM_BILLING_CONTACT" look="primary" onPress={() => decide(true)}>
            <Trans>Confirm the new contact</Trans>
          </Verb>
          <Verb action="ACCOUNT_CONFIRM_BILLING_CONTACT" onPress={() => decide(false)}>
            <Trans>Decline</Trans>
          </Verb>
        </VerbRow>
      </Verbs>
      <RefusalBox refusals={refusals} />
      {failure ? <SendFailed failure={failure} /> : null}
    </Notice>
  );
}
