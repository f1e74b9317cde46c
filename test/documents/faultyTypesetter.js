/**
 * Stands for the typesetting process in tests of what happens when it fails. Its answer to any other sheet than those below is its own
 * process id.
 */
const { existsSync, writeFileSync } = require('node:fs');

function answer({ sheet }) {
  if (sheet === 'hang') for (;;);
  if (sheet === 'crash') process.kill(process.pid, 'SIGSEGV');
  if (sheet === 'fault') return { fault: 'no such font' };
  // A path: crashes until there is such a file.
  if (sheet.startsWith('/') && !existsSync(sheet)) {
    writeFileSync(sheet, '');
    process.kill(process.pid, 'SIGSEGV');
  }
  return { pdf: Buffer.from(String(process.pid)) };
}

process.on('message', (order) => process.send(answer(order)));
