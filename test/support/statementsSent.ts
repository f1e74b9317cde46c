import type { App } from './app';

/** The statements that `work` sends, in their order, without their values and the names of columns that are read. */
export async function statementsSent(
  { database }: Pick<App, 'database'>,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const sent: string[] = [];
  const { onStatement } = database;
  database.onStatement = (sql) =>
    sent.push(sql.replaceAll(/\s+/g, ' ').replace(/^SELECT (\w+\.`\w+`(, )?)+ FROM/, 'SELECT … FROM'));
  try {
    await work();
  } finally {
    database.onStatement = onStatement;
  }
  return sent;
}
