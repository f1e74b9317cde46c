import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printGraphqlSchema } from './graphqlSchema';
import { PROJECT_ROOT } from './platform/root';

writeFileSync(join(PROJECT_ROOT, 'schema', 'schema.graphql'), printGraphqlSchema());
