import { decideErasure, decideOwnName, decidePasswordChange } from '../../src/rules';

test.each([
  ['a usual name', 'Renée Dubois', []],
  ['nothing', '  ', ['INVALID_INPUT name']],
  ['a card number', '4242 4242 4242 4242', ['CARD_NUMBER_REFUSED name']],
])('A14: own name: %s', (_why, name, refusals) => {
  expect(decideOwnName(name).map(({ code, field }) => `${code} ${field}`)).toEqual(refusals);
});

test.each([
  ['the present one is known and the new one long enough', true, 'ten letters', []],
  ['the present one is not known', false, 'ten letters', ['A14 currentPassword']],
  ['the new one is too short', true, 'short', ['A12 password']],
  ['both', false, 'short', ['A14 currentPassword', 'A12 password']],
])('A14: own password: %s', (_why, knowsPresent, password, refusals) => {
  expect(decidePasswordChange(password, knowsPresent).map(({ rule, field }) => `${rule} ${field}`)).toEqual(refusals);
});

test.each([
  ['a customer’s person', { staffRole: null, isContact: false }, []],
  ['nobody', null, ['INVALID_INPUT email']],
  ['a billing contact', { staffRole: null, isContact: true }, ['MEMBER_IS_BILLING_CONTACT ']],
  ['staff', { staffRole: 'TECHNICIAN' as const, isContact: false }, ['INVALID_INPUT email']],
])('L8: erasing %s', (_why, person, refusals) => {
  expect(decideErasure(person).map(({ code, field }) => `${code} ${field}`)).toEqual(refusals);
});
