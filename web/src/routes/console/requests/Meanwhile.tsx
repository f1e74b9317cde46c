import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { Button } from '../../../shared/parts/Button';
import { Notice } from '../../../shared/parts/Notice';
import { useChangedRequest } from './RequestNews';
import type { RequestPartsFragment } from './Requests.generated';

/** Somebody else has done something about the open request: who two at once answer sees it before the second answer leaves. */
export function Meanwhile({ request: { id, messages } }: { request: RequestPartsFragment }) {
  const router = useRouter();
  const changed = useChangedRequest(id);
  if (!changed) return null;
  const [message] = changed.messages.nodes;
  const isNew = message && !messages.nodes.some((one) => one.id === message.id);
  return (
    <Notice
      tone="caution"
      isOutcome
      title={
        isNew ? (
          <Trans>{message.author.name} has written in the meantime</Trans>
        ) : (
          <Trans>This request has changed in the meantime</Trans>
        )
      }
      ways={
        <Button onClick={() => void router.invalidate()}>
          <Trans>Show</Trans>
        </Button>
      }
    >
      <Trans>What you are writing stays.</Trans>
    </Notice>
  );
}
