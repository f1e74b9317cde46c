import { DATABASE_LIMITS } from '../../src/platform/database';
import { describeOnMariadb } from '../support/engines';
import { testHangingDatabase } from './hangingDatabase';

/** Shorter than the product's, so that a short hang is longer than they are. */
const limits = {
  ...DATABASE_LIMITS,
  ...{ connection: 1_500, statement: 2_500, lock: 1_000, unitOfWork: 8_000, silentTransaction: 2_000 },
};

describeOnMariadb('a database that hangs under load', (engine) => {
  testHangingDatabase(engine, { rounds: 2, lasts: 4_000, limits });
});
