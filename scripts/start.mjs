/**
 * `npm start`: installs, builds and serves. The server runs in this process, so signals and exit codes are its own. With `--processes N` it
 * has several processes do so (src/several.ts); with `--worker` (`npm run worker`) it only runs jobs.
 */
import { build, prepare } from './prepare.mjs';
import { buildWeb } from './web.mjs';

/** npm gives a SIGTERM to the shell that it runs scripts in, and many shells die without passing it on: end with them. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 200).unref();
}

if (process.env.npm_lifecycle_event) endWithParent();
prepare();
build();
buildWeb();
if (process.argv.includes('--worker')) process.env.ANSWERS_PEOPLE = 'false';
await import(process.argv.includes('--processes') ? '../dist/src/several.js' : '../dist/src/main.js');
