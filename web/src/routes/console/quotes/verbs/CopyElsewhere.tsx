import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nodeOf } from '../../../../shared/api/nodeOf';
import { usePreview } from '../../../../shared/api/usePreview';
import { Button } from '../../../../shared/parts/Button';
import { Choice } from '../../../../shared/parts/Choice';
import { Dialog } from '../../../../shared/parts/Dialog';
import { Failed } from '../../../../shared/parts/Failed';
import { RefusalBox } from '../../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../../shared/parts/SendFailed';
import type { ConsoleQuotePartsFragment } from '../Quotes.generated';
import {
  AccountsToCopyForDocument,
  type AccountsToCopyForQuery,
  LeftOutOfCopyDocument,
} from './CopyElsewhere.generated';
import { LeftOut } from './LeftOut';
import { useCopy } from './useCopy';
import style from './Verbs.module.css';

type Found = AccountsToCopyForQuery['accounts']['nodes'][number];

/** Shorter texts are in too many names. */
const SHORTEST = 2;

interface Props {
  quote: ConsoleQuotePartsFragment;
  close(): void;
}

/** H19: a quote is copied for another customer, who is found by what is known of them; what cannot go along is shown before. */
export function CopyElsewhere({ quote, close }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Found | null>(null);
  const search = typed.trim();
  const isSearch = search.length >= SHORTEST;
  const { data, before, failure, again } = usePreview(AccountsToCopyForDocument, { search }, isSearch);
  const found = isSearch ? ((data ?? before)?.accounts.nodes ?? []).filter(({ id }) => id !== quote.account.id) : [];
  return (
    <Dialog title={<Trans>Copy for another customer</Trans>} close={close}>
      <div className={style.body}>
        <div className={style.search}>
          <label htmlFor="copy-search">
            <Trans>Which customer?</Trans>
          </label>
          <input
            id="copy-search"
            type="search"
            autoComplete="off"
            placeholder={t`Customer, contact, VAT or document number`}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setChosen(null);
            }}
          />
        </div>
        {failure ? <Failed error={failure} retry={again} /> : null}
        {found.length > 0 ? (
          <Choice
            name="account"
            legend={<Trans>Found</Trans>}
            value={chosen?.id ?? ''}
            onChange={(id) => setChosen(found.find((one) => one.id === id) ?? null)}
            options={found.map((one) => ({ value: one.id, label: one.name, note: noteOf(one) }))}
          />
        ) : null}
        <p className="muted small" role="status">
          {isSearch && data && found.length === 0 ? <Trans>No corporate customer matches.</Trans> : null}
        </p>
        {chosen ? <Chosen key={chosen.id} quote={quote} account={chosen} close={close} /> : null}
      </div>
    </Dialog>
  );
}

const noteOf = ({ billingContact, country, currency }: Found) =>
  [billingContact?.name, country, currency].filter(Boolean).join(' · ');

/** What the copy will have and what not, and the button that makes it. */
function Chosen({ quote, account, close }: Props & { account: Found }) {
  const { data, error, refetch } = useQuery(LeftOutOfCopyDocument, {
    ...{ variables: { id: quote.id, accountId: account.id }, fetchPolicy: 'network-only' },
  });
  const { copy, sending } = useCopy(quote, account.id);
  const leftOut = nodeOf(data?.node ?? null, 'Quote')?.leftOutOfCopy ?? null;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!leftOut) return null;
  const count = quote.lines.length - leftOut.length;
  return (
    <>
      <LeftOut lines={leftOut} count={count} from={quote.totals.total.currency} to={account.currency} />
      <RefusalBox refusals={sending.refusals} />
      {sending.failure ? <SendFailed failure={sending.failure} /> : null}
      <div className={style.verbs}>
        <Button onClick={close}>
          <Trans>Back</Trans>
        </Button>
        {count > 0 ? (
          <Button look="primary" isSending={sending.isSending} onClick={() => void copy()}>
            <Trans>Copy for {account.name}</Trans>
          </Button>
        ) : null}
      </div>
    </>
  );
}
