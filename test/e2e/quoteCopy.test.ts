import { advanceTo } from '../support/lifecycle';
import { auditOf } from '../support/people';
import {
  accept,
  act,
  done,
  draftQuote,
  refusalsIn,
  seenQuote,
  sentQuote,
  subscribed,
  type WantedLine,
} from '../support/quotes';
import { corporateCustomer } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };
const SETUP = { customer: corporateCustomer, now: '2026-06-11T12:00:00Z' };

describeWithCustomer('a quote is copied (H19)', SETUP, (app, given) => {
  const copy = async (quote: { id: string }) => act(app, given.technician, 'QUOTE_COPY', { id: quote.id });

  test('whatever became of it, as a draft with a number of its own; what was copied stays as it is', async () => {
    const lines = [
      { ...TEN, discountPercent: '10' },
      { kind: 'ADD' as const, plan: 'gotowebinar pro', seats: 2 },
    ];
    const texts = { note: 'As agreed.', internalNote: 'They hesitate.' };
    const accepted = await sentQuote(app, given, lines, texts);
    done(await accept(app, given, accepted, { purchaseOrderNumber: 'PO-1' }));
    await advanceTo(app, '2026-07-01T12:00:00Z');
    const before = await seenQuote(app, given.technician, accepted.id);
    const { quote } = done(await copy(accepted));
    expect(quote).toMatchObject({
      ...{ revision: 1, version: 1, status: 'DRAFT', validUntil: '2026-07-31', note: 'As agreed.', internalNote: null },
      ...{ approval: null, decision: null, order: null, supersedes: null, purchaseOrder: null, sentAt: null },
      totals: { total: before!.totals.total },
      lines: [
        { kind: 'ADD', seats: 10, unitPrice: { amount: '250.56' }, discountPercent: '10' },
        { kind: 'ADD', seats: 2, discountPercent: '0' },
      ],
    });
    expect(quote!.number).not.toBe(accepted.number);
    expect(await seenQuote(app, given.technician, accepted.id)).toEqual(before);
    expect(await auditOf(app, quote!.id)).toMatchObject([{ action: 'QUOTE_COPY' }]);
    expect(await seenQuote(app, given.contact, quote!.id)).toBeNull();
    done(await act(app, given.technician, 'QUOTE_SEND', quote!));
  });

  test('its lines are bound to the terms of today, and to today’s list prices (H4, B2)', async () => {
    const subscriptionId = await subscribed(app, given);
    const first = await sentQuote(app, given, [{ kind: 'CHANGE', subscriptionId, seats: 12 }]);
    const second = await sentQuote(app, given, [{ kind: 'CHANGE', subscriptionId, seats: 15 }]);
    done(await accept(app, given, second));
    expect(refusalsIn(await accept(app, given, first))).toEqual(['QUOTE_OUTDATED']);
    const { quote } = done(await copy(first));
    expect(quote!.lines).toMatchObject([{ seats: 12, outdated: false, unitPrice: { amount: '278.40' } }]);
    done(await act(app, given.technician, 'QUOTE_SEND', quote!));
  });

  test('what its lines can no longer do is refused when it is sent, not when it is copied', async () => {
    const subscriptionId = await subscribed(app, given);
    const later: WantedLine = {
      kind: 'CHANGE',
      subscriptionId,
      seats: 12,
      effectiveWhen: 'ON_DATE',
      effectiveOn: '2026-08-01',
    };
    const { quote: draft } = done(await draftQuote(app, given, [later], { validUntil: '2026-06-20' }));
    await advanceTo(app, '2026-08-02T12:00:00Z');
    const { quote } = done(await copy(draft!));
    const refused = await act(app, given.technician, 'QUOTE_SEND', quote!);
    expect(refused.userErrors).toMatchObject([
      { code: 'INVALID_INPUT', rule: 'H15', message: expect.stringContaining('Line 1') },
    ]);
  });

  test('by technicians only', async () => {
    const quote = await sentQuote(app, given, [TEN]);
    expect(refusalsIn(await act(app, given.contact, 'QUOTE_COPY', quote))).toEqual(['FORBIDDEN_ROLE']);
  });
});
