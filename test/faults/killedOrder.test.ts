import { describeOnEachEngine } from '../support/engines';
import { testKilledOrder } from './killedOrder';

describeOnEachEngine('a process that is killed while it places an order', (engine) => {
  testKilledOrder(engine, [1, 6, 12, 20, 34]);
});
