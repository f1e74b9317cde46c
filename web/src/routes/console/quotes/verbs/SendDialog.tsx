import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { nodeOf } from '../../../../shared/api/nodeOf';
import { useSend } from '../../../../shared/api/useSend';
import { Button } from '../../../../shared/parts/Button';
import { DateText } from '../../../../shared/parts/Dates';
import { Dialog } from '../../../../shared/parts/Dialog';
import { Failed } from '../../../../shared/parts/Failed';
import { Money } from '../../../../shared/parts/Money';
import { RefusalBox } from '../../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../../shared/parts/SendFailed';
import { Spinner } from '../../../../shared/parts/Spinner';
import { ValidityReasonText } from '../ValidityReasonText';
import {
  QuoteRequestApprovalDocument,
  QuoteSendDocument,
  QuoteToSendDocument,
  type QuoteToSendQuery,
} from './QuoteVerbs.generated';
import style from './Verbs.module.css';

type ToSend = Extract<NonNullable<QuoteToSendQuery['node']>, { __typename: 'Quote' }>;

interface Props {
  quoteId: string;
  close(): void;
  /** H4: leads to what has changed, where terms have moved since the draft was saved. */
  outrun(): void;
  /** It was sent, or a supervisor was asked. */
  done(): void;
}

/** H1, H9: what the customer gets, before it is sent; what a supervisor has to approve is asked for first. */
export function SendDialog({ quoteId, close, outrun, done }: Props) {
  const { data, error, refetch } = useQuery(QuoteToSendDocument, {
    variables: { id: quoteId },
    fetchPolicy: 'network-only',
  });
  const quote = nodeOf(data?.node ?? null, 'Quote');
  if (quote) return <Sending quote={quote} close={close} outrun={outrun} done={done} />;
  return (
    <Dialog title={<Trans>Send the quote</Trans>} close={close}>
      {error ? <Failed error={error} retry={() => void refetch()} /> : <Spinner />}
    </Dialog>
  );
}

function Sending({ quote, close, outrun, done }: Omit<Props, 'quoteId'> & { quote: ToSend }) {
  const sending = useSend(QuoteSendDocument);
  const asking = useSend(QuoteRequestApprovalDocument);
  const { id: quoteId, version: expectedVersion, number, revision, actions } = quote;
  const refusals = actions.find(({ action }) => action === 'QUOTE_SEND')?.refusals ?? [];
  const needsApproval = refusals.length > 0 && refusals.every(({ code }) => code === 'APPROVAL_REQUIRED');
  const current = needsApproval ? asking : sending;
  const isOutrun = [...refusals, ...current.refusals].some(({ code }) => code === 'QUOTE_OUTDATED');
  const press = async () => {
    if (await current.send({ input: { quoteId, expectedVersion } })) done();
  };
  return (
    <Dialog
      title={
        needsApproval ? (
          <Trans>Ask for approval first</Trans>
        ) : (
          <Trans>
            Send quote {number}, version {revision}
          </Trans>
        )
      }
      close={close}
      verbs={
        <>
          <Button onClick={close}>
            <Trans>Back</Trans>
          </Button>
          {isOutrun ? (
            <Button look="primary" onClick={outrun}>
              <Trans>See what has changed</Trans>
            </Button>
          ) : null}
          {(refusals.length > 0 && !needsApproval) || isOutrun ? null : (
            <Button look="primary" isSending={current.isSending} onClick={() => void press()}>
              {needsApproval ? <Trans>Ask a supervisor</Trans> : <Trans>Send it to the customer</Trans>}
            </Button>
          )}
        </>
      }
    >
      <div className={style.body}>
        <RefusalBox refusals={refusals} takesFocus={false} title={<Trans>It cannot be sent yet</Trans>} />
        {needsApproval ? (
          <p>
            <Trans>Supervisors get a mail. Once one has approved exactly these lines, the customer gets:</Trans>
          </p>
        ) : null}
        <Gets quote={quote} />
        <RefusalBox refusals={current.refusals} />
        {current.failure ? <SendFailed failure={current.failure} /> : null}
      </div>
    </Dialog>
  );
}

/** Exactly what the customer gets, and until when it counts. */
function Gets({ quote }: { quote: ToSend }) {
  const { account, number, revision, validUntil, validityLimit, supersedes, totals, dueNow, note, terms } = quote;
  const { billingContact: contact } = account;
  return (
    <dl className={style.gets}>
      <Fact label={<Trans>To</Trans>}>
        {contact?.name} {contact?.email ? <span className="muted">{contact.email}</span> : null}
      </Fact>
      <Fact label={<Trans>By mail</Trans>}>
        {revision === 1 ? (
          <Trans>
            the quote, with its document <span className="whole">{number}</span> as a PDF
          </Trans>
        ) : (
          <Trans>
            the revised quote, with its document <span className="whole">{number}</span> as a PDF
          </Trans>
        )}
      </Fact>
      <Fact label={<Trans>In the portal</Trans>}>
        <Trans>the comparison with today, the lines, the PDF, and the buttons to accept and reject</Trans>
      </Fact>
      <Fact label={<Trans>Total with tax</Trans>}>
        <Money value={totals.total} />
        {' · '}
        <span className="muted">
          <Trans>
            to pay on acceptance: <Money value={dueNow.due} />
          </Trans>
        </span>
      </Fact>
      <Fact label={<Trans>Last day to accept</Trans>}>
        <DateText value={validUntil} /> <span className="muted">({account.timeZone})</span>
        {validityLimit ? (
          <p className="muted small">
            <Trans>
              No later than <DateText value={validityLimit.lastDay} />:
            </Trans>{' '}
            <ValidityReasonText reason={validityLimit.reason} />
          </p>
        ) : null}
      </Fact>
      {supersedes?.status === 'SENT' ? (
        <Fact label={<Trans>Instead of</Trans>}>
          <Trans>version {supersedes.revision}, which can no longer be accepted then</Trans>
        </Fact>
      ) : null}
      {quote.purchaseOrderRequired ? (
        <Fact label={<Trans>Needed</Trans>}>
          <Trans>a purchase order, unless the customer pays by card</Trans>
        </Fact>
      ) : null}
      <Fact label={<Trans>Message</Trans>}>
        <Written text={note} />
      </Fact>
      <Fact label={<Trans>Terms</Trans>}>
        <Written text={terms} />
      </Fact>
    </dl>
  );
}

function Written({ text }: { text: string | null }) {
  if (!text) {
    return (
      <span className="muted">
        <Trans>none</Trans>
      </span>
    );
  }
  return (
    <p className={style.written} dir="auto">
      {text}
    </p>
  );
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
