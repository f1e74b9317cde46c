import { describeOnEachEngine } from '../support/engines';
import { testFuzz } from './fuzz';

describeOnEachEngine('hostile values at every root field', (engine) => testFuzz(engine, 10));
