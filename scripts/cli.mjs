/** `node scripts/cli.mjs COMMAND …`: installs, builds and runs a command of src/cli.ts with the arguments as given. */
import { build, prepare } from './prepare.mjs';

prepare();
build();
await import('../dist/src/cli.js');
