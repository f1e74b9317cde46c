import { describeOnEachEngine } from '../support/engines';
import { testKilledCorrections } from './killedCorrections';

describeOnEachEngine('a process that is killed while invoices are corrected, many times', (engine) => {
  testKilledCorrections(engine, [1, 4, 8, 14, 20, 28, 38, 50, 65, 80, 100, 130]);
});
