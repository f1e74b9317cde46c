import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { nodeOf } from '../../../shared/api/nodeOf';
import { useFormat } from '../../../shared/format/useFormat';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SelectField, SubmitButton, TextArea } from '../../../shared/parts/Form';
import { RuleText } from '../../../shared/parts/RuleText';
import { VerbRow } from '../../../shared/verbs/Verbs';
import { useMoneySend } from '../useMoneySend';
import { type ConsoleInvoicePartsFragment, InvoiceReissueDocument, ReissueFactsDocument } from './Invoice.generated';
import type { Outcome } from './Outcome';
import style from './Reissue.module.css';

interface Props {
  invoice: ConsoleInvoicePartsFragment;
  close(): void;
  done(outcome: Outcome): void;
}

/** G10: the invoice again, with the billing data of today or on another purchase order; what it said and what it will say stand side by side. */
export function Reissue({ invoice, close, done }: Props) {
  const { money } = useFormat();
  const { t } = useLingui();
  const send = useMoneySend();
  const { id: invoiceId, number, account, purchaseOrder } = invoice;
  const { data } = useQuery(ReissueFactsDocument, {
    variables: { invoiceId, account: account.id },
    fetchPolicy: 'network-only',
  });
  const left = nodeOf(data?.node ?? null, 'Invoice')?.previewCredit?.left ?? null;
  const reissue = (fields: FormData) =>
    send(
      InvoiceReissueDocument,
      {
        invoiceId,
        purchaseOrderId: String(fields.get('purchaseOrderId') ?? '') || null,
        comment: String(fields.get('comment')).trim(),
      },
      ({ invoiceReissue: { invoice: issued } }) => done({ kind: 'reissued', id: issued!.id, number: issued!.number }),
    );
  const others = (data?.account?.purchaseOrders?.nodes ?? []).filter(({ id }) => id !== purchaseOrder?.id);
  return (
    <Dialog title={<Trans>Issue {number} again</Trans>} close={close}>
      <Form send={reissue}>
        {data?.account ? <ThenAndNow invoice={invoice} now={data.account} /> : null}
        {account.kind === 'CORPORATE' && data ? (
          <SelectField name="purchaseOrderId" label={<Trans>Purchase order</Trans>} defaultValue="">
            <option value="">{purchaseOrder?.number ?? t`none`}</option>
            {others.map(({ id, number: poNumber, remaining }) => (
              <option key={id} value={id}>
                {poNumber}
                {remaining ? ` (${money(remaining)})` : ''}
              </option>
            ))}
          </SelectField>
        ) : null}
        {left ? (
          <p>
            <Trans>
              A credit note of {money(left)} closes {number}; the new invoice has the same lines, {money(left)} and the
              same due date. Payments and what the balance has paid move over to it. The customer is told by e-mail.
            </Trans>{' '}
            <RuleText id="G10" />
          </p>
        ) : null}
        <TextArea
          name="comment"
          label={<Trans>Why, for colleagues and the history; the customer does not see it</Trans>}
          rows={3}
          maxLength={1000}
          required
        />
        <VerbRow>
          {left ? (
            <SubmitButton>
              <Trans>Issue again · {money(left)}</Trans>
            </SubmitButton>
          ) : null}
          <Button onClick={close}>
            <Trans>Not now</Trans>
          </Button>
        </VerbRow>
      </Form>
    </Dialog>
  );
}

interface Party {
  name: string;
  vatNumber: string | null;
  address: { line1: string; line2: string | null; postalCode: string; city: string } | null;
}

function ThenAndNow({ invoice, now }: { invoice: ConsoleInvoicePartsFragment; now: Party }) {
  return (
    <div className={style.parties}>
      <PartyText title={<Trans>As it was issued</Trans>} party={invoice.billedTo} />
      <PartyText title={<Trans>As it would be issued</Trans>} party={now} />
    </div>
  );
}

function PartyText({ title, party: { name, vatNumber, address } }: { title: React.ReactNode; party: Party }) {
  return (
    <div>
      <p className="muted small">{title}</p>
      <p>
        <strong>{name}</strong>
      </p>
      {address ? (
        <p>
          {[address.line1, address.line2].filter(Boolean).join(', ')}
          <br />
          {address.postalCode} {address.city}
        </p>
      ) : null}
      {vatNumber ? <p className="muted small">{vatNumber}</p> : null}
    </div>
  );
}
