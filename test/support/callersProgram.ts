import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answered, Ask, CallersTask } from './callers';

/** The program of a process that asks the product over a number of connections, so that its work is not the product's. */
async function main({ url, connections, asks, each, pause }: CallersTask): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answered: Answered[] = [];
  const end = new Promise<void>((ended) => process.once('message', () => ended()));
  let isOver = false;
  void end.then(() => {
    isOver = true;
  });
  const caller = async (place: number) => {
    for (let count = 0; count < each && !isOver; count += 1) {
      const asked = asks[(place + count) % asks.length]!;
      const began = performance.now();
      const status = await answerTo(url, agent, asked).catch(() => 0);
      answered.push({ name: asked.name, status, took: performance.now() - began });
      await wait(pause);
    }
  };
  const all = Promise.all(Array.from({ length: connections }, (_, place) => caller(place)));
  process.send!('begun');
  await Promise.race([all, end]);
  process.send!(answered, undefined, undefined, () => process.exit(0));
}

/** The HTTP status of an answer that has arrived as a whole. */
function answerTo(url: string, agent: Agent, { path, token, from, body }: Ask): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'x-forwarded-for': from,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const sent = request(new URL(path, url), { agent, method: body ? 'POST' : 'GET', headers }, (response) => {
      response.once('error', reject).once('end', () => resolve(response.statusCode!));
      response.resume();
    });
    sent.once('error', reject).end(body);
  });
}

process.once('message', (task: CallersTask) => void main(task));
