/**
 * Reads a PDF from standard input and prints what it says as JSON, by other libraries than the one that wrote it: its text by that of Chrome,
 * its structure by that of Firefox.
 */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocumentProxy } from 'unpdf';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const bytes = Buffer.concat(chunks);

const pdfium = await PDFiumLibrary.init();
const document = await pdfium.loadDocument(bytes);
const pages = [...document.pages()].map((page) => page.getText().replaceAll('\r\n', '\n'));
document.destroy();
pdfium.destroy();

/** Roles of the elements of the structure, each role once. */
function rolesOf(node, roles = new Set()) {
  if (node?.role) roles.add(node.role);
  for (const child of node?.children ?? []) rolesOf(child, roles);
  return roles;
}

const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
const roles = new Set();
for (let number = 1; number <= pdf.numPages; number += 1) {
  rolesOf(await (await pdf.getPage(number)).getStructTree(), roles);
}
const { info, metadata } = await pdf.getMetadata();
const { Title: title, Language: language, CreationDate: createdAt } = info;
const isAccessible = metadata?.get('pdfuaid:part') === '1';
console.log(JSON.stringify({ title, language, createdAt, isAccessible, roles: [...roles].sort(), pages }));
