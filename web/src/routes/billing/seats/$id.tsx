import { useReadQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { Card } from '../../../shared/parts/Card';
import { NotFound } from '../../../shared/parts/NotFound';
import { Notice } from '../../../shared/parts/Notice';
import { Page } from '../../../shared/parts/Page';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import { Seats as SeatsText } from '../../../shared/words/terms';
import { SeatMeter } from '../subscriptions/SeatMeter';
import { AssignSeats } from './AssignSeats';
import { Holders } from './Holders';
import { SeatsDocument, type SeatsQuery } from './Seats.generated';
import style from './Seats.module.css';

export const Route = createFileRoute('/billing/seats/$id')({
  validateSearch: ({ after }: Record<string, unknown>): { after?: string } => (after ? { after: String(after) } : {}),
  loaderDeps: ({ search: { after } }) => ({ after }),
  loader: ({ params, deps: { after } }) => load(SeatsDocument, { id: params.id, after }),
  component: Seats,
});

export type SeatsSubscription = Extract<SeatsQuery['node'], { __typename: 'Subscription' }>;

/** Who has the seats of a subscription: many are assigned at once, and released again (K1 to K3). */
function Seats() {
  const { t } = useLingui();
  const { after } = Route.useSearch();
  const subscription = nodeOf(useReadQuery(Route.useLoaderData()).data.node, 'Subscription');
  if (!subscription) return <NotFound />;
  const { id, product, plan, seats, seatsAssigned, seatsFree } = subscription;
  const name = `${product.name} ${plan.name}`;
  return (
    <Page
      title={t`Seats of ${name}`}
      back={
        <Link to="/billing/subscriptions/$id" params={{ id }}>
          {name}
        </Link>
      }
    >
      <div className={style.columns}>
        <div className={style.side}>
          <Card className={style.part} aria-labelledby="free">
            <h2 id="free">
              <SeatsText count={seats} noun={product.seatNoun} />
            </h2>
            <SeatMeter seats={seats} assigned={seatsAssigned} free={seatsFree} />
          </Card>
          <Assigning subscription={subscription} />
        </div>
        <Holders subscription={subscription} after={after} />
      </div>
    </Page>
  );
}

/** Refused by the subscription's state, there is nothing to fill in. */
function Assigning({ subscription }: { subscription: SeatsSubscription }) {
  const waysOut = useWaysOut();
  const [done, setDone] = useState(0);
  const refused = subscription.actions.find(({ action }) => action === 'SEAT_ASSIGN')?.refusals ?? [];
  return (
    <>
      {done > 0 ? (
        <Notice tone="good" isOutcome>
          <Plural value={done} one="# seat was assigned." other="# seats were assigned." />
        </Notice>
      ) : null}
      {refused.length === 0 ? (
        <AssignSeats subscription={subscription} done={setDone} />
      ) : (
        <RefusalBox refusals={refused} takesFocus={false} title={<Trans>No seat can be assigned now</Trans>}>
          {refused.map((refusal) => waysOut(refusal, subscription))}
        </RefusalBox>
      )}
    </>
  );
}
