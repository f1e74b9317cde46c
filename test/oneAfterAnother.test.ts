import { OneAfterAnother } from '../src/platform/database/oneAfterAnother';

const DEADLOCK = new Error('deadlock');

describe('the statements of a transaction', () => {
  const sent: string[] = [];
  const statement =
    (name: string, fault: Error | null = null) =>
    async () => {
      sent.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      sent.push(`${name} ends`);
      if (fault) throw fault;
      return name;
    };
  beforeEach(() => {
    sent.length = 0;
  });
  const outcomes = async (...all: Promise<string>[]) =>
    (await Promise.allSettled(all)).map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message));

  test('are sent one after another, in the order in which they were given', async () => {
    const statements = new OneAfterAnother(() => false);
    const all = ['a', 'b', 'c'].map((name) => statements.send(statement(name)));
    expect(await outcomes(...all)).toEqual(['a', 'b', 'c']);
    expect(sent).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('are sent no more once one has ended the transaction: they would stay', async () => {
    const statements = new OneAfterAnother((fault) => fault === DEADLOCK);
    const all = [statements.send(statement('a', DEADLOCK)), statements.send(statement('b'))];
    expect(await outcomes(...all)).toEqual(['deadlock', 'deadlock']);
    expect(await outcomes(statements.send(statement('c')))).toEqual(['deadlock']);
    expect(sent).toEqual(['a begins', 'a ends']);
  });

  test('go on after one that was refused by itself, such as a key that exists', async () => {
    const statements = new OneAfterAnother((fault) => fault === DEADLOCK);
    const all = [statements.send(statement('a', new Error('duplicate'))), statements.send(statement('b'))];
    expect(await outcomes(...all)).toEqual(['duplicate', 'b']);
  });
});
