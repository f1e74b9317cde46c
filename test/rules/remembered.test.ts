import { remembered } from '../../src/rules';

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
