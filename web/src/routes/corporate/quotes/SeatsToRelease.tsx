import { useQuery } from '@apollo/client/react';
import { nodeOf } from '../../../shared/api/nodeOf';
import { ReleaseSeats } from '../../../shared/seats/ReleaseSeats';
import type { ShownQuote } from './$id';
import { linesToRelease } from './linesToRelease';
import { SeatHoldersDocument } from './Quote.generated';
import style from './Quote.module.css';

type Released = Readonly<Record<string, readonly string[]>>;

interface Props {
  quote: ShownQuote;
  released: Released;
  onChange(released: Released): void;
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
