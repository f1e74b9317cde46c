import type { BriefRows } from './briefRows';
import type { SqlValue } from './types';
import type { Reader } from './unitOfWork';

/** Reads as another reader does, but rows without the columns that lists seldom show, where these are enough. */
export class BriefReader implements Reader {
  readonly dataSource: Reader['dataSource'];

  constructor(
    readonly whole: Reader,
    readonly brief: BriefRows,
  ) {
    this.dataSource = whole.dataSource;
  }

  query(sql: string, values?: SqlValue[]) {
    return this.whole.query(sql, values);
  }

  tuples(sql: string, values?: SqlValue[]) {
    return this.whole.tuples(sql, values);
  }
}
