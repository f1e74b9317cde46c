import type { CartItemKind, Frequency, PreviewItemInput } from '../../../schema.generated';
import { usePreview } from '../../../shared/api/usePreview';
import type { PreviewPartsFragment } from './Preview.generated';
import { PreviewItemDocument, type PreviewItemQuery } from './Terms.generated';
import type { Choices } from './usePutInCart';

interface Item extends Choices {
  kind: CartItemKind;
  subscriptionId?: string;
}

export interface ItemPreviews {
  /** Of exactly what is chosen now; null while that is on its way. */
  preview: PreviewPartsFragment | null;
  /** What was shown last, to stay dimmed meanwhile. */
  before: PreviewPartsFragment | null;
  /** What each frequency comes to, as far as it is known. */
  byFrequency: Partial<Record<Frequency, PreviewPartsFragment | null>>;
  failure: ReturnType<typeof usePreview>['failure'];
  again(): void;
}

/** What an item comes to while it is being chosen, with the frequency that is chosen and with the other one. */
export function useItemPreview(account: string, item: Item, isWanted: boolean): ItemPreviews {
  const { frequency } = item;
  const other: Frequency = frequency === 'ANNUAL' ? 'MONTHLY' : 'ANNUAL';
  const input: PreviewItemInput = item;
  const both = frequency !== undefined;
  const variables = { account, input, other: both ? { ...input, frequency: other } : input, both };
  const { data, before, failure, again } = usePreview(PreviewItemDocument, variables, isWanted);
  const byFrequency = frequency ? { [frequency]: chosenIn(data), [other]: data?.account?.other ?? null } : {};
  return { preview: chosenIn(data), before: chosenIn(before), byFrequency, failure, again };
}

const chosenIn = (data: PreviewItemQuery | null) => data?.account?.chosen ?? null;
