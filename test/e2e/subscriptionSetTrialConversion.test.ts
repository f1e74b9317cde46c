import { type Buyer, given, ONE_SEAT } from '../support/given';
import {
  advanceTo,
  buy,
  ONLY_THE_ONLINE_CONTACT,
  refusalsOf,
  replaceCard,
  SUBSCRIPTION_SET_TRIAL_CONVERSION,
  setConversion,
  subscriptionOf,
  toldToOthers,
  tryOut,
} from '../support/lifecycle';
import { ask, auditOf, customer } from '../support/people';
import { refusal } from '../support/refusal';
import { subscribed } from '../support/seats';
import { describeWithApp } from '../support/suites';

const CONVERSION = `query ($id: ID!) { node(id: $id) { ... on Subscription {
  conversionFrequency
  monthly: conversion(frequency: MONTHLY) { on seats due { amount } }
  annual: conversion(frequency: ANNUAL) { on seats due { amount } }
} } }` as const;

const BY_ITSELF = { convertAtEnd: true, frequency: 'MONTHLY' };

describeWithApp('subscriptionSetTrialConversion', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let id: string;

  beforeAll(async () => {
    buyer = await given.onlineAccount(app, { card: null });
    id = await tryOut(app, buyer, 'gotomeeting pro');
  });

  const refused = async (more: object, subscriptionId = id, of = buyer) => {
    const { version } = await subscriptionOf(app, of.contact, subscriptionId);
    const input = { subscriptionId, expectedVersion: version, ...more };
    return refusalsOf(app, of.contact, SUBSCRIPTION_SET_TRIAL_CONVERSION, input);
  };

  test('who may: the contact of an online account, and nobody else', async () => {
    const corporate = await customer(app, 'CORPORATE', 'US');
    const theirs = { subscriptionId: await subscribed(app, corporate, 1), expectedVersion: 1, ...BY_ITSELF };
    const told = await toldToOthers(
      app,
      SUBSCRIPTION_SET_TRIAL_CONVERSION,
      { buyer, input: { subscriptionId: id, expectedVersion: 1, ...BY_ITSELF } },
      { customer: corporate, input: theirs },
    );
    expect(told).toEqual(ONLY_THE_ONLINE_CONTACT);
  });

  const needsAuthentication = (secret: string | null) =>
    app.database.transaction((tx) =>
      tx.execute('UPDATE payment_methods SET client_secret = ? WHERE account_id = ?', [secret, buyer.accountId]),
    );

  test('choosing it needs a payment method that can be charged, and a frequency (E2)', async () => {
    expect(await refused(BY_ITSELF)).toEqual([refusal('PAYMENT_METHOD_REQUIRED', 'E2', ['convertAtEnd'])]);
    await replaceCard(app, buyer, 'tok_visa');
    await needsAuthentication('a secret');
    expect(await refused(BY_ITSELF)).toEqual([refusal('PAYMENT_METHOD_REQUIRED', 'E2', ['convertAtEnd'])]);
    await needsAuthentication(null);
    expect(await refused({ convertAtEnd: true })).toEqual([refusal('INVALID_INPUT', 'E2', ['frequency'])]);
  });

  test('another version was seen', async () => {
    expect(await refused({ ...BY_ITSELF, expectedVersion: 9 })).toEqual([
      refusal('STALE_VERSION', 'L1', ['expectedVersion']),
    ]);
  });

  test('what it would cost is known before it is chosen, and of a running trial only', async () => {
    const costs = async (subscriptionId: string) =>
      (await ask(app, buyer.contact.token, CONVERSION, { id: subscriptionId })).node;
    const [monthly, annual] = [
      { on: '2026-06-15', seats: 2, due: { amount: '62.40' } },
      { on: '2026-06-15', seats: 2, due: { amount: '599.04' } },
    ];
    expect(await costs(id)).toEqual({ conversionFrequency: null, monthly, annual });
    const bought = await buy(app, buyer, { ...ONE_SEAT, plan: 'gotoassist-seeit standard' });
    expect(await costs(bought)).toEqual({ conversionFrequency: null, monthly: null, annual: null });
  });

  test('chosen and switched off again until the end; the terms are not touched', async () => {
    const on = await setConversion(app, buyer, id, BY_ITSELF);
    expect(on).toMatchObject({
      subscription: { version: 2, termsVersion: 1, convertsAtEnd: true, endsOn: null, frequency: null },
      userErrors: [],
    });
    expect(on.subscription.nextRenewal).toEqual({
      on: '2026-06-15',
      due: { amount: '62.40' },
      total: { amount: '62.40' },
      fromBalance: { amount: '0.00' },
    });
    await advanceTo(app, '2026-06-14T21:00:00Z');
    const off = await setConversion(app, buyer, id, { convertAtEnd: false });
    expect(off.subscription).toMatchObject({ convertsAtEnd: false, endsOn: '2026-06-15', nextRenewal: null });
    const actorId = buyer.contact.userId;
    const record = { action: 'SUBSCRIPTION_SET_TRIAL_CONVERSION', actorId };
    expect(await auditOf(app, id)).toEqual([record, record]);
  });

  test('a subscription is no trial, and neither is what has expired', async () => {
    const bought = await buy(app, buyer, { ...ONE_SEAT, plan: 'gotowebinar pro' });
    expect(await refused(BY_ITSELF, bought)).toEqual([refusal('NOT_A_TRIAL', 'E2')]);
    await advanceTo(app, '2026-06-14T22:00:00Z');
    expect(await refused({ convertAtEnd: false })).toEqual([refusal('NOT_A_TRIAL', 'E2')]);
  });
});
