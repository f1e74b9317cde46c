import { Trans } from '@lingui/react/macro';
import { type Money as Amount, signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { type Addend, Sum } from '../../../shared/parts/Arithmetic';
import { Notice } from '../../../shared/parts/Notice';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { RuleText } from '../../../shared/parts/RuleText';
import type { CreditPreviewQuery } from './Invoice.generated';

type Node = Extract<CreditPreviewQuery['node'], { __typename: 'Invoice' }>;
export type ShownPreview = NonNullable<Node['previewCredit']>;

/** G9: what a credit would do: first it lowers what is open, the rest goes to the balance or back to the card. */
export function CreditEffect({ preview, isBusy }: { preview: ShownPreview; isBusy: boolean }) {
  const { money } = useFormat();
  const { total, againstOpen, toBalance, toCard, left, refundable, approvalRequired, refusals } = preview;
  return (
    <div aria-busy={isBusy} aria-live="polite">
      <p className="muted small">
        <Trans>
          Left to credit: {money(left)}. Could go back to a card: {money(refundable)}.
        </Trans>
      </p>
      {total ? (
        <Sum
          rows={[
            ...some(<Trans>Deducted from what is open</Trans>, againstOpen),
            ...some(<Trans>To the account balance</Trans>, toBalance),
            ...some(<Trans>Back to the card</Trans>, toCard),
            { label: <Trans>Credit with tax</Trans>, value: total, isSum: true },
          ]}
        />
      ) : null}
      <RefusalBox refusals={refusals} takesFocus={false} />
      {approvalRequired ? (
        <Notice tone="caution" title={<Trans>A supervisor has to approve it first</Trans>}>
          <Trans>Until then nothing is credited.</Trans>
        </Notice>
      ) : null}
      <p>
        <RuleText id="G9" />
      </p>
    </div>
  );
}

const some = (label: React.ReactNode, value: Amount | null): Addend[] =>
  value && signOf(value) > 0 ? [{ label, value }] : [];
