import type { ShownQuote } from './$id';

/** D9: lines that leave fewer seats than are assigned, from the day of acceptance. */
export function linesToRelease({ lines }: ShownQuote) {
  return lines.flatMap(({ subscription, seats, kind, effectiveWhen, product }) => {
    const surplus = (subscription?.seatsAssigned ?? 0) - seats;
    const isNow = kind !== 'CANCEL' && effectiveWhen === 'ON_ACCEPTANCE';
    return subscription && isNow && surplus > 0 ? [{ id: subscription.id, surplus, product }] : [];
  });
}
