/** `npm start`: installs, builds and serves. The server runs in this process, so signals and exit codes are its own. */
import { build, prepare } from './prepare.mjs';

prepare();
build();
await import('../dist/src/main.js');
