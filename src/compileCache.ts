import * as modules from 'node:module';
import { join } from 'node:path';

/**
 * Keeps what the engine has compiled for the next start, beside the compiled sources; where they cannot be written it is compiled each time.
 * From Node 22.1 on.
 */
const { enableCompileCache } = modules as { enableCompileCache?(folder: string): unknown };
// From the sources, as tests run it, it would be written beside them.
if (__filename.endsWith('.js')) enableCompileCache?.(join(__dirname, '../compileCache'));
