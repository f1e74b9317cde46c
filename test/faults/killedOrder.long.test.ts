import { describeOnEachEngine } from '../support/engines';
import { testKilledOrder } from './killedOrder';

describeOnEachEngine('a process that is killed while it places an order, many times', (engine) => {
  testKilledOrder(engine, [1, 3, 6, 9, 12, 16, 20, 26, 34, 45]);
});
