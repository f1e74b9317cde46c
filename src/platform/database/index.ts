export { Flag, Id, Instant, Integer, Json, PlainDateColumn, Text, toSqlInstant } from './columns';
export {
  type DatabaseLocation,
  type DatabaseSchema,
  dataSourceOptions,
  EMBEDDED_FILE,
  type Engine,
} from './dataSource';
export { EmbeddedDatabaseInUse, lockEmbeddedDatabase } from './embeddedLock';
export {
  deleteBefore,
  type EntityClass,
  insertRows,
  placeholders,
  type SqlValue,
  selectByIds,
  selectRow,
  selectRows,
  updateRow,
  upsertRows,
} from './rows';
export { Database, isDuplicate, type Reader, RunAgain, type Tx } from './unitOfWork';
