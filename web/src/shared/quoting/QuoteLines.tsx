import { Trans } from '@lingui/react/macro';
import { signOf } from '../format/money';
import { useFormat } from '../format/useFormat';
import { PeriodText } from '../parts/Dates';
import { ExplainedLine } from '../parts/Explained';
import { Money } from '../parts/Money';
import { Status } from '../parts/Status';
import { PerPeriod, Seats } from '../words/terms';
import type { QuoteLinePartsFragment } from './QuoteLines.generated';
import style from './QuoteLines.module.css';
import { EffectiveText, LineKindWord } from './quoteWords';

/** What a quote offers, line by line: the price and how it comes about, when it takes effect, what it charges and credits. */
export function QuoteLines({ lines }: { lines: readonly QuoteLinePartsFragment[] }) {
  return (
    <ol className={style.list}>
      {lines.map((line) => (
        <li key={line.id} className={`${style.line} keep`}>
          <Line line={line} />
        </li>
      ))}
    </ol>
  );
}

function Line({ line }: { line: QuoteLinePartsFragment }) {
  const billed = line.billing.filter(({ amount }) => signOf(amount) !== 0);
  // One amount that is its price for a whole period stands beside it; anything else is opened below.
  const [only] = billed;
  const isPlain = billed.length === 1 && only!.explanation === null;
  return (
    <>
      <div className={style.head}>
        <div>
          <h3>
            {line.product.name} <span className={style.plan}>{line.plan.name}</span>
          </h3>
          <p className="muted small">
            <LineKindWord kind={line.kind} /> · <EffectiveText when={line.effectiveWhen} on={line.effectiveOn} />
            {isPlain && only!.period ? (
              <>
                {' · '}
                <PeriodText value={only!.period} />
              </>
            ) : null}
            {line.outdated ? (
              <>
                {' · '}
                <Status tone="late">
                  <Trans>changed meanwhile</Trans>
                </Status>
              </>
            ) : null}
          </p>
          {line.kind === 'CANCEL' ? null : <Price line={line} />}
        </div>
        {isPlain ? <Money value={only!.amount} /> : null}
      </div>
      {isPlain ? null : <Billing billed={billed} />}
    </>
  );
}

/** B2, H3: seats times the price of one; the list price and the discount where there is one. */
function Price({ line }: { line: QuoteLinePartsFragment }) {
  const { percent } = useFormat();
  const { seats, product, unitPrice, listUnitPrice, discountPercent, frequency, coTermWith } = line;
  const isDiscounted = /[1-9]/.test(discountPercent);
  return (
    <>
      <p>
        <Seats count={seats} noun={product.seatNoun} /> × <Money value={unitPrice} />{' '}
        <PerPeriod frequency={frequency} />
        {isDiscounted ? (
          <span className="muted small">
            {' · '}
            <Trans>
              List price <Money value={listUnitPrice} />, less {percent(discountPercent)}
            </Trans>
          </span>
        ) : null}
      </p>
      {coTermWith ? (
        <p className="muted small">
          <Trans>
            Its first period ends with that of {coTermWith.product.name} (<PeriodText value={coTermWith.period} />)
          </Trans>
        </p>
      ) : null}
    </>
  );
}

/** What the line bills: each amount opens to its arithmetic. */
function Billing({ billed }: { billed: QuoteLinePartsFragment['billing'] }) {
  if (billed.length === 0) {
    return (
      <p className="muted small">
        <Trans>It bills nothing by itself.</Trans>
      </p>
    );
  }
  return (
    <div className={style.billing}>
      {billed.map(({ id, description, amount, explanation, period, kind }) => (
        <ExplainedLine
          key={id}
          label={
            <>
              {description}
              {period ? (
                <span className="muted small">
                  {' · '}
                  <PeriodText value={period} />
                </span>
              ) : null}
            </>
          }
          value={amount}
          explanation={explanation}
          isCredit={kind !== 'CHARGE'}
        />
      ))}
    </div>
  );
}
