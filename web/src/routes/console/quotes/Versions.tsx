import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { nodeOf } from '../../../shared/api/nodeOf';
import { Failed } from '../../../shared/parts/Failed';
import { Spinner } from '../../../shared/parts/Spinner';
import { type ConsoleQuotePartsFragment, QuoteRevisionDocument, QuoteRevisionsDocument } from './Quotes.generated';
import { SideBySide } from './SideBySide';
import style from './SideBySide.module.css';

type Superseded = NonNullable<ConsoleQuotePartsFragment['supersedes']>;

/** H7: an earlier version beside this one: the one before it, or one that is chosen. */
export function Versions({ quote, before }: { quote: ConsoleQuotePartsFragment; before: Superseded }) {
  const [chosen, setChosen] = useState(before.id);
  return (
    <>
      {before.supersedes ? <ChooseVersion quote={quote} value={chosen} choose={setChosen} /> : null}
      {chosen === before.id ? <SideBySide before={before} after={quote} /> : <Earlier id={chosen} quote={quote} />}
      <p>
        <Link to="/console/quotes/$id" params={{ id: chosen }}>
          <Trans>Show the other version</Trans>
        </Link>
      </p>
    </>
  );
}

interface ChooseProps {
  quote: ConsoleQuotePartsFragment;
  value: string;
  choose(id: string): void;
}

function ChooseVersion({ quote: { number, revision }, value, choose }: ChooseProps) {
  const { t } = useLingui();
  const { data } = useQuery(QuoteRevisionsDocument, { variables: { number } });
  const earlier = data?.quotes.nodes.filter((one) => one.number === number && one.revision < revision) ?? [];
  return (
    <label className={style.choose}>
      <Trans>Beside version {revision}:</Trans>
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {earlier.map((one) => (
          <option key={one.id} value={one.id}>
            {t`Version ${one.revision}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Earlier({ id, quote }: { id: string; quote: ConsoleQuotePartsFragment }) {
  const { data, error, refetch } = useQuery(QuoteRevisionDocument, { variables: { id } });
  const earlier = nodeOf(data?.node ?? null, 'Quote');
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return earlier ? <SideBySide before={earlier} after={quote} /> : <Spinner />;
}
