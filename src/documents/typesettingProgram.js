// @ts-check
/**
 * The program of the process that makes PDFs with Typst, started by typesettingProcess.ts. It is JavaScript so that the tests, which run the
 * sources, can start it.
 */
const { join } = require('node:path');
const { NodeCompiler, PdfStandard } = require('@myriaddreamin/typst-ts-node-compiler');

const assets = /** @type {string} */ (process.argv[2]);
const workspace = join(assets, 'documents');
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [join(assets, 'fonts')] }] });

/** For how many documents Typst remembers what it has worked out and not used again. */
const REMEMBERED = 2;
/**
 * After so many documents this process throws away what they have left behind. That is little to the engine, which would wait, and a megabyte
 * for each to the system.
 */
const BETWEEN_COLLECTIONS = 20;
let documents = 0;

/** @param {import('./typesettingProcess').TypesetRequest} request */
function typeset({ sheet, createdAt }) {
  try {
    const compiled = compiler.compile({ mainFilePath: join(workspace, 'document.typ'), inputs: { sheet } });
    const error = compiled.takeError();
    if (!compiled.result) throw new Error(JSON.stringify(error && compiler.fetchDiagnostics(error)));
    return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1, creationTimestamp: createdAt });
  } finally {
    compiler.evictCache(REMEMBERED);
  }
}

/**
 * @param {import('./typesettingProcess').TypesetRequest} request
 * @returns {import('./typesettingProcess').TypesetReply}
 */
function answer(request) {
  try {
    return { pdf: typeset(request) };
  } catch (error) {
    return { fault: String(error) };
  }
}

process.on('message', (/** @type {import('./typesettingProcess').TypesetRequest} */ request) => {
  // The server may be gone by now. Without it there is nobody to tell, and the end of the channel ends this process.
  process.send?.(answer(request), undefined, undefined, () => {});
  documents += 1;
  if (documents % BETWEEN_COLLECTIONS === 0) global.gc?.();
});

// Ctrl+C reaches every process of a terminal. The server finishes what it has begun, and this process ends with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
