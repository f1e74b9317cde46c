import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, print, separateOperations, stripIgnoredCharacters } from 'graphql';
import type { Plugin } from 'vite';

const CHARSET = '<meta charset="utf-8" />';
const SESSION = fileURLToPath(new URL('../src/shared/session/Session.graphql', import.meta.url));

/**
 * The session is asked for in the page's head, while the scripts are still on their way: nothing can be shown before its answer.
 * The script stands in the page; the server allows exactly it by its hash.
 */
export function pageHead(): Plugin {
  return {
    name: 'page-head',
    // Before the styles: a script that stands after them waits for them.
    transformIndexHtml: (html) => html.replace(CHARSET, `${CHARSET}<script>${sessionStart()}</script>`),
  };
}

function sessionStart(): string {
  const { SessionRefresh } = separateOperations(parse(readFileSync(SESSION, 'utf8')));
  const query = stripIgnoredCharacters(print(SessionRefresh!));
  const request = `{method:"POST",headers:{"content-type":"application/json"},body:${JSON.stringify(JSON.stringify({ query }))}}`;
  return `sessionAnswer=fetch("/graphql",${request}).then(r=>r.json(),()=>null)`;
}
