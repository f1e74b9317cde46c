import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../../../shared/api/load';
import { useFormat } from '../../../shared/format/useFormat';
import { Table } from '../../../shared/lists/Table';
import { Tabs } from '../../../shared/lists/Tabs';
import { Notice } from '../../../shared/parts/Notice';
import { Page } from '../../../shared/parts/Page';
import style from '../Outcome.module.css';
import { type Planned, PriceRow } from './PriceRow';
import { ConsolePricesDocument } from './Prices.generated';
import { CURRENCIES, readPricesSearch } from './priceViews';
import { SchedulePrice } from './SchedulePrice';

export const Route = createFileRoute('/console/prices/')({
  validateSearch: readPricesSearch,
  loaderDeps: ({ search: { currency } }) => ({ currency }),
  loader: ({ deps: { currency = 'EUR' } }) => load(ConsolePricesDocument, { currency }),
  component: Prices,
});

/** B6: the prices of all plans in one currency, with what is planned; a supervisor plans another one. */
function Prices() {
  const { t } = useLingui();
  const { money, date } = useFormat();
  const { products, clock } = useReadQuery(Route.useLoaderData()).data;
  const [opened, setOpened] = useState<Planned | null>(null);
  const [done, setDone] = useState<{ amount: { amount: string; currency: string }; from: string } | null>(null);
  return (
    <Page title={t`Prices`}>
      {done ? (
        <div className={style.outcome}>
          <Notice
            tone="good"
            isOutcome
            title={
              <Trans>
                {money(done.amount)} per seat is planned from {date(done.from)}.
              </Trans>
            }
          />
        </div>
      ) : null}
      <Tabs
        name="currency"
        label={t`Which currency`}
        tabs={CURRENCIES.map((currency) => ({ value: currency, label: currency }))}
        first="EUR"
      />
      <Table caption={t`Prices per seat, without tax`} head={<Head />}>
        {products.nodes.flatMap((product) =>
          product.plans.flatMap((plan) =>
            plan.today.map((price) => (
              <PriceRow
                key={price.id}
                row={{
                  ...{ product, plan, price },
                  planned: plan.plannedPrices.filter(({ frequency }) => frequency === price.frequency),
                }}
                schedule={setOpened}
              />
            )),
          ),
        )}
      </Table>
      {opened ? (
        <SchedulePrice
          planned={opened}
          now={clock.now}
          close={() => setOpened(null)}
          done={(amount, from) => {
            setOpened(null);
            setDone({ amount, from });
          }}
        />
      ) : null}
    </Page>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Plan</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Today</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Since</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Planned</Trans>
      </th>
      <th scope="col">
        <span className="hidden">
          <Trans>What can be done</Trans>
        </span>
      </th>
    </tr>
  );
}
