/**
 * `npm run dev`: the API and the pages, each anew whenever its sources change. The pages come from Vite, which hands everything else
 * on to the API; mails lead to them. PORT is the API's, WEB_PORT the pages'.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, prepare, root } from './prepare.mjs';

const host = '127.0.0.1';
const port = process.env.PORT ?? '4000';
const webPort = process.env.WEB_PORT ?? '5173';
const url = `http://${host}:${webPort}`;

prepare();
build();

const bin = (name) => join(root, 'node_modules', '.bin', name);
const programs = [
  [bin('tsc'), ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'], root, {}],
  [
    process.execPath,
    ['--watch-path=dist/src', '--watch-preserve-output', '--inspect', '--enable-source-maps', 'dist/src/main.js'],
    root,
    { PORT: port, PUBLIC_URL: process.env.PUBLIC_URL ?? url },
  ],
  [
    bin('vite'),
    ['--host', host, '--port', webPort, '--strictPort'],
    join(root, 'web'),
    { API_URL: `http://${host}:${port}` },
  ],
];

const children = programs.map(([program, args, cwd, env]) =>
  spawn(program, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } }),
);

/** One of them has ended, or the terminal wants it: all end. */
function end() {
  for (const child of children) child.kill();
}

for (const child of children) child.once('exit', end);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
console.log(`Pages with reload: ${url}`);
