/** Finds the browser that the tests of the pages drive. Run directly it prints the program's path, if any. */
import { fileURLToPath } from 'node:url';
import { installPackages } from './apt.mjs';
import { findProgram, isExecutable } from './findProgram.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/Applications/Google Chrome.app/Contents/MacOS'];

/** The path of the browser: CHROMIUM where set, else the first one in PATH and the usual folders. */
export function findChromium() {
  const { CHROMIUM } = process.env;
  return CHROMIUM ? [CHROMIUM].find(isExecutable) : findProgram([...names, 'Google Chrome'], usualFolders);
}

/** Finds the browser, and installs it where it is missing and can be installed; with a font, which Debian's does not bring. */
export function ensureChromium() {
  if (!findChromium()) installPackages('Chromium', ['chromium', 'fonts-noto-core']);
  return findChromium();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findChromium() ?? '');
