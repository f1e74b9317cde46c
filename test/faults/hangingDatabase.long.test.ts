import { describeOnMariadb } from '../support/engines';
import { testHangingDatabase } from './hangingDatabase';

describeOnMariadb('a database that hangs under load, for long', (engine) => {
  testHangingDatabase(engine, { rounds: 10, lasts: 35_000 });
});
