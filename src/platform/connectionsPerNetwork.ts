import type { Socket } from 'node:net';
import { networkOf } from './network';

/** How many connections one network may have: a tenth of those that a process takes. */
const MOST = 200;

/**
 * Turns away connections of a network that has enough of them already. Connections of trusted proxies are not counted: for whom they
 * speak, only their requests tell.
 */
export function connectionsPerNetwork(isTrusted: (address: string, hop: number) => boolean, most = MOST) {
  const open = new Map<string, number>();
  return (socket: Socket): void => {
    const address = socket.remoteAddress;
    if (!address || isTrusted(address, 0)) return;
    const network = networkOf(address);
    const count = open.get(network) ?? 0;
    if (count >= most) return void socket.destroy();
    open.set(network, count + 1);
    socket.once('close', () => {
      const left = open.get(network)! - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
  };
}
