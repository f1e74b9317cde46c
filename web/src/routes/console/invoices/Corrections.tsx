import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import style from '../../../shared/invoices/Invoice.module.css';
import { Card } from '../../../shared/parts/Card';
import { Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import { Credit, type CreditKind } from './Credit';
import type { ConsoleInvoicePartsFragment } from './Invoice.generated';
import type { Outcome } from './Outcome';
import { RecordPayment } from './RecordPayment';
import { Reissue } from './Reissue';

interface Props {
  invoice: ConsoleInvoicePartsFragment;
  /** In the account's time zone. */
  today: string;
  done(outcome: Outcome): void;
}

/** G5, G9, G10: what staff can do about an invoice. Each verb opens what it comes to before anything is done. */
export function Corrections({ invoice, today, done }: Props) {
  const [opened, setOpened] = useState<CreditKind | 'record' | 'reissue' | null>(null);
  const close = () => setOpened(null);
  const finish = (outcome: Outcome) => {
    close();
    done(outcome);
  };
  return (
    <Card aria-labelledby="corrections">
      <h2 id="corrections" className={style.asideTitle}>
        <Trans>Put right</Trans>
      </h2>
      <Verbs actions={invoice.actions}>
        <VerbRow>
          <Verb action="PAYMENT_RECORD" look="primary" onPress={() => setOpened('record')}>
            <Trans>Record a payment</Trans>
          </Verb>
          <Verb action="INVOICE_CREDIT" onPress={() => setOpened('credit')}>
            <Trans>Credit</Trans>
          </Verb>
          <Verb action="INVOICE_CREDIT" onPress={() => setOpened('refund')}>
            <Trans>Refund to the card</Trans>
          </Verb>
          <Verb action="INVOICE_CREDIT" onPress={() => setOpened('writeOff')}>
            <Trans>Write off</Trans>
          </Verb>
          <Verb action="INVOICE_REISSUE" onPress={() => setOpened('reissue')}>
            <Trans>Issue again</Trans>
          </Verb>
        </VerbRow>
      </Verbs>
      {opened === 'record' ? <RecordPayment invoice={invoice} today={today} close={close} done={finish} /> : null}
      {opened === 'reissue' ? <Reissue invoice={invoice} close={close} done={finish} /> : null}
      {opened === 'credit' || opened === 'refund' || opened === 'writeOff' ? (
        <Credit kind={opened} invoice={invoice} close={close} done={finish} />
      ) : null}
    </Card>
  );
}
