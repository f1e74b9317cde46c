import { Together } from '../src/jobs/together';
import { Unavailable } from '../src/platform/unavailable';

/** Writes by transactions that end when the test says so. */
function writing() {
  const groups: { items: readonly number[]; end(): void; fail(error: Error): void }[] = [];
  const together = new Together<number>(
    (items) => new Promise((resolve, reject) => groups.push({ items, end: resolve, fail: reject })),
    1,
  );
  const group = async (place: number) => {
    while (groups.length <= place) await new Promise(setImmediate);
    return groups[place]!;
  };
  return { together, groups, group };
}

describe('what many want written', () => {
  test('is written at once where nothing is under way, and together by the next transaction otherwise', async () => {
    const { together, groups, group } = writing();
    const first = together.add(1);
    const others = [together.add(2), together.add(3)];
    expect(groups.map(({ items }) => items)).toEqual([[1]]);
    (await group(0)).end();
    await first;
    expect((await group(1)).items).toEqual([2, 3]);
    groups[1]!.end();
    await Promise.all(others);
    const last = together.add(4);
    (await group(2)).end();
    await last;
    expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3], [4]]);
  });

  test('is written one by one where all of it together cannot be, so that one fault is nobody else’s', async () => {
    const { together, groups, group } = writing();
    const first = together.add(1);
    const [bad, good] = [together.add(2), together.add(3)];
    (await group(0)).end();
    await first;
    (await group(1)).fail(new Error('Bad'));
    (await group(2)).fail(new Error('Bad'));
    await expect(bad).rejects.toThrow('Bad');
    (await group(3)).end();
    await good;
    expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3], [2], [3]]);
  });

  test('is not tried one by one while the database is away', async () => {
    const { together, groups, group } = writing();
    const first = together.add(1);
    const others = Promise.allSettled([together.add(2), together.add(3)]);
    (await group(0)).end();
    await first;
    (await group(1)).fail(new Unavailable('Away'));
    expect((await others).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(groups).toHaveLength(2);
  });

  test('fails with its transaction, and with no other', async () => {
    const { together, group } = writing();
    const first = together.add(1);
    const second = together.add(2);
    (await group(0)).fail(new Error('Away'));
    await expect(first).rejects.toThrow('Away');
    (await group(1)).end();
    await second;
  });
});
