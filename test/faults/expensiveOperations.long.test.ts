import { describeOnEachEngine } from '../support/engines';
import { testExpensiveOperations } from './expensiveOperations';

describeOnEachEngine('all of the most expensive operations that pass the limits', (engine) => {
  testExpensiveOperations(engine);
});
