import { remembered, rememberedOfSmall } from '../../src/rules';

test('what was found is not found again, also where it is nothing; all of it is forgotten before there is too much', () => {
  const found: string[] = [];
  const lengthOf = remembered<number | null>((key) => {
    found.push(key);
    return key.length || null;
  }, 2);
  expect(['a', 'a', '', '', 'a'].map(lengthOf)).toEqual([1, 1, null, null, 1]);
  expect(found).toEqual(['a', '']);
  expect(['bb', 'bb', 'a'].map(lengthOf)).toEqual([2, 2, 1]);
  expect(found).toEqual(['a', '', 'bb', 'a']);
});

test('of small whole numbers it is remembered, of others not; 0 and -0 are two', () => {
  const textOf = rememberedOfSmall((value) => Intl.NumberFormat('en').format(value));
  expect([-0, 0, -0, 0, 7, 7, 250, 1.5].map(textOf)).toEqual(['-0', '0', '-0', '0', '7', '7', '250', '1.5']);
});
