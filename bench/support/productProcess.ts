import { appendFileSync } from 'node:fs';
import { startApplication } from '../../src/application';
import { readConfig } from '../../src/platform/config';
import { PreparedStatements } from '../../src/platform/database/preparedStatements';
import { profileInto } from './profile';
import { noMailer, TimedGateway } from './timedGateway';

/**
 * The product as in production, but that its gateway answers at once, nobody is mailed and no job runs. With RECORD it appends each statement
 * to that file, as a line of JSON; with PROFILE it leaves a profile in that folder.
 */
async function main(): Promise<void> {
  if (process.env.RECORD) record(process.env.RECORD);
  const application = await startApplication(readConfig(process.env), {
    gateway: (database) => new TimedGateway(database, 0),
    mailer: noMailer,
    runsJobs: false,
  });
  const keepProfile = profileInto(process.env.PROFILE);
  process.once('SIGTERM', async () => {
    await keepProfile();
    await application.stop();
    process.exit(0);
  });
}

function record(file: string): void {
  const { send } = PreparedStatements.prototype;
  PreparedStatements.prototype.send = function (connection, statement, values, done) {
    appendFileSync(file, `${JSON.stringify({ sql: statement.sql, values })}\n`);
    send.call(this, connection, statement, values, done);
  };
}

main();
