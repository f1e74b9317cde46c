import { describeOnEachEngine } from '../support/engines';
import { testKilledMigrations } from './killedMigrations';

describeOnEachEngine('migrations that are killed', (engine) => testKilledMigrations(engine, { cut: 50, killed: 20 }));
