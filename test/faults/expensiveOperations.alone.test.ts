import { describeOnEachEngine } from '../support/engines';
import { testExpensiveOperations } from './expensiveOperations';

/** Of all that the long form finds, what kept others waiting longest, took longest, or answered most. */
const WORST = [
  ...['Query.quotes', '1 × Invoice.actions', '1 × Quote.comparison'],
  ...['100 × Order.lines', '100 × Invoice.lines', '100 × Subscription.nextRenewal'],
  ...['1 × Quote.request', '100 × Message.body'],
];

describeOnEachEngine('the worst of the most expensive operations that pass the limits', (engine) => {
  testExpensiveOperations(engine, WORST);
});
