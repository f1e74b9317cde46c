import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testArithmetic } from '../model/testArithmetic';
import { describeOnEachEngine } from '../support/engines';

describeOnEachEngine('the API shows the amounts that the rule book says', (engine) => {
  const size = { accounts: 4, corporate: 2, steps: engine.name === 'sqlite' ? 22 : 14 };
  testArithmetic(engine, [2], size);
});

test('the model computes by itself: it imports nothing of the product', () => {
  const parts = ['arithmetic', 'books', 'comparison', 'corporate', 'online', 'prices', 'quoteLines'];
  for (const part of parts) expect(readFileSync(join(__dirname, `../model/${part}.ts`), 'utf8')).not.toMatch(/src\//);
});
