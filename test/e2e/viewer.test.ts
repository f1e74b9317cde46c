import { ask, customer, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const VIEWER = `{ viewer { user { id email name locale } staffRole
  memberships { id roles account { id name kind phone } user { id } } } }`;

describeWithApp('viewer', {}, (app) => {
  test('is null when nobody is signed in', async () => {
    expect(await ask(app, null, VIEWER)).toEqual({ viewer: null });
  });

  test.each([
    ['contact', ['BILLING_CONTACT', 'ADMIN']],
    ['admin', ['ADMIN']],
    ['member', ['MEMBER']],
  ] as const)('the %s sees themselves and their place', async (who, roles) => {
    const given = await customer(app);
    const { userId, email, token } = given[who];
    const { viewer } = await ask(app, token, VIEWER);
    expect(viewer.user).toMatchObject({ id: userId, email });
    expect(viewer.staffRole).toBeNull();
    const account = { id: given.accountId, name: 'Customer', kind: 'ONLINE', phone: null };
    expect(viewer.memberships).toEqual([{ id: expect.stringMatching(/^mbr_/), roles, account, user: { id: userId } }]);
  });

  test('staff have a role and no memberships, and see their own address', async () => {
    const { email, token } = await staff(app, 'TECHNICIAN');
    const { viewer } = await ask(app, token, VIEWER);
    expect(viewer).toMatchObject({ user: { email }, staffRole: 'TECHNICIAN', memberships: [] });
  });
});
