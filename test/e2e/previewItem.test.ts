import { type Buyer, contentsOf, given, planId } from '../support/given';
import { ask, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const PREVIEW = `query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {
  direction effectiveOn period { start end } lines { kind amount { minor } tax { minor } }
  totals { total { minor } fromBalance { minor } due { minor } }
  nextRenewal { on total { minor } fromBalance { minor } due { minor } } refusals { code rule field } } } }`;

describeWithApp('previewItem', { now: '2026-01-31T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let pro: string;
  beforeAll(async () => {
    buyer = await given.onlineAccount(app, { balance: 1000, card: null });
    pro = await planId(app, 'gotomeeting pro');
  });

  const preview = async (token: string, more: object = {}, accountId = buyer.accountId) => {
    const input = { kind: 'PURCHASE', planId: pro, seats: 2, frequency: 'MONTHLY', ...more };
    return (await ask(app, token, PREVIEW, { id: accountId, input })).account?.previewItem;
  };

  test('a purchase: a full period from today, clamped to the month; the balance is used first', async () => {
    const before = await contentsOf(app);
    expect(await preview(buyer.contact.token)).toEqual({
      direction: null,
      effectiveOn: '2026-01-31',
      period: { start: '2026-01-31', end: '2026-02-28' },
      lines: [{ kind: 'CHARGE', amount: { minor: 5200 }, tax: { minor: 1040 } }],
      totals: { total: { minor: 6240 }, fromBalance: { minor: 1000 }, due: { minor: 5240 } },
      nextRenewal: { on: '2026-02-28', total: { minor: 6240 }, fromBalance: { minor: 0 }, due: { minor: 6240 } },
      refusals: [],
    });
    expect(await contentsOf(app)).toEqual(before);
  });

  test('a trial costs nothing and renews into nothing', async () => {
    expect(await preview(buyer.contact.token, { kind: 'TRIAL', frequency: null })).toMatchObject({
      period: { start: '2026-01-31', end: '2026-02-14' },
      lines: [],
      totals: { total: { minor: 0 }, due: { minor: 0 } },
      nextRenewal: null,
    });
  });

  test.each([
    ['no seats', { seats: 0 }, 'SEATS_BELOW_MINIMUM', 'B1'],
    ['no frequency', { frequency: null }, 'INVALID_INPUT', 'E2'],
    ['no such plan', { planId: 'pln_01h455vb4pex5vsknk084sn02q' }, 'NOT_FOUND', 'B1'],
    ['no such subscription', { kind: 'CHANGE', subscriptionId: 'sub_1' }, 'NOT_FOUND', 'L1'],
  ])('%s: only the refusal is told', async (_what, more, code, rule) => {
    const refused = await preview(buyer.contact.token, more);
    expect(refused.refusals).toMatchObject([{ code, rule }]);
    expect(refused).toMatchObject({ period: null, lines: null, totals: null, nextRenewal: null });
  });

  test('who may see it: the contact and staff; others nothing', async () => {
    expect(await preview(buyer.admin.token)).toBeNull();
    expect(await preview(buyer.member.token)).toBeNull();
    const support = await staff(app, 'SUPPORT_AGENT');
    expect((await preview(support.token)).refusals).toEqual([{ code: 'FORBIDDEN_ROLE', rule: 'A8', field: [] }]);
    const corporate = await given.onlineAccount(app, { kind: 'CORPORATE', card: null });
    const { refusals } = await preview(corporate.contact.token, {}, corporate.accountId);
    expect(refusals).toEqual([{ code: 'CORPORATE_REQUIRES_QUOTE', rule: 'A7', field: [] }]);
    expect(await preview(corporate.contact.token)).toBeUndefined();
  });
});
