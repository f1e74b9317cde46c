import type { Cluster } from './clusters';
import type { FontName } from './fonts';

/** Text that is set in one go: of one script, in one font and one direction. */
export interface Run {
  text: string;
  font: FontName;
  level: number;
  rightToLeft: boolean;
}

/** The runs of a line, in its logical order. */
export function runsOf(line: readonly Cluster[]): Run[] {
  const runs: Run[] = [];
  let last: Cluster | undefined;
  for (const cluster of line) {
    const { text, font, level, script } = cluster;
    if (last && last.font === font && last.level === level && last.script === script) runs.at(-1)!.text += text;
    else runs.push({ text, font, level, rightToLeft: level % 2 === 1 });
    last = cluster;
  }
  return runs;
}

/** Runs in the order they stand in on paper, from left to right: the deepest embedded are turned round first (UAX #9, L2). */
export function visually(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  const deepest = Math.max(0, ...ordered.map(({ level }) => level));
  for (let level = deepest; level > 0; level -= 1) turnRound(ordered, level);
  return ordered;
}

/** Turns round each stretch that is embedded at least so deep. */
function turnRound(runs: Run[], level: number): void {
  for (let from = 0; from < runs.length; from += 1) {
    let to = from;
    while (to < runs.length && runs[to]!.level >= level) to += 1;
    runs.splice(from, to - from, ...runs.slice(from, to).reverse());
    from = Math.max(from, to);
  }
}
