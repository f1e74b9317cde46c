import { join } from 'node:path';
import express, { type Express, type Request } from 'express';
import type { Deps } from './deps';
import { actorOf, bearerOfSession } from './identity';
import { PROJECT_ROOT } from './platform/root';
import { refreshTokenOf } from './refreshCookie';
import { isStaff } from './rules';

/** GraphiQL for browsers, served from the packages, so that it works without a network. Outside a sandbox for staff only. */
export function addGraphiql(app: Express, deps: Deps): void {
  const page = join(PROJECT_ROOT, 'assets', 'graphiql');
  app.get('/graphql', async (request, response, next) => {
    const isForPeople = request.query.query === undefined && request.accepts(['json', 'html']) === 'html';
    if (isForPeople && (deps.config.sandbox || (await isStaffsBrowser(deps, request))))
      return response.sendFile(join(page, 'index.html'));
    next();
  });
  app.use('/graphiql', express.static(page));
  for (const name of ['graphiql', 'react/umd', 'react-dom/umd']) {
    app.use(`/graphiql/${name}`, express.static(join(PROJECT_ROOT, 'node_modules', name)));
  }
}

/** Whether the session that a browser keeps is one of staff. */
async function isStaffsBrowser(deps: Deps, request: Request): Promise<boolean> {
  const bearer = await bearerOfSession(deps.database, refreshTokenOf(request) ?? '');
  const person = bearer && (await actorOf(deps, bearer));
  return person !== null && isStaff(person.actor);
}
