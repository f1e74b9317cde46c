import { Plural, Trans } from '@lingui/react/macro';
import { Notice } from '../../../../shared/parts/Notice';
import { RuleText } from '../../../../shared/parts/RuleText';
import { LineKindWord } from '../../../../shared/quoting/quoteWords';
import { Seats } from '../../../../shared/words/terms';
import type { LeftOutOfCopyQuery } from './CopyElsewhere.generated';
import style from './Verbs.module.css';

type Line = NonNullable<
  Extract<NonNullable<LeftOutOfCopyQuery['node']>, { __typename: 'Quote' }>['leftOutOfCopy']
>[number];

interface Props {
  lines: readonly Line[];
  /** How many go along. */
  count: number;
  /** The currency of the quote, and of the customer that it is copied for. */
  from: string;
  to: string;
}

/** H19: what of a quote goes along to another customer, and what stays. */
export function LeftOut({ lines, count, from, to }: Props) {
  return (
    <>
      {count > 0 ? (
        <p>
          <Plural value={count} one="# line goes along, with the terms." other="# lines go along, with the terms." />{' '}
          {from === to ? (
            <Trans>Negotiated prices stay, all others are today’s list prices.</Trans>
          ) : (
            <Trans>
              Prices are recalculated in {to}: the list price of today, less the discount that there was in {from}.
            </Trans>
          )}{' '}
          <Trans>The message to the customer and the internal note stay here.</Trans> <RuleText id="H19" />
        </p>
      ) : null}
      {lines.length > 0 ? (
        <Notice
          tone="caution"
          title={
            count > 0 ? (
              <Plural value={lines.length} one="# line is left out" other="# lines are left out" />
            ) : (
              <Trans>No line can go along</Trans>
            )
          }
        >
          <ul className={style.left}>
            {lines.map((line) => (
              <li key={line.id}>
                <strong>
                  {line.product.name} {line.plan.name}
                </strong>
                {', '}
                {line.kind === 'CANCEL' ? null : (
                  <>
                    <Seats count={line.seats} noun={line.product.seatNoun} />
                    {', '}
                  </>
                )}
                <LineKindWord kind={line.kind} />
                <p className="muted small">
                  <Why line={line} to={to} />
                </p>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

function Why({ line: { subscription, coTermWith }, to }: { line: Line; to: string }) {
  if (subscription) return <Trans>It is about a subscription of this customer.</Trans>;
  if (coTermWith)
    return <Trans>Its period ends with that of {coTermWith.product.name}, which this customer has.</Trans>;
  return <Trans>There is no list price for it in {to}.</Trans>;
}
