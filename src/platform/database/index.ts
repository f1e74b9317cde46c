export { backUp, NotRestorable, restore } from './backup';
export { BriefReader } from './briefReader';
export { BriefRows } from './briefRows';
export {
  Bytes,
  ChangedAt,
  Flag,
  FoundBy,
  Id,
  Instant,
  Integer,
  Json,
  LastDayOf,
  NO_LAST_DAY,
  PlainDateColumn,
  Seldom,
  Text,
  textIn,
  toSqlInstant,
} from './columns';
export {
  type DatabaseLocation,
  type DatabaseSchema,
  dataSourceOptions,
  EMBEDDED_FILE,
} from './dataSource';
export { EmbeddedDatabaseInUse, lockEmbeddedDatabase } from './embeddedLock';
export { type JoinedChildren, selectWithChildren } from './joinedRows';
export { COMMAND_LIMITS, DATABASE_LIMITS, type DatabaseLimits } from './limits';
export { lockRow, lockRows } from './locks';
export { placeholders, type Shape } from './mapping';
export { migrate } from './migrate';
export { findRow, findRows, getRow, readValue, selectByIds, selectRow, selectRows, shapeFor } from './readRows';
export { type Replacement, replaceInJson } from './replaceText';
export { isDuplicate, RunAgain } from './retries';
export { TouchedRows } from './touched';
export type { Engine, EntityClass, SqlValue } from './types';
export { unfitServer, unfitVersion } from './unfitServer';
export { unfitForTexts } from './unicode';
export { Database, type Reader, type Tx } from './unitOfWork';
export { FoundByWords } from './words';
export { deleteBefore, insertRows, updateRow, upsertRows } from './writeRows';
