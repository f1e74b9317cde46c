import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../../../shared/format/useFormat';
import { Card } from '../../../shared/parts/Card';
import { Money } from '../../../shared/parts/Money';
import { Verb, Verbs } from '../../../shared/verbs/Verbs';
import type { ShownAccount } from './$id';
import style from './Account.module.css';
import { AssignTechnician } from './AssignTechnician';
import { OverdueAges } from './OverdueAges';

/** Who pays, what is owed and for how long, who looks after it. */
export function Facts({ account }: { account: ShownAccount }) {
  const { billingContact, amountOpen, balance, phone, overdueByAge, invoiceRecipients } = account;
  return (
    <Card as="div" className={style.who}>
      <dl className={style.facts}>
        <Fact label={<Trans>Open</Trans>}>{amountOpen ? <Money value={amountOpen} /> : '–'}</Fact>
        <Fact label={<Trans>Account balance</Trans>}>{balance ? <Money value={balance} /> : '–'}</Fact>
        <Fact label={<Trans>Billing contact</Trans>}>
          {billingContact?.name}
          {billingContact?.email ? <Mail address={billingContact.email} /> : null}
        </Fact>
        <Fact label={<Trans>Technician</Trans>}>
          <Technician account={account} />
        </Fact>
        <Fact label={<Trans>Address</Trans>}>
          <Address account={account} />
        </Fact>
        <Fact label={<Trans>VAT number</Trans>}>
          <VatNumber account={account} />
        </Fact>
        <Fact label={<Trans>Phone</Trans>}>{phone ?? '–'}</Fact>
        {invoiceRecipients && invoiceRecipients.length > 0 ? (
          <Fact label={<Trans>Invoices also to</Trans>}>
            {invoiceRecipients.map((address) => (
              <Mail key={address} address={address} />
            ))}
          </Fact>
        ) : null}
      </dl>
      {overdueByAge ? <OverdueAges ages={overdueByAge} /> : null}
    </Card>
  );
}

function Mail({ address }: { address: string }) {
  return (
    <span className={style.line}>
      <a href={`mailto:${address}`}>{address}</a>
    </span>
  );
}

function Address({ account: { address, country } }: { account: ShownAccount }) {
  const format = useFormat();
  if (!address) return <>–</>;
  return (
    <>
      {[address.line1, address.line2].filter(Boolean).join(', ')}
      <span className={style.line}>
        {[address.postalCode, address.city, address.region].filter(Boolean).join(' ')}, {format.country(country)}
      </span>
    </>
  );
}

/** B5: whether it counts. */
function VatNumber({ account: { vatNumber, vatNumberValid } }: { account: ShownAccount }) {
  if (!vatNumber) return <>–</>;
  return (
    <>
      {vatNumber}
      {vatNumberValid === false ? (
        <span className={`${style.line} muted small`}>
          <Trans>does not count as valid</Trans>
        </span>
      ) : null}
    </>
  );
}

/** A6: who looks after a corporate account; others can be named. */
function Technician({ account }: { account: ShownAccount }) {
  const [isOpen, setOpen] = useState(false);
  const { technician, kind, actions } = account;
  if (kind === 'ONLINE') return <>–</>;
  return (
    <>
      {technician?.name ?? <Trans>nobody</Trans>}
      <Verbs actions={actions}>
        <Verb action="ACCOUNT_ASSIGN_TECHNICIAN" look="quiet" onPress={() => setOpen(true)}>
          <Trans>Assign a technician</Trans>
        </Verb>
      </Verbs>
      {isOpen ? <AssignTechnician account={account} close={() => setOpen(false)} /> : null}
    </>
  );
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="muted small">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
