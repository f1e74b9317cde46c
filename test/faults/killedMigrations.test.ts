import { describeOnEachEngine } from '../support/engines';
import { testKilledMigrations } from './killedMigrations';

describeOnEachEngine('migrations that are killed', (engine) => testKilledMigrations(engine, { cut: 1, killed: 1 }));
