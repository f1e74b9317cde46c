import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { inTurn, isTurnOver, takeTurn } from '../src/platform/turns';

/** Works for a whole turn. */
function work() {
  const began = performance.now();
  while (performance.now() - began < 21);
}

describe('long work gives way', () => {
  const parts = 40;

  test('many parts that wait are done in their order, each as soon as it can be, with others in between', async () => {
    let immediates = 0;
    const hook = createHook({
      init: (_id, type) => {
        if (type === 'Immediate') immediates += 1;
      },
    }).enable();
    const done: number[] = [];
    let others = 0;
    const other = setInterval(() => {
      others += 1;
    }, 1);
    work();
    await Promise.all(
      Array.from({ length: parts }, (_, part) =>
        inTurn(() => {
          done.push(part);
          work();
        }),
      ),
    );
    clearInterval(other);
    hook.disable();
    expect(done).toEqual(Array.from({ length: parts }, (_, part) => part));
    expect(others).toBeGreaterThan(parts / 2);
    // One for each turn: parts that ask again and again whether it is theirs would hold up everything by their number.
    expect(immediates).toBeLessThan(parts * 2);
  });

  test('a new turn begins, and a part keeps the context of its request', async () => {
    const request = new AsyncLocalStorage<string>();
    work();
    const answers = await Promise.all(
      ['one', 'other'].map((name) => request.run(name, () => inTurn(() => request.getStore()))),
    );
    expect(answers).toEqual(['one', 'other']);
    work();
    expect(isTurnOver()).toBe(true);
    await takeTurn();
    expect(isTurnOver()).toBe(false);
  });

  test('what a part throws or resolves to is its answer, and the next goes on', async () => {
    work();
    const failing = inTurn(() => {
      throw new Error('no');
    });
    const next = inTurn(async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
