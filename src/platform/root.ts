import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project: where package.json lies, whether the sources run or what was built from them. */
export const PROJECT_ROOT = (() => {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();
