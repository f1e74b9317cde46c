import { describeOnEachEngine } from '../support/engines';
import { testKilledAcceptance } from './killedAcceptance';

describeOnEachEngine('a process that is killed while a quote is accepted', (engine) => {
  testKilledAcceptance(engine, [1, 9, 19, 32, 58]);
});
