import { describeOnEachEngine } from '../support/engines';
import { testExpensiveOperations } from './expensiveOperations';

describeOnEachEngine('some of the most expensive operations that pass the limits', (engine) => {
  testExpensiveOperations(engine, 20);
});
