/**
 * Sends requests over so many connections for so many seconds, in a process of its own: `node load.mjs PORT CONNECTIONS SECONDS FILE`, where
 * each line of the file is a request as JSON: [token, body]; with `once` in place of the seconds each request once. Prints as JSON how many
 * were answered, how many of them badly, the first of these, in how many milliseconds all and, at half and
 * at 99 % of them, each, and how many milliseconds of the processor this process took.
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const [port, connections, seconds, file] = process.argv.slice(2);
const requests = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [token, body] = JSON.parse(line);
    const text = JSON.stringify(body);
    const head = ['POST /graphql HTTP/1.1', 'host: 127.0.0.1', 'content-type: application/json'];
    const given = [`authorization: Bearer ${token}`, `content-length: ${Buffer.byteLength(text)}`];
    return Buffer.from(`${[...head, ...given].join('\r\n')}\r\n\r\n${text}`);
  });

const took = [];
let bad = 0;
let firstBad = null;
const isOnce = seconds === 'once';
let next = isOnce ? 0 : Math.floor(Math.random() * requests.length);
const began = performance.now();
const end = began + Number(seconds) * 1000;
const isOver = () => (isOnce ? next === requests.length : performance.now() >= end);

/** The bytes of the answer at the start of a buffer; null: it is not all there. */
function lengthOf(buffer) {
  const headEnd = buffer.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const length = Number(/content-length: (\d+)/i.exec(buffer.toString('latin1', 0, headEnd))[1]);
  return buffer.length >= headEnd + 4 + length ? headEnd + 4 + length : null;
}

/** The first line of an answer and the beginning of its body. */
const shortened = (answer) =>
  `${answer.slice(9, answer.indexOf('\r\n'))} ${answer.split('\r\n\r\n')[1].slice(0, 200).trim()}`;

const ask = () =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let parts = Buffer.alloc(0);
    let asked = 0;
    const send = () => {
      if (isOver()) return resolve(socket.destroy());
      if (next === requests.length) next = 0;
      asked = performance.now();
      socket.write(requests[next]);
      next += 1;
    };
    socket.on('connect', send).on('error', reject);
    socket.on('data', (part) => {
      parts = parts.length === 0 ? part : Buffer.concat([parts, part]);
      const length = lengthOf(parts);
      if (length === null) return;
      took.push(performance.now() - asked);
      const isAnswered = parts.toString('latin1', 0, 15).startsWith('HTTP/1.1 200');
      if (!isAnswered || parts.includes('"errors"') || parts.includes('"userErrors":[{')) {
        bad += 1;
        firstBad ??= shortened(parts.toString('utf8', 0, length));
      }
      parts = parts.subarray(length);
      send();
    });
  });

await Promise.all(Array.from({ length: Number(connections) }, ask));
const milliseconds = performance.now() - began;
const sorted = took.sort((one, other) => one - other);
const at = (share) => sorted[Math.floor(sorted.length * share)];
const { user, system } = process.cpuUsage();
const asking = (user + system) / 1000;
console.log(
  JSON.stringify({ requests: took.length, bad, firstBad, milliseconds, asking, p50: at(0.5), p99: at(0.99) }),
);
