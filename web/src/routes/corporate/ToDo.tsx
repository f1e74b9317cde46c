import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dateIn, daysBetween } from '../../shared/format/dates';
import { Card } from '../../shared/parts/Card';
import { DateText } from '../../shared/parts/Dates';
import { Money } from '../../shared/parts/Money';
import { Status } from '../../shared/parts/Status';
import { EXPIRING_DAYS } from '../../shared/quoting/purchaseOrderWords';
import { NothingToDo, type TodaysAccount } from './index';
import style from './Today.module.css';

interface Props {
  account: TodaysAccount;
  /** In the account's time zone. */
  today: string;
  timeZone: string;
}

/** What waits for the contact: the late first, then what has a last day, then what can be read at leisure. */
export function ToDo({ account, today, timeZone }: Props) {
  const { quotes, proposed, inForce, overdue, answered } = account;
  const daysLeft = (day: string) => daysBetween(today, day);
  const expiring = (inForce?.nodes ?? []).filter(
    ({ expiresOn }) => expiresOn && daysLeft(expiresOn) <= EXPIRING_DAYS.forCustomers,
  );
  const isNothing =
    [quotes, proposed, overdue, answered].every((list) => (list?.totalCount ?? 0) === 0) && expiring.length === 0;
  if (isNothing) return <NothingToDo />;
  return (
    <>
      <Group
        title={<Trans>Overdue invoices</Trans>}
        list={overdue}
        all={
          <Link to="/corporate/invoices" search={{ state: 'overdue' }}>
            <Trans>See all</Trans>
          </Link>
        }
      >
        {overdue?.nodes.map(({ id, number, dueOn, amountOpen }) => (
          <Item
            key={id}
            what={
              <Link to="/corporate/invoices/$id" params={{ id }}>
                {number}
              </Link>
            }
            when={
              <Status tone="late">
                <Trans>
                  since <DateText value={dueOn} />
                </Trans>
              </Status>
            }
            amount={<Money value={amountOpen} />}
          />
        ))}
      </Group>
      <Group
        title={<Trans>Quotes to decide</Trans>}
        list={quotes}
        all={
          <Link to="/corporate/quotes">
            <Trans>See all</Trans>
          </Link>
        }
      >
        {quotes?.nodes.map(({ id, number, validUntil, author, totals }) => (
          <Item
            key={id}
            what={
              <>
                <Link to="/corporate/quotes/$id" params={{ id }}>
                  <Trans>Quote {number}</Trans>
                </Link>
                <span className="muted small">
                  <Trans>by {author.name}</Trans>
                </span>
              </>
            }
            when={<Left days={daysLeft(validUntil)} />}
            amount={<Money value={totals.total} />}
          />
        ))}
      </Group>
      <Group
        title={<Trans>Purchase orders to accept</Trans>}
        list={proposed}
        all={
          <Link to="/corporate/purchase-orders">
            <Trans>See all</Trans>
          </Link>
        }
      >
        {proposed?.nodes.map(({ id, number, ceiling }) => (
          <Item
            key={id}
            what={
              <Link to="/corporate/purchase-orders/$id" params={{ id }}>
                {number ?? <Trans>Purchase order without a number</Trans>}
              </Link>
            }
            when={<Trans>proposed by your technician</Trans>}
            amount={ceiling ? <Money value={ceiling} /> : <Trans>no ceiling</Trans>}
          />
        ))}
      </Group>
      <Group
        title={<Trans>Purchase orders that expire soon</Trans>}
        list={{ totalCount: expiring.length }}
        all={
          <Link to="/corporate/purchase-orders" search={{ view: 'expiring' }}>
            <Trans>See all</Trans>
          </Link>
        }
      >
        {expiring.slice(0, 5).map(({ id, number, expiresOn }) => (
          <Item
            key={id}
            what={
              <Link to="/corporate/purchase-orders/$id" params={{ id }}>
                {number}
              </Link>
            }
            when={<Left days={daysLeft(expiresOn!)} />}
            amount={<DateText value={expiresOn!} />}
          />
        ))}
      </Group>
      <Group
        title={<Trans>Answers to your requests</Trans>}
        list={answered}
        all={
          <Link to="/corporate/requests">
            <Trans>See all</Trans>
          </Link>
        }
      >
        {answered?.nodes.map(({ id, number, subject, lastMessageAt }) => (
          <Item
            key={id}
            what={
              <Link to="/corporate/requests/$id" params={{ id }}>
                {subject}
              </Link>
            }
            when={<DateText value={dateIn(timeZone, lastMessageAt)} />}
            amount={<span className="muted small">{number}</span>}
          />
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  title: ReactNode;
  list: { totalCount: number } | null;
  /** Where the rest of the list is. */
  all?: ReactNode;
  children: ReactNode;
}

function Group({ title, list, all, children }: GroupProps) {
  const count = list?.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <Card className={style.group}>
      <header>
        <h2>
          {title} <span className={style.count}>{count}</span>
        </h2>
        {all}
      </header>
      <ul>{children}</ul>
    </Card>
  );
}

function Item({ what, when, amount }: { what: ReactNode; when: ReactNode; amount: ReactNode }) {
  return (
    <li>
      <span className={style.what}>{what}</span>
      <span className={style.when}>{when}</span>
      <span className={style.amount}>{amount}</span>
    </li>
  );
}

/** How long there is still time; the last days stand out. */
function Left({ days }: { days: number }) {
  const words = <Plural value={days} _0="Today is its last day." one="# day left" other="# days left" />;
  return days <= 7 ? <Status tone="late">{words}</Status> : <Status tone="pending">{words}</Status>;
}
