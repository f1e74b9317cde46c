import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { DrawnDocuments } from '../src/documents/drawnDocuments';
import { connectionsPerNetwork } from '../src/platform/connectionsPerNetwork';
import { Deadline } from '../src/platform/deadline';
import { Gates } from '../src/platform/gate';
import { Unavailable } from '../src/platform/unavailable';

const SOON = () => Deadline.after(20);

describe('gates by key', () => {
  test('each key lets so many in, and the others wait until one leaves', async () => {
    const gates = new Gates(2, 10);
    const [first] = [await gates.enter('ann', SOON(), 'no'), await gates.enter('ann', SOON(), 'no')];
    await gates.enter('bob', SOON(), 'no');
    const third = gates.enter('ann', Deadline.after(10_000), 'no');
    first();
    first();
    (await third)();
    expect(gates.tryEnter('ann')).not.toBeNull();
    expect(gates.tryEnter('ann')).toBeNull();
  });

  test('whoever waits in vain, or finds too many waiting, is turned away', async () => {
    const gates = new Gates(1, 1);
    const leave = await gates.enter('ann', SOON(), 'no');
    const waiting = gates.enter('ann', SOON(), 'too long');
    await expect(gates.enter('ann', SOON(), 'too many')).rejects.toEqual(new Unavailable('too many'));
    await expect(waiting).rejects.toEqual(new Unavailable('too long'));
    leave();
    expect(gates.tryEnter('ann')).not.toBeNull();
  });
});

describe('connections of a network', () => {
  const connectFrom = (remoteAddress: string, onConnection: (socket: Socket) => void) => {
    const socket = Object.assign(new EventEmitter(), { remoteAddress, destroyed: false, destroy: () => {} });
    socket.destroy = () => {
      socket.destroyed = true;
    };
    onConnection(socket as unknown as Socket);
    return socket;
  };

  test('more than it may have are turned away, until one is closed', () => {
    const onConnection = connectionsPerNetwork(() => false, 2);
    const [first] = [connectFrom('192.0.2.1', onConnection), connectFrom('::ffff:192.0.2.1', onConnection)];
    expect(connectFrom('192.0.2.1', onConnection).destroyed).toBe(true);
    expect(connectFrom('192.0.2.2', onConnection).destroyed).toBe(false);
    first.emit('close');
    expect(connectFrom('192.0.2.1', onConnection).destroyed).toBe(false);
  });

  test('those of a trusted proxy are not counted', () => {
    const onConnection = connectionsPerNetwork((address) => address === '10.0.0.1', 1);
    const sockets = Array.from({ length: 3 }, () => connectFrom('10.0.0.1', onConnection));
    expect(sockets.map(({ destroyed }) => destroyed)).toEqual([false, false, false]);
  });
});

describe('documents that were drawn', () => {
  const counting = (kept: DrawnDocuments) => {
    const drawn: string[] = [];
    const of = (sheet: string) =>
      kept.of(sheet, async () => {
        drawn.push(sheet);
        return Buffer.from(sheet);
      });
    return { of, drawn };
  };

  test('one that says the same is drawn once, also for two who ask at once', async () => {
    const { of, drawn } = counting(new DrawnDocuments());
    expect(await Promise.all([of('one'), of('one'), of('two')])).toEqual(
      ['one', 'one', 'two'].map((text) => Buffer.from(text)),
    );
    expect(await of('one')).toEqual(Buffer.from('one'));
    expect(drawn).toEqual(['one', 'two']);
  });

  test('what was not used for longest makes room', async () => {
    const { of, drawn } = counting(new DrawnDocuments(6));
    for (const sheet of ['one', 'two', 'one', 'six', 'one', 'two']) await of(sheet);
    expect(drawn).toEqual(['one', 'two', 'six', 'two']);
  });

  test('what failed is drawn anew', async () => {
    const kept = new DrawnDocuments();
    await expect(kept.of('one', () => Promise.reject(new Error('crashed')))).rejects.toThrow('crashed');
    expect(await kept.of('one', async () => Buffer.from('one'))).toEqual(Buffer.from('one'));
  });
});
