import { describeOnEachEngine } from '../support/engines';
import { testNoise } from './noise';

describeOnEachEngine('the noise of others', (engine) => testNoise(engine, 400));
