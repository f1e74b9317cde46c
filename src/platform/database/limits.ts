/**
 * How long anybody waits for the database, in milliseconds, and how many connections there are. What takes longer is given up, and the
 * caller is told to come again.
 */
export interface DatabaseLimits {
  /** For a connection: until one is free, or a new one is ready. */
  connection: number;
  /** For the answer to one statement. */
  statement: number;
  /** For a row that another transaction has locked. The server counts in whole seconds. */
  lock: number;
  /** For a whole unit of work: waiting for its turn and its connection, its statements, and running again. */
  unitOfWork: number;
  /** Until the server ends a transaction whose client says nothing more. */
  silentTransaction: number;
  /** For the answer to the question whether the database is there. */
  reachable: number;
  /** Connections for reads outside transactions. They are apart, so that reads never wait for writers. */
  readers: number;
  /** Connections for units of work. */
  writers: number;
}

/** How long goodbyes may take: the end of a connection, of a transaction, of the unit of work under way. Milliseconds. */
export const FAREWELL = 2_000;

/** A lock is waited for less long than a statement, so that the server says so before the connection has to be given up. */
export const DATABASE_LIMITS: DatabaseLimits = {
  connection: 3_000,
  statement: 5_000,
  lock: 3_000,
  unitOfWork: 20_000,
  silentTransaction: 10_000,
  reachable: 1_000,
  readers: 10,
  writers: 10,
};

/** For commands: they look through everything, and the person who started them can end them. */
export const COMMAND_LIMITS: DatabaseLimits = { ...DATABASE_LIMITS, statement: 600_000, unitOfWork: 600_000 };
