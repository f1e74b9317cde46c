import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useSend } from '../../../shared/api/useSend';
import { Button } from '../../../shared/parts/Button';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import { type JobPartsFragment, JobRetryDocument } from './Jobs.generated';
import { LetGoDialog } from './LetGoDialog';

/** L3, L9: a supervisor has a job tried again at once, or lets it go where nothing depends on it. */
export function JobWays({ job }: { job: JobPartsFragment }) {
  const [isLettingGo, setLettingGo] = useState(false);
  const { send, isSending, refusals, failure } = useSend(JobRetryDocument);
  const { id: jobId, status, actions } = job;
  return (
    <>
      <Verbs actions={actions} subject={job}>
        <VerbRow>
          {status === 'PARKED' || status === 'FAILED' ? (
            <Button isSending={isSending} onClick={() => void send({ input: { jobId } })}>
              <Trans>Try again</Trans>
            </Button>
          ) : null}
          {status === 'PARKED' ? (
            <Verb action="JOB_LET_GO" onPress={() => setLettingGo(true)}>
              <Trans>Let it go</Trans>
            </Verb>
          ) : null}
        </VerbRow>
      </Verbs>
      <RefusalBox refusals={refusals} />
      {failure ? <SendFailed failure={failure} /> : null}
      {isLettingGo ? <LetGoDialog job={job} close={() => setLettingGo(false)} /> : null}
    </>
  );
}
