import { useQuery } from '@apollo/client/react';
import { nodeOf } from '../../../shared/api/nodeOf';
import { ReleaseSeats } from '../../../shared/seats/ReleaseSeats';
import type { ShownQuote } from './$id';
import { SeatHoldersDocument } from './Quote.generated';
import style from './Quote.module.css';

type Released = Readonly<Record<string, readonly string[]>>;

interface Props {
  quote: ShownQuote;
  released: Released;
  onChange(released: Released): void;
}

/** D9: lines that leave fewer seats than are assigned, from the day of acceptance. */
export function linesToRelease({ lines }: ShownQuote) {
  return lines.flatMap(({ subscription, seats, kind, effectiveWhen, product }) => {
    const surplus = (subscription?.seatsAssigned ?? 0) - seats;
    const isNow = kind !== 'CANCEL' && effectiveWhen === 'ON_ACCEPTANCE';
    return subscription && isNow && surplus > 0 ? [{ id: subscription.id, surplus, product }] : [];
  });
}

/** D9: whose seats are given up, subscription by subscription. */
export function SeatsToRelease({ quote, released, onChange }: Props) {
  return linesToRelease(quote).map(({ id, surplus, product }) => (
    <div key={id} className={style.panel}>
      <h3>{product.name}</h3>
      <Holders
        subscription={id}
        count={surplus}
        value={released[id] ?? []}
        onChange={(emails) => onChange({ ...released, [id]: emails })}
      />
    </div>
  ));
}

interface HoldersProps {
  subscription: string;
  count: number;
  value: readonly string[];
  onChange(emails: string[]): void;
}

function Holders({ subscription, ...chosen }: HoldersProps) {
  const { data } = useQuery(SeatHoldersDocument, { variables: { id: subscription } });
  const people = nodeOf(data?.node ?? null, 'Subscription')?.assignments?.nodes ?? [];
  return <ReleaseSeats people={people} {...chosen} />;
}
