import { describeOnEachEngine } from '../support/engines';
import { testKilledCorrections } from './killedCorrections';

describeOnEachEngine('a process that is killed while invoices are corrected', (engine) => {
  testKilledCorrections(engine, [8, 45]);
});
