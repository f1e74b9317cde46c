import type { PurchaseOrderAction, StoredPurchaseOrderStatus } from '../../src/rules';
import { type Attempt, accountOf, type Cast, castOf, type Subject, walk } from '../support/actions';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { inState } from '../support/purchaseOrders';

const seen = ({ id }: Subject) => ({ purchaseOrderId: id, expectedVersion: 1 });
const ATTEMPTS: Record<PurchaseOrderAction, Attempt<Subject>> = {
  PURCHASE_ORDER_UPDATE: (subject) => ({
    mutation: 'purchaseOrderUpdate',
    input: { ...seen(subject), expiresOn: '2027-01-01' },
  }),
  PURCHASE_ORDER_PROPOSE: (subject) => ({ mutation: 'purchaseOrderPropose', input: seen(subject) }),
  PURCHASE_ORDER_ACCEPT: (subject) => ({
    mutation: 'purchaseOrderAccept',
    input: { ...seen(subject), number: 'PO-1' },
  }),
  PURCHASE_ORDER_DECLINE: (subject) => ({ mutation: 'purchaseOrderDecline', input: seen(subject) }),
  PURCHASE_ORDER_CLOSE: (subject) => ({ mutation: 'purchaseOrderClose', input: seen(subject) }),
};

describeOnEachEngine('the actions of purchase orders', (engine) => {
  let app: App;
  let cast: Cast;
  beforeAll(async () => {
    app = await startApp(engine, { now: '2026-06-11T12:00:00Z' });
    cast = await castOf(app);
  });
  afterAll(() => app.stop());

  const walked = async (status: StoredPurchaseOrderStatus) => {
    const subjects: Subject[] = [];
    // One for every person and action, each in an account of its own: rows are written by the helper, outside the walk's transaction.
    for (let place = 0; place < 8 * Object.keys(ATTEMPTS).length; place += 1) {
      const accountId = await app.database.transaction((tx) => accountOf(tx, cast, 'CORPORATE'));
      const { id } = await inState(app, { accountId, technician: cast.technician }, { status, currency: 'EUR' });
      subjects.push({ id, accountId });
    }
    return walk(app, cast, 'CORPORATE', {
      ...{ type: 'PurchaseOrder', attempts: ATTEMPTS },
      make: async () => subjects,
    });
  };

  test.each(['PROPOSED', 'ACTIVE', 'CLOSED', 'DECLINED'] as const)(
    '%s: what is said is what happens',
    async (status) => {
      const { said, happened } = await walked(status);
      expect(happened).toEqual(said);
    },
    60_000,
  );

  test('a draft: what staff are told happens; for customers there is none', async () => {
    const { said, happened } = await walked('DRAFT');
    const isStaffs = (line: string) => /^(technician|support agent|supervisor) /.test(line);
    expect(happened.filter(isStaffs)).toEqual(said.filter(isStaffs));
    const customers = happened.filter((line) => !isStaffs(line));
    expect(customers.filter((line) => !line.endsWith(': NOT_FOUND'))).toEqual([]);
    expect(customers).toHaveLength(25);
  }, 60_000);
});
