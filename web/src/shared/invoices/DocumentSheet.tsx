import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../format/useFormat';
import type { Addend } from '../parts/Arithmetic';
import { Sum } from '../parts/Arithmetic';
import { Card } from '../parts/Card';
import { Money } from '../parts/Money';
import type { LinePartsFragment, PartyPartsFragment, TaxPartsFragment } from './Document.generated';
import { DocumentLines } from './DocumentLines';
import style from './Invoice.module.css';

interface Props {
  document: {
    seller: PartyPartsFragment;
    billedTo: PartyPartsFragment;
    lines: readonly LinePartsFragment[];
    taxes: readonly TaxPartsFragment[];
  };
  /** Dates, numbers: each a `Fact`; they stand beside the parties. */
  facts: ReactNode;
  /** What the table lists, for who listens. */
  caption: ReactNode;
  /** What the lines come to. */
  sum: readonly Addend[];
}

/** An invoice or a credit note as paper: what the browser prints. */
export function DocumentSheet({ document, facts, caption, sum }: Props) {
  return (
    <Card className={style.sheet}>
      <div className={style.parties}>
        <Party party={document.seller} label={<Trans>From</Trans>} />
        <Party party={document.billedTo} label={<Trans>To</Trans>} />
        <dl className={style.dates}>{facts}</dl>
      </div>
      <DocumentLines lines={document.lines} caption={caption} />
      <div className={style.totals}>
        <Sum rows={sum} />
      </div>
      {document.taxes.map(({ rate, note }) => (note ? <p key={rate}>{note}</p> : null))}
    </Card>
  );
}

/** One of the facts beside the parties. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** B5: the tax of each rate, with what it is charged on. */
export function TaxLabel({ tax: { rate, base } }: { tax: TaxPartsFragment }) {
  const { percent } = useFormat();
  return (
    <Trans>
      Tax {percent(rate)} of <Money value={base} />
    </Trans>
  );
}

function Party({ party, label }: { party: PartyPartsFragment; label: ReactNode }) {
  const { country } = useFormat();
  const { name, vatNumber, address } = party;
  return (
    <div>
      <p className={style.label}>{label}</p>
      <p>
        <strong>{name}</strong>
      </p>
      {address ? (
        <address className={style.address}>
          {address.line1}
          {address.line2 ? `\n${address.line2}` : ''}
          {`\n${address.postalCode} ${address.city}`}
          {address.region ? `, ${address.region}` : ''}
          {`\n${country(address.country)}`}
        </address>
      ) : null}
      {vatNumber ? <p className="small muted">{vatNumber}</p> : null}
    </div>
  );
}
