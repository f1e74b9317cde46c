import {
  decideDisabling,
  decideEnabling,
  decideFactorChange,
  decidePreparing,
  decideSecondFactor,
  type GivenCode,
  mustHaveSecondFactor,
  type StaffRole,
  type Verdict,
} from '../../src/rules';

const codes = (verdict: Verdict) =>
  verdict.map(({ code, rule, field }) => `${code} ${rule} ${field?.join('.') ?? ''}`.trim());

describe('the second factor (A14)', () => {
  test.each<[string, boolean, GivenCode, string[]]>([
    ['whoever has none needs no code', false, 'NONE', []],
    ['nor does a code that nobody asked for matter', false, 'WRONG', []],
    ['whoever has one is asked for a code', true, 'NONE', ['SECOND_FACTOR_REQUIRED A14 code']],
    ['a wrong one does not do', true, 'WRONG', ['SECOND_FACTOR_INVALID A14 code']],
    ['a right one does', true, 'RIGHT', []],
  ])('%s', (_why, isEnabled, given, expected) => {
    expect(codes(decideSecondFactor(isEnabled, given))).toEqual(expected);
  });

  test.each<[string, { isEnabled: boolean } | null, GivenCode, string[]]>([
    ['nothing was begun', null, 'NONE', ['SECOND_FACTOR_NOT_PREPARED A14']],
    ['it counts already', { isEnabled: true }, 'RIGHT', ['SECOND_FACTOR_ENABLED A14']],
    ['no code', { isEnabled: false }, 'NONE', ['SECOND_FACTOR_REQUIRED A14 code']],
    ['a wrong code', { isEnabled: false }, 'WRONG', ['SECOND_FACTOR_INVALID A14 code']],
    ['a right code', { isEnabled: false }, 'RIGHT', []],
  ])('switching it on: %s', (_why, factor, given, expected) => {
    expect(codes(decideEnabling(factor, given))).toEqual(expected);
  });

  test.each<[string, boolean, GivenCode, string[]]>([
    ['there is none', false, 'NONE', ['SECOND_FACTOR_NOT_PREPARED A14']],
    ['a wrong code', true, 'WRONG', ['SECOND_FACTOR_INVALID A14 code']],
    ['a right code', true, 'RIGHT', []],
  ])('changing it: %s', (_why, isEnabled, given, expected) => {
    expect(codes(decideFactorChange(isEnabled, given))).toEqual(expected);
  });

  test('one that counts is switched off before another is set up', () => {
    expect(codes(decidePreparing(true))).toEqual(['SECOND_FACTOR_ENABLED A14']);
    expect(codes(decidePreparing(false))).toEqual([]);
  });

  test.each<[StaffRole | null, boolean, boolean, boolean]>([
    ['SUPERVISOR', false, true, true],
    ['TECHNICIAN', false, true, true],
    ['SUPPORT_AGENT', true, true, false],
    ['SUPERVISOR', false, false, false],
    [null, false, true, false],
  ])('%s, sandbox %s, signs in here %s: must have one %s', (staffRole, isSandbox, signsInHere, expected) => {
    expect(mustHaveSecondFactor({ staffRole }, { isSandbox, signsInHere })).toBe(expected);
  });

  test('whoever must have one cannot switch it off', () => {
    expect(codes(decideDisabling(true))).toEqual(['FORBIDDEN_ROLE A14']);
    expect(codes(decideDisabling(false))).toEqual([]);
  });
});
