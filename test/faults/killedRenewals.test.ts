import { describeOnEachEngine } from '../support/engines';
import { testKilledRenewals } from './killedRenewals';

describeOnEachEngine('A renewal run that is killed again and again', (engine) => {
  testKilledRenewals(engine, 6);
});
