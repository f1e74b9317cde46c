import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Typesetter, type TypesetterLimits } from '../../src/documents/typesetter';
import { Unavailable } from '../../src/platform/unavailable';

const LIMITS: TypesetterLimits = { waiting: 5, turn: 5_000, work: 5_000, documents: 100, idle: 60_000 };

describe('the typesetter', () => {
  const started: Typesetter[] = [];
  const start = (limits: Partial<TypesetterLimits> = {}): Typesetter => {
    const typesetter = new Typesetter({ ...LIMITS, ...limits }, join(__dirname, 'faultyTypesetter.js'));
    started.push(typesetter);
    return typesetter;
  };
  afterEach(() => Promise.all(started.splice(0).map((typesetter) => typesetter.stop())));

  /** The id of the process that answered. */
  const typeset = async (typesetter: Typesetter, sheet = 'ok'): Promise<number> =>
    Number(await typesetter.typeset({ sheet, createdAt: 0 }));
  const isAlive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  test('makes documents in one process, and in a new one after so many', async () => {
    const typesetter = start({ documents: 2 });
    const pids = await Promise.all([
      typeset(typesetter),
      typeset(typesetter),
      typeset(typesetter),
      typeset(typesetter),
    ]);
    expect(pids[1]).toBe(pids[0]);
    expect(pids[3]).toBe(pids[2]);
    expect(pids[2]).not.toBe(pids[0]);
    expect(pids).not.toContain(process.pid);
  });

  test('says why a document could not be typeset, and goes on with the next', async () => {
    const typesetter = start();
    const pid = await typeset(typesetter);
    await expect(typeset(typesetter, 'fault')).rejects.toThrow('A document could not be typeset: no such font');
    expect(await typeset(typesetter)).toBe(pid);
  });

  test('tries a document once more whose process crashed', async () => {
    const typesetter = start();
    const first = await typeset(typesetter);
    const path = join(mkdtempSync(join(tmpdir(), 'typesetter-')), 'crashed');
    const [second, third] = await Promise.all([typeset(typesetter, path), typeset(typesetter)]);
    expect(second).not.toBe(first);
    expect(third).toBe(second);
  });

  test('gives up a document that two processes crashed on, and makes the next', async () => {
    const typesetter = start();
    const [crashed, next] = await Promise.allSettled([typeset(typesetter, 'crash'), typeset(typesetter)]);
    expect(crashed).toMatchObject({ status: 'rejected', reason: expect.any(Unavailable) });
    expect(next.status).toBe('fulfilled');
  });

  test('kills a process that hangs, and makes the next document in another', async () => {
    const typesetter = start({ work: 1_000 });
    const first = await typeset(typesetter);
    await expect(typeset(typesetter, 'hang')).rejects.toThrow(Unavailable);
    expect(await typeset(typesetter)).not.toBe(first);
    expect(isAlive(first)).toBe(false);
  });

  test('refuses what has waited for too long', async () => {
    const typesetter = start({ turn: 100, work: 1_000 });
    const hanging = typeset(typesetter, 'hang').catch(String);
    await expect(typeset(typesetter)).rejects.toThrow(Unavailable);
    await hanging;
    expect(await typeset(typesetter)).toBeGreaterThan(0);
  });

  test('refuses more than may wait', async () => {
    const typesetter = start({ waiting: 2 });
    const [first, second, third, fourth] = [1, 2, 3, 4].map(() => typeset(typesetter));
    await expect(fourth).rejects.toThrow(Unavailable);
    expect(new Set(await Promise.all([first, second, third])).size).toBe(1);
  });

  test('ends a process that has nothing to do', async () => {
    const typesetter = start({ idle: 1 });
    const first = await typeset(typesetter);
    while (isAlive(first)) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await typeset(typesetter)).not.toBe(first);
  });

  test('stops with its process, whatever that is doing, and can be used again', async () => {
    const typesetter = start();
    const first = await typeset(typesetter);
    const [unfinished, next] = [typeset(typesetter, 'hang'), typeset(typesetter)];
    const refused = expect(unfinished).rejects.toThrow(Unavailable);
    await new Promise(setImmediate);
    await typesetter.stop();
    await refused;
    expect(isAlive(first)).toBe(false);
    expect(await next).not.toBe(first);
  });
});
