import { median } from './median';
import { badOf, memoryOf, type Round, type Server } from './servers';

/** A table in markdown. Its first column is the rows' names, and has no head. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(['', ...heads]), line(['', ...heads].map(() => '---')), ...rows.map(line)].join('\n');
}

/** What a column says of a server. */
export type Column<R extends Round = Round> = (about: {
  server: Server;
  /** The median of what is said of each round, and of the yardstick's round in the same turn. */
  of(value: (round: R, yardstick: R) => number): number;
}) => string | number;

const rate = ({ requests, milliseconds }: Round) => (requests / milliseconds) * 1000;

/** Requests a second, of those of the yardstick. */
export const RATIO: Column = ({ of }) => of((round, yardstick) => rate(round) / rate(yardstick)).toFixed(2);
/** Requests a second. */
export const REQUESTS: Column = ({ of }) => of(rate).toFixed(0);
export const CPU: Column = ({ of }) => of(({ cpu }) => cpu).toFixed(2);
export const P50: Column = ({ of }) => of(({ p50 }) => p50).toFixed(1);
export const P99: Column = ({ of }) => of(({ p99 }) => p99).toFixed(1);
export const MEMORY: Column = ({ server }) => memoryOf(server.pid);

/** A line for each server, with the medians of its rounds. Bad answers are told beside its name: there should be none. */
export function tableOfServers<R extends Round>(
  measured: ReadonlyMap<Server, readonly R[]>,
  yardstick: Server,
  columns: Readonly<Record<string, Column<R>>>,
): string {
  const yardsticks = measured.get(yardstick)!;
  const rows = [...measured].map(([server, rounds]) => {
    const of = (value: (round: R, yardstick: R) => number) =>
      median(rounds.map((round, turn) => value(round, yardsticks[turn]!)));
    const cells = Object.values(columns).map((column) => column({ server, of }));
    return [`${server.name}${badOf(rounds)}`, ...cells];
  });
  return table(Object.keys(columns), rows);
}
