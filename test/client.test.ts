import { type App, startApp } from './support/app';
import { client } from './support/client';
import { engines } from './support/engines';
import {
  AccountPageDocument,
  AddPaymentMethodDocument,
  AddPurchaseDocument,
  InvoiceHistoryDocument,
  PlaceOrderDocument,
  PreviewItemDocument,
  ProductDocument,
  SignInDocument,
} from './support/generated/graphql';

describe('a client generated from the schema', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engines[0]!, { now: '2026-06-01T09:00:00Z' });
  });
  afterAll(() => app.stop());

  test('walks the first purchase, from sign-in to the invoice', async () => {
    const person = { email: 'online@demo.example', password: 'demo-password' };
    const { signIn } = await client(app, null).run(SignInDocument, { input: person });
    const { accessToken, viewer } = signIn.session!;
    const accountId = viewer.memberships[0]!.account.id;
    const { run } = client(app, accessToken);

    const { product } = await run(ProductDocument, { key: 'gotomeeting', currency: 'EUR' });
    const plan = product!.plans.find(({ key }) => key === 'pro')!;
    const item = { planId: plan.id, seats: 5, frequency: 'MONTHLY' } as const;
    const { account: shown } = await run(PreviewItemDocument, { accountId, input: { kind: 'PURCHASE', ...item } });
    const { paymentMethodAdd } = await run(AddPaymentMethodDocument, {
      input: { accountId, gatewayToken: 'tok_visa', idempotencyKey: 'card' },
    });
    expect(paymentMethodAdd).toMatchObject({ paymentMethod: { isDefault: true }, userErrors: [] });

    const { cartAddPurchase } = await run(AddPurchaseDocument, { input: { accountId, ...item } });
    const { id: cartId, version: expectedVersion, summary } = cartAddPurchase.cart!;
    expect(summary.totals).toEqual(shown!.previewItem!.totals);
    const { amount, currency } = summary.totals!.due;
    const { orderPlace } = await run(PlaceOrderDocument, {
      input: { cartId, expectedVersion, expectedTotal: { amount, currency }, idempotencyKey: 'order' },
    });
    expect(orderPlace).toMatchObject({ order: { status: 'COMPLETED', failure: null }, userErrors: [] });

    const { account } = await run(InvoiceHistoryDocument, { accountId });
    expect(account!.invoices!.nodes).toEqual([
      expect.objectContaining({
        number: orderPlace.order!.invoice!.number,
        status: 'PAID',
        payments: [
          expect.objectContaining({ status: 'SUCCEEDED', invoice: { number: orderPlace.order!.invoice!.number } }),
        ],
      }),
    ]);
    const { account: page } = await run(AccountPageDocument, { id: accountId });
    expect(page!.subscriptions!.nodes).toMatchObject([{ seats: 5, plan: { key: 'pro' }, status: 'ACTIVE' }]);
  });
});
