import { describeOnEachEngine } from '../support/engines';
import { testKilledAcceptance } from './killedAcceptance';

describeOnEachEngine('a process that is killed while a quote is accepted, many times', (engine) => {
  testKilledAcceptance(engine, [1, 3, 5, 7, 9, 11, 13, 16, 19, 22, 25, 28, 32, 37, 43, 50, 58, 68, 80, 100]);
});
