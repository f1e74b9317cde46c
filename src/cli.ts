import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { wire } from './application';
import { loadCatalogue } from './catalog';
import { checkLedger } from './checkLedger';
import { checkWords } from './checkWords';
import { databaseSchema } from './databaseSchema';
import type { Deps } from './deps';
import { explain } from './explain';
import { addStaff, takeSecondFactorAway } from './identity';
import { listJobs, retryJob, retryJobs } from './jobs';
import { erasePersonalData, exportPersonalData } from './personalData';
import { type Config, readConfig } from './platform/config';
import { backUp, COMMAND_LIMITS, EMBEDDED_FILE, lockEmbeddedDatabase, restore } from './platform/database';
import { isPlainAddress } from './platform/emailAddress';
import type { StaffRole } from './rules';

const ROLES: readonly string[] = ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR'] satisfies StaffRole[];

type Command = (deps: Deps, args: string[]) => Promise<number>;

/** Commands for operators. Each answers the exit code. */
const commands: Record<string, Command> = {
  /** Brings the tables up to date (connecting did) and loads the catalogue. */
  async migrate({ database }) {
    await loadCatalogue(database);
    console.log('The database is up to date.');
    return 0;
  },

  async staff(deps, [verb, email = '', name = '', role = '']) {
    if (verb === 'without-factor' && isPlainAddress(email)) {
      await takeSecondFactorAway(deps, email.toLowerCase());
      console.log(`${email} has no second factor any more. All sessions have ended.`);
      return 0;
    }
    if (verb !== 'add' || !isPlainAddress(email) || !name || !ROLES.includes(role)) {
      console.error(`Usage: npm run staff -- add EMAIL NAME ROLE, where ROLE is one of ${ROLES.join(', ')}`);
      console.error('       npm run staff -- without-factor EMAIL');
      return 2;
    }
    const { link } = await addStaff(deps, { email: email.toLowerCase(), name, role: role as StaffRole });
    console.log(`${name} is ${role}. Set the password at ${link}`);
    return 0;
  },

  /** L8: gives out, or erases, what is kept about the person of an address. */
  async person(deps, [verb, address = '', file = '']) {
    const email = address.toLowerCase();
    if (verb === 'export' && email && file) {
      writeFileSync(file, `${JSON.stringify(await exportPersonalData(deps, email), null, 2)}\n`, { mode: 0o600 });
      console.log(`What is kept about ${email} is in ${file}.`);
      return 0;
    }
    if (verb === 'erase' && email && !file) {
      await erasePersonalData(deps, email);
      console.log(`${email} is erased.`);
      return 0;
    }
    console.error('Usage: npm run person -- export EMAIL FILE | npm run person -- erase EMAIL');
    return 2;
  },

  /** Shows the jobs that wait, run, failed or are parked, or has one, or all of a kind that failed, tried again. */
  async jobs(deps, [verb = 'list', jobId = '', kind = '']) {
    if (verb === 'retry' && jobId === '--kind' && kind) {
      const count = await retryJobs(deps, { kind });
      console.log(`${count} failed or parked jobs of the kind ${kind} are tried again now.`);
      return 0;
    }
    if (verb === 'retry' && jobId && jobId !== '--kind') {
      await retryJob(deps, null, { jobId });
      console.log(`${jobId} is tried again now.`);
      return 0;
    }
    if (verb !== 'list') {
      console.error('Usage: npm run jobs -- list | npm run jobs -- retry JOB | npm run jobs -- retry --kind KIND');
      return 2;
    }
    for (const line of await listJobs(deps.database)) console.log(line);
    return 0;
  },

  async 'check-ledger'({ database }) {
    const violations = [...(await checkLedger(database)), ...(await checkWords(database))];
    for (const violation of violations) console.log(JSON.stringify(violation));
    console.error(violations.length === 0 ? 'The ledger is sound.' : `${violations.length} violations.`);
    return violations.length === 0 ? 0 : 1;
  },
};

type OnFile = (config: Config, file: string) => Promise<number>;

/** Commands about the database as a whole, with the file of a backup. Each answers the exit code. */
const onFiles: Record<string, OnFile> = {
  async backup(config, file) {
    console.log(`${await backUp({ ...config, schema: databaseSchema }, file)} rows are in ${file}.`);
    return 0;
  },

  async restore(config, file) {
    const unlock = config.databaseUrl === null ? lockEmbeddedDatabase(config.dataDir) : () => {};
    try {
      console.log(`${await restore({ ...config, schema: databaseSchema }, file)} rows are in the database.`);
      return 0;
    } finally {
      unlock();
    }
  },
};

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = commands[name];
  const onFile = onFiles[name];
  if (!command && !onFile) {
    console.error(`Unknown command ${name}; there are ${Object.keys({ ...commands, ...onFiles }).join(', ')}`);
    return 2;
  }
  if (onFile && args.length !== 1) {
    console.error(`Usage: npm run ${name} -- FILE`);
    return 2;
  }
  const config = readConfig(process.env);
  const needsData = ['jobs', 'check-ledger', 'backup', 'person'].includes(name);
  if (needsData && config.databaseUrl === null && !existsSync(join(config.dataDir, EMBEDDED_FILE))) {
    console.error(`There is no database in ${config.dataDir}. Set DATA_DIR, or DATABASE_URL, as for the server.`);
    return 1;
  }
  return onFile ? onFile(config, resolve(args[0]!)) : onProduct(config, command!, args);
}

async function onProduct(config: Config, command: Command, args: string[]): Promise<number> {
  const url = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const deps = await wire(config, url, { databaseLimits: COMMAND_LIMITS });
  try {
    return await command(deps, args);
  } finally {
    deps.mailer.close();
    await deps.database.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(explain(error));
    process.exit(1);
  },
);
