import { testArithmetic } from '../model/testArithmetic';
import { describeOnEachEngine } from '../support/engines';

describeOnEachEngine('the API shows the amounts that the rule book says, in many histories', (engine) => {
  const histories = engine.name === 'sqlite' ? 12 : 4;
  const seeds = Array.from({ length: histories }, (_none, n) => Number(process.env.SEED ?? 100) + n);
  testArithmetic(engine, seeds, { accounts: 5, corporate: 3, steps: 60 });
});
