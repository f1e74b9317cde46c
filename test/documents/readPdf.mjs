/** Reads a PDF from standard input and prints what it says as JSON, by another library than the one that wrote it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise;

/** Roles of the elements of the structure, each role once. */
function rolesOf(node, roles = new Set()) {
  if (node?.role) roles.add(node.role);
  for (const child of node?.children ?? []) rolesOf(child, roles);
  return roles;
}

const pages = [];
const roles = new Set();
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  pages.push(items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''));
  rolesOf(await page.getStructTree(), roles);
}
const { info, metadata } = await pdf.getMetadata();
const { Title: title, Language: language, CreationDate: createdAt } = info;
const isAccessible = metadata?.get('pdfuaid:part') === '1';
console.log(JSON.stringify({ title, language, createdAt, isAccessible, roles: [...roles].sort(), pages }));
