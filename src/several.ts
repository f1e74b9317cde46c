import { join } from 'node:path';
import { explain } from './explain';
import { ConfigurationError, readConfig } from './platform/config';
import { Processes, placesOf } from './processes';

/** As many as a machine can have use of, and a guard against a slip of the pen. */
const MOST = 64;

/** `npm start -- --processes N`: starts N processes that answer people, and one that runs jobs. */
function main(): void {
  const config = readConfig(process.env);
  const at = process.argv.indexOf('--processes');
  const count = Number(process.argv[at + 1]);
  const problems: string[] = [];
  if (!Number.isInteger(count) || count < 1 || count > MOST) problems.push(`--processes: must be from 1 to ${MOST}`);
  if (config.databaseUrl === null)
    problems.push('--processes: needs DATABASE_URL: the embedded database has one process');
  if (config.port === 0) problems.push('--processes: needs PORT: each process takes one of those that follow it');
  if (problems.length > 0) throw new ConfigurationError(problems);
  const places = placesOf(config, count);
  const ports = places.map(({ name, env }) => `  ${name.padEnd(18)}${env.OWN_PORT ?? env.PORT}`);
  new Processes(places, (welcome) => console.log([welcome, '', 'Ports of their own:', ...ports].join('\n'))).run(
    join(__dirname, 'main'),
  );
}

try {
  main();
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
