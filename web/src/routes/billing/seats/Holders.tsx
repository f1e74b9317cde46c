import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/useFormat';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Empty } from '../../../shared/parts/Empty';
import { Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import type { SeatsSubscription } from './$id';
import { ReleaseDialog } from './ReleaseDialog';
import style from './Seats.module.css';

/** Who has a seat. Several can be chosen and released together. */
export function Holders({ subscription, after }: { subscription: SeatsSubscription; after: string | undefined }) {
  const { t } = useLingui();
  const { dayOf } = useFormat();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const { assignments, account, actions, product, plan } = subscription;
  const { nodes = [], totalCount = 0, pageInfo } = assignments ?? {};
  const emails = chosen.filter((email) => nodes.some((holder) => holder.email === email));
  const toggle = (email: string) =>
    setChosen(emails.includes(email) ? emails.filter((other) => other !== email) : [...emails, email]);
  if (totalCount === 0) {
    return (
      <Empty title={<Trans>Nobody has a seat yet</Trans>}>
        <Trans>Who gets one appears here, and can sign in to the product.</Trans>
      </Empty>
    );
  }
  return (
    <Verbs actions={actions} subject={subscription} className={style.holders}>
      <Table
        caption={t`Seats of ${`${product.name} ${plan.name}`}`}
        head={
          <tr>
            <th scope="col">
              <Trans>Person</Trans>
            </th>
            <th scope="col" className="wide">
              <Trans>since</Trans>
            </th>
          </tr>
        }
      >
        {nodes.map(({ id, email, name, assignedAt }) => (
          <tr key={id}>
            <th scope="row">
              <label className={style.holder}>
                <input type="checkbox" checked={emails.includes(email)} onChange={() => toggle(email)} />
                <span className={style.person}>
                  {name ? <span>{name}</span> : null}
                  <span className={name ? style.email : ''}>{email}</span>
                </span>
              </label>
            </th>
            <td className="wide muted">{dayOf(assignedAt, account.timeZone)}</td>
          </tr>
        ))}
      </Table>
      {pageInfo ? <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} /> : null}
      {emails.length > 0 ? (
        <VerbRow>
          <Verb action="SEAT_RELEASE" look="danger" onPress={() => setAsking(true)}>
            <Plural value={emails.length} one="Release # seat" other="Release # seats" />
          </Verb>
        </VerbRow>
      ) : (
        <p className="muted small no-print">
          <Trans>Choose people to release their seats.</Trans>
        </p>
      )}
      {isAsking ? (
        <ReleaseDialog
          subscriptionId={subscription.id}
          emails={emails}
          close={() => setAsking(false)}
          done={() => setChosen([])}
        />
      ) : null}
    </Verbs>
  );
}
