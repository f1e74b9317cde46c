/**
 * The limit of a writing operation: Node's own server, and the statements that the product sent for one, recorded beforehand, as prepared
 * statements with the ids of another customer. Nothing is decided, priced or drawn up. Environment: RECORDED, a file of JSON with the
 * `statements`, the `answer` and the `ids` of the customer of the recording, besides what `common.mjs` reads.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { bearerOf, connection, PORT } from './common.mjs';

const recorded = JSON.parse(readFileSync(process.env.RECORDED, 'utf8'));
/** Ids of rows that an operation makes, or finds by the customer's. */
const ID =
  /\b(?:acc|crt|itm|ord|lin|sub|seg|inv|crn|doc|bal|pay|pmt|quo|qln|aud|eml|job|mbr|ses|usr)_[0-7][0-9a-hjkmnp-tv-z]{25}\b/g;
const salt = randomBytes(3).toString('hex');
let made = 0;
function counted() {
  made += 1;
  return String(made).padStart(14, '0');
}

/** Puts the ids of a customer in the place of those of the recording, and new values where rows must differ. */
function replacing(ids) {
  const own = new Map(recorded.ids.map((id, place) => [id, ids[place]]));
  const unique = `${salt}${counted()}`;
  return (value) => {
    if (typeof value !== 'string') return value;
    if (/^[0-9a-f]{64}$/.test(value))
      return createHash('sha256')
        .update(value + unique)
        .digest('hex');
    if (/^O-[0-9A-Z]+$/.test(value)) return `O-${unique}`.toUpperCase();
    if (/^[A-Z]+-\d{4}-\d+$/.test(value)) return `R-${unique}`;
    return value.replace(ID, (id) => {
      if (!own.has(id)) own.set(id, `${id.slice(0, 4)}01m8zz${salt}${counted()}`);
      return own.get(id);
    });
  };
}

const run = (open, sql, values) =>
  new Promise((resolve, reject) => {
    const done = (error, result) => (error ? reject(error) : resolve(result));
    if (values.length > 0) open.execute({ sql, values, rowsAsArray: true }, done);
    else open.query(sql, done);
  });

async function replay(ids) {
  const replaced = replacing(ids);
  const open = await connection();
  try {
    for (const { sql, values } of recorded.statements) await run(open, sql, values.map(replaced));
    open.release();
  } catch (error) {
    open.destroy();
    throw error;
  }
  return replaced(recorded.answer);
}

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (part) => {
    text += part;
  });
  request.on('end', async () => {
    if (request.method === 'GET') return response.end('ready');
    try {
      await bearerOf(request);
      const answer = await replay(JSON.parse(text).ids);
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(answer),
      };
      response.writeHead(200, headers).end(answer);
    } catch (error) {
      console.error(error);
      response.writeHead(500, { 'content-length': 0 }).end();
    }
  });
});
server.listen(PORT, '127.0.0.1');
